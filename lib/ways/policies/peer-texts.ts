import { ciliumLabel } from '../../facts/controllers/cilium-labels';
import type { SelectorLike } from '../../facts/values/label-selectors';
import type { CiliumPeer, CiliumPolicy } from '../../model/queries/cilium-policy';
import { CiliumPeerKind, isClusterwide } from '../../model/queries/cilium-policy';
import { labelSelectorOf, selectorText, selectsAll } from '../../model/queries/label-selector';
import type { NetworkPolicy, PolicyPeer } from '../../model/queries/network-policy';
import { at, textOf } from '../../model/read/fields';

/** A peer of a NetworkPolicy, as people read it: `pods of shop with app=web`. */
export function peerText({ manifest }: NetworkPolicy, peer: PolicyPeer): string {
  const { cidr, except, podSelector = {}, namespaceSelector } = peer;
  if (cidr !== undefined) {
    return except.length > 0 ? `${cidr} except ${except.join(', ')}` : cidr;
  }
  const name = namespaceSelector ? tryNamespace(namespaceSelector) : manifest.namespace;
  if (name !== undefined) return podsText(podSelector, name);
  const spaces = namespaceSelector ? selectorText(namespaceSelector) : '';
  if (spaces === '') return podsText(podSelector);
  if (selectsAll(podSelector)) return `every pod of namespaces with ${spaces}`;
  return `pods with ${selectorText(podSelector)} of namespaces with ${spaces}`;
}

/** The pods of one namespace, or of any. */
function podsText(selector: SelectorLike, namespace?: string): string {
  const where = namespace === undefined ? '' : ` of namespace ${namespace}`;
  if (selectsAll(selector)) return `every pod${where}`;
  return `pods of ${namespace ?? 'any namespace'} with ${selectorText(selector)}`;
}

/** The one namespace that a selector is for by its name. */
function tryNamespace({
  matchLabels = {},
  matchExpressions = [],
}: SelectorLike): string | undefined {
  const keys = Object.keys(matchLabels);
  if (keys.length !== 1 || matchExpressions.length > 0) return undefined;
  return keys[0] === 'kubernetes.io/metadata.name' ? matchLabels[keys[0]] : undefined;
}

/** A peer of a rule of Cilium, as people read it; nothing for everybody. */
export function ciliumPeerText(
  policy: CiliumPolicy,
  { kind, value }: CiliumPeer,
): string | undefined {
  switch (kind) {
    case CiliumPeerKind.ENDPOINTS:
      return endpointsText(policy, labelSelectorOf(value));
    case CiliumPeerKind.ENTITIES:
      return entityText(textOf(value) ?? '');
    case CiliumPeerKind.CIDR:
      return textOf(value) ?? 'addresses';
    case CiliumPeerKind.CIDR_SET:
      return textOf(at(value, 'cidr')) ?? 'addresses of a CiliumCIDRGroup';
    case CiliumPeerKind.NODES:
      return 'nodes';
    default:
      return 'groups of the cloud';
  }
}

function entityText(entity: string): string | undefined {
  if (entity === 'all') return undefined;
  return ENTITIES.get(entity) ?? `the entity ${entity}`;
}

const ENTITIES = new Map([
  ['world', 'the internet'],
  ['cluster', 'every pod and node'],
  ['host', 'the node of the pod'],
  ['remote-node', 'other nodes'],
]);

function endpointsText(policy: CiliumPolicy, selector: SelectorLike): string {
  const { matchLabels = {}, matchExpressions = [] } = selector;
  const entries = Object.entries(matchLabels);
  const ofNamespace = entries.find(([key]) => ciliumLabel(key).kind === 'namespace');
  const named =
    ofNamespace ?? matchExpressions.find(({ key }) => ciliumLabel(key).kind === 'namespace');
  const own = isClusterwide(policy) || named ? undefined : policy.manifest.namespace;
  const others = Object.fromEntries(entries.filter((one) => one !== ofNamespace));
  return podsText({ matchLabels: others, matchExpressions }, ofNamespace?.[1] ?? own);
}
