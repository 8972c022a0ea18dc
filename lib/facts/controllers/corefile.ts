import { REMOVE_ONE } from '../values/sentences';
import { tryIp } from '../../net/ip';
import type { Fact, Fault, FaultAt } from '../values/fault';
import { isSubdomain } from '../values/names';

const APPLIES_NO_FORWARDER = 'applies to no forwarder';

/** @see https://coredns.io/plugins/forward/ */
const MAX_FORWARDERS = 15;

/** Before the address of a resolver that is asked by TLS. */
const TLS = 'tls://';

/** A resolver that CoreDNS asks: an address with or without a port, or a file like /etc/resolv.conf. */
export const forwarder: Fact<string> = (whole) => {
  if (isFile(whole)) return undefined;
  const text = usesTls(whole) ? whole.slice(TLS.length) : whole;
  const bare = /^\[(.+)\]:(\d+)$/.exec(text) ?? /^([^:]+)(?::(\d+))?$/.exec(text);
  const [address, port] = tryIp(text) ? [text] : [bare?.[1] ?? '', bare?.[2]];
  if (tryIp(address) && (port === undefined || (Number(port) >= 1 && Number(port) <= 65535))) {
    return undefined;
  }
  return {
    what: 'is not a forwarder',
    why: 'it is an address with an optional port, with "tls://" before it for DNS over TLS, or a file in the format of /etc/resolv.conf',
    fix: 'write for example "10.0.0.53", "10.0.0.53:5353", "[2001:db8::53]:53", "tls://10.0.0.53" or "/etc/resolv.conf"',
  };
};

export function usesTls(forwarder: string): boolean {
  return forwarder.startsWith(TLS);
}

/** A file in the container of CoreDNS. */
export const file: Fact<string> = (path) =>
  isFile(path)
    ? undefined
    : {
        what: 'is not a file',
        why: 'it is an absolute path of letters, digits, ".", "_" and "-"',
        fix: 'write for example "/etc/ssl/corp-ca.pem"',
      };

/** What is said of TLS where no resolver is asked by it. */
export const tlsOfNone: Fault = {
  what: APPLIES_NO_FORWARDER,
  why: 'CoreDNS only uses it for forwarders with "tls://" before the address, and there is none',
  fix: 'write "tls://" before the addresses, or remove it',
};

/** A transport for resolvers that are all asked by TLS, which goes over TCP. */
export const transportOfNone: Fault = {
  what: APPLIES_NO_FORWARDER,
  why: 'all forwarders use DNS over TLS, which always uses TCP',
  fix: 'remove it',
};

export const secondTransport: Fault = {
  what: 'cannot be combined with forceTcp',
  why: 'forceTcp takes precedence, so it would have no effect',
  fix: REMOVE_ONE,
};

/** A name for which others are asked, so that what is said of it in the main server is never read. */
export function ofStubDomain(zones: readonly string[]): Fact<string> {
  return (name) => {
    const stub = zoneOf(name, zones);
    if (stub === undefined) return undefined;
    return {
      what: `is in the stub domain ${JSON.stringify(stub)}`,
      why: 'CoreDNS sends all queries for that domain to its resolvers, so this would have no effect',
      fix: 'remove it, or the stub domain',
    };
  };
}

/** The first of the zones that a name is in. */
function zoneOf(name: string, zones: readonly string[]): string | undefined {
  const full = `.${name.replace(/\.$/, '')}`;
  return zones.find((zone) => full.endsWith(`.${zone.replace(/\.$/, '')}`));
}

/** A name that is answered before the cluster is asked for its Services and pods. */
export function ofCluster(domain: string): Fact<string> {
  return (name) => (zoneOf(name, [`svc.${domain}`, `pod.${domain}`]) ? HIDES_NAME : undefined);
}

const HIDES_NAME: Fault = {
  what: 'is a name of the cluster',
  why: 'CoreDNS would answer it here, and clients would not find the Service or pod of that name',
  fix: 'write a name outside of the cluster',
};

export const forwarderCount: Fact<readonly string[]> = (forwarders) => {
  if (forwarders.length === 0) {
    return {
      what: 'contains no forwarder',
      why: 'CoreDNS does not start without one',
      fix: 'write at least one, such as "10.0.0.53"',
    };
  }
  if (forwarders.length <= MAX_FORWARDERS) return undefined;
  return {
    what: `has ${forwarders.length} forwarders`,
    why: `CoreDNS accepts at most ${MAX_FORWARDERS} and does not start with more`,
    fix: `write at most ${MAX_FORWARDERS}`,
  };
};

/** A zone that CoreDNS answers or forwards. */
export const zone: Fact<string> = (text) =>
  isSubdomain(text.endsWith('.') ? text.slice(0, -1) : text)
    ? undefined
    : {
        what: 'is not a DNS zone',
        why: 'it is a DNS name of lower-case letters, digits, "-" and "."',
        fix: 'write a domain such as "corp.example.com"',
      };

/** A whole number of seconds, within what the plugin takes. */
export function corefileSeconds(least: number, most: number): Fact<number> {
  return (value) =>
    Number.isInteger(value) && value >= least && value <= most
      ? undefined
      : {
          what: 'is not a number of seconds that CoreDNS accepts',
          why: `it is a whole number from ${least} to ${most}`,
          fix: `write a number from ${least} to ${most}`,
        };
}

/** A whole number of something, of which CoreDNS takes at least so many. */
export function atLeast(least: number): Fact<number> {
  return (value) =>
    Number.isSafeInteger(value) && value >= least
      ? undefined
      : {
          what: 'is not a number that CoreDNS accepts',
          why: `it is a whole number from ${least} on`,
          fix: `write a number from ${least} on`,
        };
}

/** How many queries may be under way; 0 sets no limit. */
export const concurrency: Fact<number> = (value) =>
  Number.isSafeInteger(value) && value >= 0
    ? undefined
    : {
        what: 'is not a number of queries',
        why: 'it is a whole number, and 0 means no limit',
        fix: 'write for example 1000',
      };

/** The time of answers in the cache, as it is written. @see https://github.com/coredns/coredns/blob/v1.12.0/plugin/cache/setup.go */
export const cacheTime: Fact<string> = ofNumber(atLeast(1));

const POLICIES = ['random', 'round_robin', 'sequential'];

const policy: Fact<string> = (word) =>
  POLICIES.includes(word) || word.includes('{')
    ? undefined
    : {
        what: 'is not a policy of forward',
        why: 'CoreDNS knows random, round_robin and sequential',
        fix: 'write random, round_robin or sequential',
      };

/**
 * What the options of `forward` take, as they are written.
 * @see https://github.com/coredns/coredns/blob/v1.12.0/plugin/forward/setup.go
 */
export const FORWARD_FACTS: ReadonlyMap<string, Fact<string>> = new Map([
  ['max_fails', ofNumber(atLeast(0))],
  ['max_concurrent', ofNumber(concurrency)],
  ['policy', policy],
]);

/** What the Corefile reads from the environment, or cannot read as a number, is not judged. */
function ofNumber(fact: Fact<number>): Fact<string> {
  return (text) => (/^-?\d+$/.test(text) ? fact(Number(text)) : undefined);
}

/** Zones that CoreDNS would load twice, or that hide the cluster's own. */
export function stubDomainFaults(
  stubs: readonly { readonly domain: string }[],
  clusterDomain: string,
): FaultAt[] {
  const zones = stubs.map(({ domain }) => domain.replace(/\.$/, ''));
  return zones.flatMap((name, index) => {
    const first = zones.indexOf(name);
    const fault = hides(name, clusterDomain)
      ? HIDES_CLUSTER
      : first < index
        ? secondServer(first)
        : undefined;
    return fault ? [{ index, field: 'domain', fault }] : [];
  });
}

/** CoreDNS hands a query to the server of the longest zone that holds it; "." is that of the cluster. */
function hides(zone: string, clusterDomain: string): boolean {
  const services = `svc.${clusterDomain}`;
  return `.${clusterDomain}`.endsWith(`.${zone}`) || `.${zone}`.endsWith(`.${services}`);
}

const HIDES_CLUSTER: Fault = {
  what: 'takes over names of the cluster',
  why: 'CoreDNS would query its resolvers instead of the cluster, and clients would not find Services',
  fix: 'write the zone of another network',
};

function secondServer(first: number): Fault {
  return {
    what: `is also the zone of stubDomains[${first}]`,
    why: 'CoreDNS does not start if two servers have one zone',
    fix: 'write all resolvers of a zone in one stub domain',
  };
}

function isFile(text: string): boolean {
  return /^\/[A-Za-z0-9._/-]+$/.test(text);
}
