import type { CiliumPolicy, CiliumRule } from '../../model/queries/cilium-policy';
import { ciliumIndex } from '../../model/queries/cilium-policy';
import type { CiliumPort, CiliumPorts } from '../../model/queries/cilium-ports';
import type { Network } from '../../model/queries/network';
import { objectText } from '../../model/read/manifest';
import { isCiliumPeer } from './cilium-peers';
import { selectsSubject } from './cilium-selection';
import type { PodParty } from './party';
import type { Ruling } from './ruling';
import type { Side, OpenedPort } from './side';
import type { Truth } from '../chain/truth';
import { allHold, anyHolds } from '../chain/truth';

/** What the policies of Cilium that may be for the pods of a side say of it. */
export function ciliumRulings(network: Network, side: Side): readonly Ruling[] {
  return ciliumPoliciesFor(network, side.subject).map(({ policy, selection }) =>
    rulingOf(network, policy, selection, side),
  );
}

interface ForPods {
  readonly policy: CiliumPolicy;
  readonly selection: Truth;
}

/** The policies of Cilium that are for pods, or may be. */
export function ciliumPoliciesFor(network: Network, subject: PodParty): readonly ForPods[] {
  const { namespace, labels } = subject;
  const index = ciliumIndex(network);
  const spaces = namespace === undefined ? [...index.keys()] : [namespace, ''];
  return spaces
    .flatMap((space) => {
      const those = index.get(space);
      return (labels ? those?.candidates(labels) : those?.all) ?? [];
    })
    .flatMap(({ items }) => items)
    .map((policy) => ({ policy, selection: selectsSubject(network, policy, subject) }))
    .filter(({ selection }) => selection !== false);
}

function rulingOf(network: Network, policy: CiliumPolicy, selection: Truth, side: Side): Ruling {
  const { manifest, field: spec, isOpen } = policy;
  const { allowed, denied, isolates } = policy[side.direction];
  const field = `${spec}.${side.direction}`;
  if (isOpen || [...allowed, ...denied].some(({ isRefused }) => isRefused)) {
    const verb = isOpen ? 'a later tool fills in parts of' : 'Cilium refuses a rule of';
    const doubt = { why: `${verb} ${objectText(manifest)}` };
    return { manifest, field, isolation: doubt, admission: false, denial: doubt };
  }
  const judge = (rule: CiliumRule) => ({ rule, truth: ruleHolds(network, policy, rule, side) });
  const [admitting, denying] = [allowed.map(judge), denied.map(judge)];
  const above = admitting.map(({ rule, truth }) => allHold([truth, isJudgedAbove(rule, side)]));
  const admission = anyHolds(admitting.map(({ truth }) => truth));
  const first = [...denying, ...admitting].find(({ truth }) => truth === true);
  return {
    manifest,
    field: first?.rule.field ?? field,
    isolation: isolates ? selection : false,
    admission: admission === true ? selection : admission,
    denial: allHold([selection, anyHolds([...denying.map(({ truth }) => truth), ...above])]),
  };
}

/** A rule that names neither peers nor ports is for nothing. */
function ruleHolds(network: Network, policy: CiliumPolicy, rule: CiliumRule, side: Side): Truth {
  const { isIcmp, needsMore, peers, ports = [] } = rule;
  if (isIcmp) return false;
  if (!peers && ports.length === 0) return needsMore && { why: MORE };
  return allHold([
    ports.length === 0 || anyHolds(ports.map((one) => holdsPort(one, side.target))),
    !peers || anyHolds(peers.map((one) => isCiliumPeer(network, policy, one, side))),
  ]);
}

const MORE = 'a rule of Cilium matches more than addresses and ports';

/** Whether more than addresses and ports decides about a connection that a rule allows. */
function isJudgedAbove({ needsMore, ports = [] }: CiliumRule, { target }: Side): Truth {
  const isAbove = ports.some((one) => one.isJudgedAbove && holdsPort(one, target) !== false);
  return (needsMore || isAbove) && { why: MORE };
}

/** Whether an element of toPorts has a port. */
export function holdsPort({ ports }: CiliumPorts, target: OpenedPort): Truth {
  if (ports.length === 0) return { why: 'a rule of Cilium has toPorts without ports' };
  return anyHolds(ports.map((one) => isPort(one, target)));
}

function isPort({ port, endPort, name, protocol }: CiliumPort, target: OpenedPort): Truth {
  if (protocol !== undefined && protocol !== target.protocol) return false;
  if (port === 0) return true;
  if (port !== undefined) return port <= target.port && target.port <= (endPort ?? port);
  if (name === undefined) return { why: 'a rule of Cilium has a port without a number' };
  return (target.workload?.ports ?? []).some(
    (one) =>
      one.name.toLowerCase() === name &&
      one.port === target.port &&
      one.protocol === target.protocol,
  );
}
