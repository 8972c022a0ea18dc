import { tryIp } from '../net/ip';
import { isSubdomain } from './names';
import type { Fact, Fault, FaultAt } from './fault';

/** @see https://coredns.io/plugins/forward/ */
const MAX_FORWARDERS = 15;

/** A resolver that CoreDNS asks: an address with or without a port, or a file like /etc/resolv.conf. */
export const forwarder: Fact<string> = (text) => {
  if (/^\/[A-Za-z0-9._/-]+$/.test(text)) return undefined;
  const bare = /^\[(.+)\]:(\d+)$/.exec(text) ?? /^([^:]+)(?::(\d+))?$/.exec(text);
  const [address, port] = tryIp(text) ? [text] : [bare?.[1] ?? '', bare?.[2]];
  if (tryIp(address) && (port === undefined || (Number(port) >= 1 && Number(port) <= 65535))) {
    return undefined;
  }
  return {
    what: 'is not a forwarder',
    why: 'it is an address, with a port where that is not 53, or a file in the form of /etc/resolv.conf',
    fix: 'write for example "10.0.0.53", "10.0.0.53:5353", "[2001:db8::53]:53" or "/etc/resolv.conf"',
  };
};

export const forwarderCount: Fact<readonly string[]> = (forwarders) => {
  if (forwarders.length === 0) {
    return {
      what: 'holds no forwarder',
      why: 'CoreDNS does not start without one',
      fix: 'write at least one, such as "10.0.0.53"',
    };
  }
  if (forwarders.length <= MAX_FORWARDERS) return undefined;
  return {
    what: `has ${forwarders.length} forwarders`,
    why: `CoreDNS takes at most ${MAX_FORWARDERS} and does not start with more`,
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
export function seconds(least: number, most: number): Fact<number> {
  return (value) =>
    Number.isInteger(value) && value >= least && value <= most
      ? undefined
      : {
          what: 'is not a number of seconds that CoreDNS takes',
          why: `it is a whole number from ${least} to ${most}`,
          fix: `write a number from ${least} to ${most}`,
        };
}

/** How many queries may be under way; 0 sets no limit. */
export const concurrency: Fact<number> = (value) =>
  Number.isSafeInteger(value) && value >= 0
    ? undefined
    : {
        what: 'is not a number of queries',
        why: 'it is a whole number, and 0 sets no limit',
        fix: 'write for example 1000',
      };

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
  what: 'takes names of the cluster',
  why: 'its resolvers would be asked in place of the cluster, and Services would not be found',
  fix: 'write the zone of another network',
};

function secondServer(first: number): Fault {
  return {
    what: `is the zone of stubDomains[${first}] too`,
    why: 'CoreDNS does not start with one zone served twice',
    fix: 'write all resolvers of a zone in one stub domain',
  };
}
