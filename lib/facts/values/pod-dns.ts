import { NOT_HOST_NAME, REMOVE_ONE, WRITE_ALL_NAMES, WRITE_DNS_NAME } from './sentences';
import { canonicalIp } from '../../net/ip';
import { first } from '../releases/answer';
import type { Fact, Fault, FaultAt } from './fault';
import { isSubdomain } from './names';

/** The limits of a pod's dnsConfig. @see https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-dns-config */
export const MAX_NAMESERVERS = 3;
export const MAX_SEARCHES = 32;
const MAX_SEARCH_CHARACTERS = 2048;

export const nameserverCount: Fact<readonly string[]> = (nameservers) =>
  nameservers.length <= MAX_NAMESERVERS
    ? undefined
    : {
        what: `has ${nameservers.length} nameservers`,
        why: `the resolver of a pod reads ${MAX_NAMESERVERS}, and the API server refuses more`,
        fix: `write at most ${MAX_NAMESERVERS}`,
      };

export const searchList: Fact<readonly string[]> = (searches) => {
  if (searches.length > MAX_SEARCHES) {
    return {
      what: `has ${searches.length} search domains`,
      why: `a pod accepts ${MAX_SEARCHES}, and the API server refuses more`,
      fix: `write at most ${MAX_SEARCHES}`,
    };
  }
  const characters = searches.join(' ').length;
  if (characters <= MAX_SEARCH_CHARACTERS) return undefined;
  return {
    what: `has ${characters} characters`,
    why: `the search domains of a pod, separated by blanks, have at most ${MAX_SEARCH_CHARACTERS} characters`,
    fix: 'write fewer or shorter search domains',
  };
};

/**
 * An entry of the search list. From Kubernetes 1.33 on, "_" may stand in it, and "." alone is one.
 * @see https://github.com/kubernetes/enhancements/tree/master/keps/sig-network/4427-relaxed-dns-search-validation
 */
export function searchDomain(relaxed: boolean): Fact<string> {
  return (domain) => {
    const name = domain.endsWith('.') ? domain.slice(0, -1) : domain;
    if (isSubdomain(name) || (relaxed && (domain === '.' || isRelaxed(name)))) return undefined;
    return {
      what: 'is not a search domain',
      why: `it is a DNS name of lower-case letters, digits, "-" and ".", of at most 253 characters${relaxed ? '' : `; "_" needs ${first('relaxedSearchDomains')}`}`,
      fix: 'write a domain such as "example.com"',
    };
  };
}

function isRelaxed(name: string): boolean {
  return (
    name.length <= 253 &&
    name.split('.').every((part) => /^_?[a-z0-9]([-_a-z0-9]*[a-z0-9])?$/.test(part))
  );
}

export function nameserverMissing(): Fault {
  return {
    what: 'leaves the pod without a resolver',
    why: 'with the policy None the pod uses nothing of the cluster or the node, so the API server requires a nameserver',
    fix: 'write nameservers, or another policy',
  };
}

/** The most nameservers, and search domains, that a pod gets beside those of its policy. */
const OWN_NAMESERVERS = MAX_NAMESERVERS - 1;
const OWN_SEARCHES = MAX_SEARCHES - 3;

/** Nameservers behind at least one of the cluster or of the node. */
export const ownNameservers: Fact<readonly string[]> = (nameservers) =>
  nameservers.length <= OWN_NAMESERVERS
    ? undefined
    : {
        what: `has ${nameservers.length} nameservers in addition to those of the policy`,
        why: `the resolver of a pod reads ${MAX_NAMESERVERS}, the nameserver of the cluster or the node comes first, and the kubelet drops the rest`,
        fix: `write at most ${OWN_NAMESERVERS}, or the policy DnsPolicy.NONE`,
      };

/** Search domains behind those of the namespace, of all Services and of the cluster. */
export const ownSearches: Fact<readonly string[]> = (searches) =>
  searches.length <= OWN_SEARCHES
    ? undefined
    : {
        what: `has ${searches.length} search domains in addition to those of the cluster`,
        why: `a pod accepts ${MAX_SEARCHES}, the three of the cluster come first, and the kubelet drops the rest`,
        fix: `write at most ${OWN_SEARCHES}, or the policy DnsPolicy.NONE`,
      };

/** The longest host name that Linux takes. */
const MAX_HOSTNAME = 64;

/**
 * The full name of a pod as its host name. A pod without a subdomain has none.
 * @see https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-sethostnameasfqdn-field
 */
export const fqdnHostname: Fact<string | undefined> = (fqdn) => {
  if (fqdn === undefined) {
    return {
      what: 'needs a subdomain',
      why: 'a pod has a full name only with a subdomain, and otherwise its host name does not change',
      fix: 'write hostname and subdomain too, or remove it',
    };
  }
  if (fqdn.length <= MAX_HOSTNAME) return undefined;
  return {
    what: `makes a host name of ${fqdn.length} characters, ${JSON.stringify(fqdn)}`,
    why: `Linux accepts at most ${MAX_HOSTNAME}, and the pod would never start`,
    fix: 'write shorter names, or remove it',
  };
};

/**
 * A host name in place of the one that follows from the name of the pod.
 * @see https://github.com/kubernetes/enhancements/tree/master/keps/sig-network/4762-allow-arbitrary-fqdn-for-pod-hostname
 */
export const hostnameOverride: Fact<string> = (name) =>
  isSubdomain(name) && name.length <= MAX_HOSTNAME
    ? undefined
    : {
        what: NOT_HOST_NAME,
        why: `it is a DNS name of lower-case letters, digits, "-" and ".", of at most ${MAX_HOSTNAME} characters`,
        fix: WRITE_DNS_NAME,
      };

export const secondHostname: Fault = {
  what: 'is a second host name of the pod',
  why: 'setHostnameAsFqdn already sets one, and the API server refuses both together',
  fix: REMOVE_ONE,
};

/** The names of an entry in a pod's /etc/hosts. */
export const aliasNames: Fact<readonly string[]> = (names) =>
  names.length > 0
    ? undefined
    : {
        what: 'contains no name',
        why: 'a line without a name has no effect',
        fix: 'write at least one, such as ["db.example.com"]',
      };

/** Addresses that stand in two entries; the names of one address are one entry. */
export function repeatedAliases(addresses: readonly string[]): FaultAt[] {
  const canonical = addresses.map(canonicalIp);
  return canonical.flatMap((address, index) => {
    const first = canonical.indexOf(address);
    return first === index ? [] : [{ index, field: 'ip', fault: repeatedAlias(first) }];
  });
}

function repeatedAlias(first: number): Fault {
  return {
    what: `is also the address of hostAliases[${first}]`,
    why: 'the API server identifies the entries by their address',
    fix: WRITE_ALL_NAMES,
  };
}
