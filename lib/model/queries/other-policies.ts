import { objectText } from '../read/manifest';
import type { Manifest } from '../read/manifest';
import type { PolicyDirection } from './network-policy';
import { derived } from './derived';
import type { Network } from './network';

/** A kind of policy whose rules are not read. */
interface OtherKind {
  readonly group: string;
  readonly kind: string;
  readonly direction?: PolicyDirection;
  /** Whether it may admit what a NetworkPolicy does not. */
  readonly mayAdmit?: boolean;
  /** The namespace whose policies are for all others. */
  readonly root?: string;
}

/**
 * @see https://docs.tigera.io/calico/latest/network-policy/get-started/calico-policy/calico-network-policy
 * @see https://antrea.io/docs/main/docs/antrea-network-policy/
 * @see https://istio.io/latest/docs/reference/config/security/authorization-policy/
 * @see https://linkerd.io/2/reference/authorization-policy/
 * @see https://kuma.io/docs/latest/policies/meshtrafficpermission/
 * @see https://ovn-kubernetes.io/features/network-security-controls/egress-firewall/
 */
const OTHER_KINDS: readonly OtherKind[] = [
  { group: 'crd.projectcalico.org', kind: 'NetworkPolicy', mayAdmit: true },
  { group: 'crd.projectcalico.org', kind: 'GlobalNetworkPolicy', mayAdmit: true },
  { group: 'projectcalico.org', kind: 'NetworkPolicy', mayAdmit: true },
  { group: 'projectcalico.org', kind: 'GlobalNetworkPolicy', mayAdmit: true },
  { group: 'crd.antrea.io', kind: 'NetworkPolicy', mayAdmit: true },
  { group: 'crd.antrea.io', kind: 'ClusterNetworkPolicy', mayAdmit: true },
  {
    group: 'security.istio.io',
    kind: 'AuthorizationPolicy',
    direction: 'ingress',
    root: 'istio-system',
  },
  { group: 'policy.linkerd.io', kind: 'Server', direction: 'ingress' },
  { group: 'kuma.io', kind: 'MeshTrafficPermission', direction: 'ingress', root: 'kuma-system' },
  { group: 'k8s.ovn.org', kind: 'EgressFirewall', direction: 'egress' },
];

/** Whether an object is a policy whose rules are not read. */
export function isOtherPolicy({ group, kind }: Manifest): boolean {
  return OTHER_KINDS.some((one) => one.group === group && one.kind === kind);
}

export interface OtherPolicy {
  readonly manifest: Manifest;
  readonly mayAdmit: boolean;
}

const otherPolicies = derived((network) =>
  OTHER_KINDS.flatMap(({ group, kind, direction, mayAdmit = false, root }) =>
    network.others(group, kind).map((manifest) => ({
      manifest,
      mayAdmit,
      direction,
      namespace: manifest.namespace === root ? '' : manifest.namespace,
    })),
  ),
);

/** The policies of such kinds that may be for pods of a namespace; those of all, where none is named. */
export function otherPoliciesFor(
  network: Network,
  direction: PolicyDirection,
  namespace?: string,
): readonly OtherPolicy[] {
  const lists = listsByPlace(network);
  const key = `${direction} ${namespace ?? '*'}`;
  let known = lists.get(key);
  if (!known) lists.set(key, (known = listFor(network, direction, namespace)));
  return known;
}

/** direction and namespace -> policies, once somebody has asked for them */
const listsByPlace = derived(() => new Map<string, readonly OtherPolicy[]>());

function listFor(
  network: Network,
  direction: PolicyDirection,
  namespace?: string,
): readonly OtherPolicy[] {
  return otherPolicies(network).filter(
    (one) =>
      (one.direction === undefined || one.direction === direction) &&
      (one.namespace === '' || namespace === undefined || one.namespace === namespace),
  );
}

/** As people read them; some of many. */
export function otherPoliciesText(policies: readonly OtherPolicy[]): string {
  const names = policies.slice(0, MOST_NAMED).map(({ manifest }) => objectText(manifest));
  const more = policies.length - names.length;
  return `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

const MOST_NAMED = 3;
