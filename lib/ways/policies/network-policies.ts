import type { NetworkPolicy, PolicyPeer, PolicyRule } from '../../model/queries/network-policy';
import { hasOpenSelector, isolatingIndex } from '../../model/queries/network-policy';
import type { Network } from '../../model/queries/network';
import { admits } from '../../model/queries/policy-pods';
import { isOpenAt } from '../../model/read/placeholders';
import { ClientKind } from '../ask/client';
import { holdsParty } from './blocks';
import type { Ruling } from './ruling';
import { selectsParty, takesPods } from './selection';
import type { Side, OpenedPort } from './side';
import type { Doubt, Truth } from '../chain/truth';
import { allHold, anyHolds } from '../chain/truth';

/** What the NetworkPolicies that may isolate the pods of a side say of it. */
export function networkPolicyRulings(network: Network, side: Side): readonly Ruling[] {
  return policiesFor(network, side).flatMap(({ policies, selection }) =>
    policies.map((policy) => rulingOf(network, policy, selection, side)),
  );
}

interface Isolating {
  readonly selection: Truth;
  readonly policies: readonly NetworkPolicy[];
}

/** The policies that isolate the pods of a side, or may. */
export function policiesFor(
  network: Network,
  { subject, direction }: Pick<Side, 'subject' | 'direction'>,
): readonly Isolating[] {
  const { namespace, labels } = subject;
  const index = isolatingIndex[direction](network);
  const spaces = namespace === undefined ? [...index.keys()] : [namespace, ''];
  return spaces.flatMap((space) => {
    const those = index.get(space);
    const groups = (labels ? those?.candidates(labels) : those?.all) ?? [];
    return groups.flatMap(({ selector, items }) => {
      const [first] = items;
      if (!first) return [];
      const selection = allHold([
        hasOpenSelector(first) ? openDoubt(first) : selectsParty(selector, subject),
        space === '' || namespace === undefined ? openDoubt(first) : true,
      ]);
      return selection === false ? [] : [{ selection, policies: items }];
    });
  });
}

function openDoubt({ manifest }: NetworkPolicy): Doubt {
  return {
    why: `which pods NetworkPolicy ${manifest.namespace}/${manifest.name} selects is not in the checked files`,
  };
}

function rulingOf(network: Network, policy: NetworkPolicy, selection: Truth, side: Side): Ruling {
  const { manifest } = policy;
  const field = `spec.${side.direction}`;
  const rules = policy[side.direction].map((rule) => ({
    rule,
    truth: admitsSide(network, policy, rule, side),
  }));
  const admission = opened(policy, side, anyHolds(rules.map(({ truth }) => truth)));
  return {
    manifest,
    isolation: selection,
    admission: admission === true ? selection : admission,
    denial: false,
    field: rules.find(({ truth }) => truth === true)?.rule.field ?? field,
  };
}

/** What a later tool fills in may admit anybody. */
function opened({ manifest }: NetworkPolicy, { direction }: Side, admission: Truth): Truth {
  const { mayHoldPlaceholders, object, namespace, name } = manifest;
  if (admission !== false || !mayHoldPlaceholders) return admission;
  if (!isOpenAt(object, `spec.${direction}`)) return false;
  return { why: `a later tool fills in what NetworkPolicy ${namespace}/${name} admits` };
}

function admitsSide(
  network: Network,
  policy: NetworkPolicy,
  { peers, ports }: PolicyRule,
  { peer, target }: Side,
): Truth {
  const isPort = ports.length === 0 || ports.some((one) => admitsPort(one, target));
  if (!isPort) return false;
  if (peers.length === 0) return true;
  return anyHolds(peers.map((one) => isPeer(network, policy, one, peer)));
}

/** A name is that of a port of the target, which only pods have. */
export function admitsPort(port: PolicyRule['ports'][number], target: OpenedPort): boolean {
  if (port.protocol !== target.protocol) return false;
  if (target.workload) return admits(port, target.port, target.workload);
  return typeof port.port !== 'string' && admits(port, target.port, NO_PORTS);
}

const NO_PORTS = { ports: [] };

function isPeer(
  network: Network,
  { manifest }: NetworkPolicy,
  { cidr, except, podSelector, namespaceSelector }: PolicyPeer,
  peer: Side['peer'],
): Truth {
  if (cidr !== undefined) return holdsParty({ cidr, except }, peer);
  if (!podSelector && !namespaceSelector) return { why: 'the peer is of a kind that is not read' };
  if (peer.kind === 'address') return ofAnotherCluster(peer.where === ClientKind.CLUSTER);
  return takesPods(network, { podSelector, namespaceSelector }, peer, manifest.namespace);
}

/** Some network plugins know the pods of connected clusters. */
export function ofAnotherCluster(isThere: boolean): Truth {
  if (!isThere) return false;
  return { why: 'whether selectors take pods of another cluster depends on the network plugin' };
}
