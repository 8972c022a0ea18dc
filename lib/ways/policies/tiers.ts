import type {
  TierPeer,
  TierPolicy,
  TierPort,
  TierRule,
  Tier,
} from '../../model/queries/admin-policy';
import { TierAction } from '../../model/queries/admin-policy';
import type { Network } from '../../model/queries/network';
import { nodes } from '../../model/queries/nodes';
import { tierPolicies } from '../../model/queries/tier-policies';
import { objectText } from '../../model/read/manifest';
import { isOpen } from '../../model/read/placeholders';
import { ClientKind } from '../ask/client';
import type { HopPlace } from '../chain/place';
import { blockHolds, holdsPodAddress } from './blocks';
import { ofAnotherCluster } from './network-policies';
import type { AddressParty, Party } from './party';
import { selects, takesPods } from './selection';
import type { Side } from './side';
import type { Doubt, Truth } from '../chain/truth';
import { allHold, anyHolds, isDoubt } from '../chain/truth';

/** What a tier may say of a connection: what it says if the doubts are so; PASS where no rule is for it. */
export interface TierSay {
  readonly action: TierAction;
  readonly doubt?: Doubt;
  readonly place?: HopPlace;
}

/** All that a tier may say; one alone where it is known. */
export function tierSays(network: Network, tier: Tier, side: Side): readonly TierSay[] {
  const says: TierSay[] = [];
  for (const policies of tierPolicies(network)[tier]) {
    const those = policies.map((one) => policySays(network, one, side));
    const spoken = those.filter((one) => one.says.length > 0);
    says.push(...(spoken.length > 1 ? inAnyOrder(spoken) : spoken.flatMap((one) => one.says)));
    if (spoken.some(({ isFinal }) => isFinal)) return says;
  }
  return [...says, { action: TierAction.PASS }];
}

interface PolicySays {
  readonly policy: TierPolicy;
  readonly says: readonly TierSay[];
  /** Whether one of its rules is for the connection for sure. */
  readonly isFinal: boolean;
}

/** Of two policies of one priority, an implementation may take either first. */
function inAnyOrder(spoken: readonly PolicySays[]): TierSay[] {
  const all = spoken.flatMap(({ says }) => says);
  if (all.every(({ action }) => action === all[0]?.action)) return all;
  const names = spoken.map(({ policy }) => objectText(policy.manifest)).join(' and ');
  const doubt = { why: `${names} have the same priority, and either may go first` };
  return all.map((one) => ({ ...one, doubt: one.doubt ?? doubt }));
}

function policySays(network: Network, policy: TierPolicy, side: Side): PolicySays {
  const { manifest, subject } = policy;
  const isSubject = isPeer(network, subject, side.subject);
  if (isSubject === false) return { policy, says: [], isFinal: false };
  if (manifest.mayHoldPlaceholders && isOpen(manifest.spec)) {
    const doubt = { why: `a later tool fills in parts of ${objectText(manifest)}` };
    const says = [TierAction.ACCEPT, TierAction.DENY].map((action) => ({ action, doubt }));
    return { policy, says, isFinal: false };
  }
  const says: TierSay[] = [];
  for (const rule of policy[side.direction]) {
    const { action = TierAction.DENY, field } = rule;
    const truth = allHold([isSubject, ruleHolds(network, rule, side)]);
    if (truth === false) continue;
    says.push({ action, doubt: isDoubt(truth) ? truth : undefined, place: { manifest, field } });
    if (truth === true) return { policy, says, isFinal: true };
  }
  return { policy, says, isFinal: false };
}

function ruleHolds(network: Network, { action, peers, ports }: TierRule, side: Side): Truth {
  return allHold([
    ports ? anyHolds(ports.map((one) => isPort(one, side))) : true,
    anyHolds(peers.map((one) => isPeer(network, one, side.peer))),
    action ? true : { why: 'the action of a rule is not known' },
  ]);
}

function isPort({ name, protocol, first, last }: TierPort, { target }: Side): Truth {
  if (name !== undefined) {
    const ports = target.workload?.ports ?? [];
    return ports.some(
      (one) => one.name === name && one.port === target.port && one.protocol === target.protocol,
    );
  }
  if (protocol === undefined || first === undefined || last === undefined) {
    return { why: 'the ports of a rule are of a kind that is not read' };
  }
  return protocol === target.protocol && first <= target.port && target.port <= last;
}

function isPeer(network: Network, peer: TierPeer, party: Party): Truth {
  const { namespaceSelector, networks, nodes: ofNodes } = peer;
  if (namespaceSelector) {
    if (party.kind === 'address') return ofAnotherCluster(party.where === ClientKind.CLUSTER);
    return takesPods(network, peer, party);
  }
  if (networks) return anyHolds(networks.map((cidr) => isIn(cidr, party)));
  if (ofNodes) return party.kind === 'address' && isNode(network, ofNodes, party);
  return { why: 'a peer of a rule is of a kind that is not read' };
}

/** A network holds the addresses of pods too. */
function isIn(cidr: string, party: Party): Truth {
  return party.kind === 'pod' ? holdsPodAddress({ cidr }, party) : blockHolds({ cidr }, party);
}

function isNode(network: Network, selector: TierPeer['nodes'], party: AddressParty): Truth {
  const node = party.nodeName === undefined ? undefined : nodes(network).get(party.nodeName);
  if (node) {
    const { labels } = node;
    return selects(selector ?? {}, (key) => (Object.hasOwn(labels, key) ? labels[key] : undefined));
  }
  if (party.where === ClientKind.INTERNET && party.ip && nodes(network).size > 0) return false;
  return {
    why: `whether ${party.text} is a node is not known`,
    ask: 'kubectl get nodes --output wide',
  };
}
