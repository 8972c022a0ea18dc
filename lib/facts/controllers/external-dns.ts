import type { Fact, Fault } from '../values/fault';
import { ingressHost } from '../values/names';

/**
 * What external-dns reads of a record. Each release reads one prefix by default: until 0.21 that with
 * `alpha`, from 0.22 on the other one. With both, no release loses a record.
 * @see https://github.com/kubernetes-sigs/external-dns/blob/v0.22.0/source/annotations/annotations.go
 */
export const DNS_PREFIXES = ['external-dns.alpha.kubernetes.io/', 'external-dns.kubernetes.io/'];

/** @see https://github.com/kubernetes-sigs/external-dns/blob/master/source/annotations/processors.go */
export const dnsTtl: Fact<number> = (value) =>
  Number.isInteger(value) && value >= 1 && value <= 2_147_483_647
    ? undefined
    : {
        what: 'is not a TTL',
        why: 'external-dns ignores everything but whole seconds from 1 to 2147483647',
        fix: 'write for example 300',
      };

/** The name of a record of a Service, perhaps of all names below it. */
export const recordName: Fact<string> = (name) =>
  ingressHost(name) && {
    what: 'is not a host name',
    why: 'a record is for a name in lower case, not for an address or a URL',
    fix: 'write a name such as "db.example.com"',
  };

export const someRecord: Fact<readonly string[]> = ({ length }) => (length > 0 ? undefined : NONE);

const NONE: Fault = {
  what: 'is empty',
  why: 'external-dns makes no record without a name',
  fix: 'write at least one name, or remove dns',
};

/** A target of routes on a Gateway. @see https://github.com/kubernetes-sigs/external-dns/blob/master/source/gateway.go */
export const TARGET_OF_GATEWAY: Fault = {
  what: 'is not read of a route',
  why: 'external-dns reads the targets of a route from its Gateways',
  fix: 'write dnsTargets on the Gateway, or remove it',
};

/** A record of no name. */
export const RECORD_WITHOUT_HOST: Fault = {
  what: 'has no host',
  why: 'external-dns makes records for the hosts of routes, and there is none here',
  fix: 'write the host, or remove it',
};
