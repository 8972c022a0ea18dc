import type { SelectorLike } from '../../facts/values/label-selectors';
import { ciliumLabel } from '../../facts/controllers/cilium-labels';
import type { CiliumPolicy } from '../../model/queries/cilium-policy';
import { isClusterwide } from '../../model/queries/cilium-policy';
import type { Network } from '../../model/queries/network';
import { ClientKind } from '../ask/client';
import { tryEntity } from './cilium-entities';
import type { Doubt } from '../chain/truth';
import type { PodParty } from './party';
import { namespaceLabels, podLabel, selects } from './selection';
import type { LabelValue } from './selection';
import type { Side } from './side';
import type { Truth } from '../chain/truth';
import { allHold } from '../chain/truth';

/** Whether a policy is for the pods of a side: one of a namespace is for no other, whatever it says. */
export function selectsSubject(network: Network, policy: CiliumPolicy, subject: PodParty): Truth {
  const { endpointSelector = {} } = policy;
  const selector = isClusterwide(policy) ? endpointSelector : withoutNamespace(endpointSelector);
  return selectsPod(network, policy, selector, subject);
}

/** Whether a selector of endpoints takes the other side. */
export function selectsPeer(
  network: Network,
  policy: CiliumPolicy,
  selector: SelectorLike,
  side: Side,
): Truth {
  const { peer } = side;
  const reserved = keysOf(selector).flatMap((key) => {
    const label = ciliumLabel(key);
    return label.kind === 'reserved' ? label.key : [];
  });
  if (reserved.length > 0) {
    const [only] = keysOf(selector).length === 1 ? reserved : [];
    return tryEntity(only ?? '', side);
  }
  if (peer.kind === 'pod') return selectsPod(network, policy, selector, peer);
  if (peer.where === ClientKind.CLUSTER) return { why: 'pods of another cluster may be meant' };
  return isClusterwide(policy) && needsNothing(selector) ? { why: UNCERTAIN } : false;
}

const UNCERTAIN = 'whether a selector without a label that is needed takes addresses is not known';

/** Whether it has conditions, and addresses meet all of them. */
function needsNothing({ matchLabels = {}, matchExpressions = [] }: SelectorLike): boolean {
  return (
    Object.keys(matchLabels).length === 0 &&
    matchExpressions.length > 0 &&
    matchExpressions.every(({ operator }) => operator !== 'In' && operator !== 'Exists')
  );
}

function selectsPod(
  network: Network,
  policy: CiliumPolicy,
  selector: SelectorLike,
  party: PodParty,
): Truth {
  const namesNamespace = keysOf(selector).some((key) =>
    ciliumLabel(key).kind.startsWith('namespace'),
  );
  return allHold([
    namesNamespace || isClusterwide(policy) ? true : isIn(policy.manifest.namespace, party),
    selects(selector, (key, value) => labelOf(network, policy, party, key, value)),
  ]);
}

function labelOf(
  network: Network,
  policy: CiliumPolicy,
  party: PodParty,
  text: string,
  value?: string,
): LabelValue {
  const label = ciliumLabel(text);
  switch (label.kind) {
    case 'pod':
      return podLabel(party, label.key, value);
    case 'namespace':
      return party.namespace ?? unknownNamespace(party);
    case 'namespace-label':
      if (!isClusterwide(policy)) return { why: 'policies of a namespace may ignore its labels' };
      return namespaceLabels(network, party.namespace)(label.key);
    default:
      return { why: `what Cilium takes for the label ${text} is not known` };
  }
}

function isIn(namespace: string, party: PodParty): Truth {
  if (party.namespace !== undefined) return party.namespace === namespace;
  return unknownNamespace(party);
}

function unknownNamespace({ text }: PodParty): Doubt {
  return { why: `in which namespace ${text} is, is not known` };
}

function keysOf({ matchLabels = {}, matchExpressions = [] }: SelectorLike): string[] {
  return [...Object.keys(matchLabels), ...matchExpressions.map(({ key }) => key)];
}

function withoutNamespace({ matchLabels = {}, matchExpressions = [] }: SelectorLike): SelectorLike {
  const isOther = (key: string) => ciliumLabel(key).kind !== 'namespace';
  return {
    matchLabels: Object.fromEntries(Object.entries(matchLabels).filter(([key]) => isOther(key))),
    matchExpressions: matchExpressions.filter(({ key }) => isOther(key)),
  };
}
