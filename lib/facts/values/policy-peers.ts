import { compareIp, contains, overlaps, tryCidr } from '../../net/ip';
import type { Fact } from './fault';

/**
 * A part that an address block leaves out.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/policy-resources/network-policy-v1/
 */
export function blockExcept(cidr: string): Fact<string> {
  return (text) => {
    const [whole, part] = [tryCidr(cidr), tryCidr(text)];
    if (!whole || !part) return undefined;
    const isInside = contains(whole, part.first) && contains(whole, part.last);
    const isAll =
      compareIp(whole.first, part.first) === 0 && compareIp(whole.last, part.last) === 0;
    if (isInside && !isAll) return undefined;
    return {
      what: `is not a part of ${cidr}`,
      why: 'the API server refuses an exception that is not smaller than its block and inside of it',
      fix: 'write a smaller network inside of it, or remove it',
    };
  };
}

/**
 * A block for addresses outside the cluster, judged by the networks of the pods.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/#behavior-of-to-and-from-selectors
 */
export function blockOutside(pods: readonly string[], except: readonly string[]): Fact<string> {
  return (text) => {
    const range = tryCidr(text);
    const excepted = except.map(tryCidr);
    const held = pods.find((one) => {
      const theirs = tryCidr(one);
      if (!range || !theirs || !overlaps(range, theirs)) return false;
      return !excepted.some(
        (part) => part && contains(part, theirs.first) && contains(part, theirs.last),
      );
    });
    if (held === undefined) return undefined;
    return {
      what: `contains addresses of pods: the cluster uses ${held} for them`,
      why: 'address blocks are for addresses outside the cluster, and each network plugin decides whether one matches pods',
      fix: `write except: [${JSON.stringify(held)}], and Clients.pods or Clients.namespace for pods`,
    };
  };
}

/** Labels by which a policy names pods or namespaces. */
export const someLabels: Fact<Readonly<Record<string, string>>> = (labels) =>
  Object.keys(labels).length > 0
    ? undefined
    : {
        what: 'matches everything',
        why: 'an empty selector of a NetworkPolicy takes all pods or all namespaces',
        fix: 'write labels, such as { app: "web" }',
      };
