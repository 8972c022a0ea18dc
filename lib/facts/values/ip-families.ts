import { ONE_OF_EACH_FAMILY, ONE_FAMILY_BY_DEFAULT } from './sentences';
import type { Family } from '../../net/ip';
import { tryCidr } from '../../net/ip';
import type { Fact } from './fault';

const DUAL_STACK = ['PreferDualStack', 'RequireDualStack'];

/** Whether a Service may have two families. */
export function isDualStack(policy: string | undefined): boolean {
  return policy !== undefined && DUAL_STACK.includes(policy);
}

/** The policy that holds: a headless Service without a selector is of both families, whatever the cluster has. */
export function policyOf(policy: string | undefined, isFree: boolean): string | undefined {
  return policy ?? (isFree ? 'RequireDualStack' : undefined);
}

/** The families that the Services of a cluster can have; nothing where that is not known. */
export function familiesOf(serviceCidrs: readonly string[] | undefined): Family[] | undefined {
  const families = serviceCidrs?.flatMap((cidr) => tryCidr(cidr)?.first.family ?? []);
  return families && [...new Set(families)];
}

/**
 * The families of a Service, on a cluster whose families may be known.
 * @see https://kubernetes.io/docs/concepts/services-networking/dual-stack/
 */
export function ipFamilies(
  policy: string | undefined,
  ofCluster: readonly string[] | undefined,
): Fact<readonly string[]> {
  return (families) => {
    if (new Set(families).size < families.length) {
      return {
        what: 'names a family twice',
        why: ONE_OF_EACH_FAMILY,
        fix: 'write each family once',
      };
    }
    if (families.length > 1 && !isDualStack(policy)) {
      return {
        what: 'names two families',
        why: ONE_FAMILY_BY_DEFAULT,
        fix: 'write ipFamilyPolicy: IpFamilyPolicy.PREFER_DUAL_STACK too, or one family',
      };
    }
    const missing = families.find((family) => ofCluster?.includes(family) === false);
    if (missing === undefined) return undefined;
    return {
      what: `names ${missing}, which the cluster does not have`,
      why: 'serviceCidrs of the Cluster has no such network, and the API server refuses the family',
      fix: `write only ${String(ofCluster?.join(' and '))}, or add the network to the Cluster`,
    };
  };
}

/** How many families a Service has, on a cluster whose families may be known. */
export function ipFamilyPolicy(ofCluster: readonly string[] | undefined): Fact<string | undefined> {
  return (policy) =>
    policy === 'RequireDualStack' && ofCluster?.length === 1
      ? {
          what: `needs a cluster with two families, and this cluster only has ${String(ofCluster[0])}`,
          why: 'serviceCidrs of the Cluster has one network, and the API server refuses the Service',
          fix: 'write IpFamilyPolicy.PREFER_DUAL_STACK, or add the network to the Cluster',
        }
      : undefined;
}
