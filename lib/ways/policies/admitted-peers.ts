import type { CiliumPolicy } from '../../model/queries/cilium-policy';
import { derived } from '../../model/queries/derived';
import type { Network } from '../../model/queries/network';
import type { NetworkPolicy } from '../../model/queries/network-policy';
import type { PodPort } from '../ask/pod-port';
import { ciliumPoliciesFor, holdsPort } from './cilium-policies';
import { admitsPort, policiesFor } from './network-policies';
import { podParty } from './parties';
import type { PodParty } from './party';
import { ciliumPeerText, peerText } from './peer-texts';

/** Texts in order; nothing for everybody. */
type Admitted = readonly string[] | undefined;

/**
 * Whom the policies that isolate pods admit to a port of theirs, as people read it; nothing where they
 * admit everybody. Of very many, some are named.
 */
export function admittedPeers(network: Network, end: PodPort): readonly string[] | undefined {
  const lists = admittedLists(network, end, podParty(end.workload));
  const texts = lists.filter((one) => one !== undefined);
  if (lists.length === 0 || texts.length < lists.length) return undefined;
  const some = new Set(texts.flatMap((one) => one.slice(0, MOST_NAMED)));
  const named = [...some].sort().slice(0, MOST_NAMED);
  const all = texts.reduce((sum, one) => sum + one.length, 0);
  const isWhole = some.size <= MOST_NAMED && texts.every((one) => one.length <= MOST_NAMED);
  return isWhole ? named : [...named, `and ${all - named.length} more`];
}

const MOST_NAMED = 10;

function admittedLists(network: Network, end: PodPort, subject: PodParty): Admitted[] {
  if (subject.isOnNode) return [];
  const own = policiesFor(network, { subject, direction: 'ingress' })
    .filter(({ selection }) => selection === true)
    .map(({ policies }) => admittedByGroup(network, policies, end));
  const ofCilium = ciliumPoliciesFor(network, subject)
    .filter(({ policy, selection }) => selection === true && policy.ingress.isolates)
    .map(({ policy }) => admittedByCilium(policy, end));
  return [...own, ...ofCilium];
}

const known = derived(() => new Map<readonly NetworkPolicy[], Map<string, Admitted>>());

/** Worked out once for all pods that the same policies select, and that name the port alike. */
function admittedByGroup(
  network: Network,
  policies: readonly NetworkPolicy[],
  end: PodPort,
): Admitted {
  const names = end.workload.ports
    .filter(({ port, protocol }) => port === end.port && protocol === end.protocol)
    .map(({ name }) => name);
  const key = JSON.stringify([end.port, end.protocol, ...names]);
  let answers = known(network).get(policies);
  if (!answers) known(network).set(policies, (answers = new Map<string, Admitted>()));
  if (!answers.has(key)) {
    answers.set(key, inOrder(policies.flatMap((one) => admittedBy(one, end))));
  }
  return answers.get(key);
}

function admittedBy(policy: NetworkPolicy, end: PodPort): (string | undefined)[] {
  return policy.ingress
    .filter(({ ports }) => ports.length === 0 || ports.some((one) => admitsPort(one, end)))
    .flatMap(({ peers }) =>
      peers.length === 0 ? [undefined] : peers.map((peer) => peerText(policy, peer)),
    );
}

function admittedByCilium(policy: CiliumPolicy, end: PodPort): Admitted {
  const rules = policy.ingress.allowed.filter(({ isIcmp, peers, ports = [] }) => {
    if (isIcmp) return false;
    if (ports.length === 0) return peers !== undefined;
    return ports.some((one) => holdsPort(one, end) !== false);
  });
  return inOrder(
    rules.flatMap(({ peers }) => peers?.map((one) => ciliumPeerText(policy, one)) ?? [undefined]),
  );
}

function inOrder(all: readonly (string | undefined)[]): Admitted {
  const texts = all.filter((one) => one !== undefined);
  return texts.length < all.length ? undefined : [...new Set(texts)].sort();
}
