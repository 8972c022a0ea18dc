import { compareIp, contains, tryCidr } from '../net/ip';
import type { Fact, Fault } from './fault';

/** @see https://kubernetes.io/docs/reference/kubernetes-api/policy-resources/network-policy-v1/ */
export const policyBlock: Fact<string> = (cidr) =>
  tryCidr(cidr)
    ? undefined
    : {
        what: 'is not a network',
        why: 'an ipBlock is an address and the length of its network, and the API server refuses others',
        fix: 'write a network such as 10.0.0.0/8',
      };

/** A network that is taken out of another. */
export function exceptedBlock(cidr: string): Fact<string> {
  const all = tryCidr(cidr);
  return (except) => {
    const part = tryCidr(except);
    if (!part) return policyBlock(except);
    if (!all) return undefined;
    const isPart = contains(all, part.first) && contains(all, part.last);
    const isAll = compareIp(all.first, part.first) === 0 && compareIp(all.last, part.last) === 0;
    if (isPart && !isAll) return undefined;
    return {
      what: `is not a part of ${cidr}`,
      why: 'an exception takes a smaller network out of its block, and the API server refuses others',
      fix: `write a network inside ${cidr}, or an ipBlock of its own`,
    };
  };
}

/** The last port of a range. */
export function endPort(port: number | string | undefined): Fact<number> {
  return (end): Fault | undefined => {
    if (typeof port === 'number' && end >= port) return undefined;
    return {
      what:
        typeof port === 'number'
          ? `is below port ${port}`
          : 'has no number of a port to begin with',
      why: 'a range goes from port up to endPort, and the API server refuses others',
      fix: 'write the first port as a number in port, and the last one in endPort',
    };
  };
}
