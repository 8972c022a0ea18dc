import type { Fact, Fault } from './fault';
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
      why: `a pod takes ${MAX_SEARCHES}, and the API server refuses more`,
      fix: `write at most ${MAX_SEARCHES}`,
    };
  }
  const characters = searches.join(' ').length;
  if (characters <= MAX_SEARCH_CHARACTERS) return undefined;
  return {
    what: `has ${characters} characters`,
    why: `the search domains of a pod, with a blank between each two, have at most ${MAX_SEARCH_CHARACTERS} characters`,
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
      why: `it is a DNS name of lower-case letters, digits, "-" and ".", of at most 253 characters${relaxed ? '' : '; "_" needs Kubernetes 1.33'}`,
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
    why: 'with the policy None nothing of the cluster or the node is used, so the API server demands a nameserver',
    fix: 'write nameservers, or another policy',
  };
}
