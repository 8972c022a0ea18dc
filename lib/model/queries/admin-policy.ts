import type { SelectorLike } from '../../facts/values/label-selectors';
import { labelSelectorOf } from './label-selector';
import { at, fieldsOf, isAbsent, listOf, numberOf, textOf, textsOf } from '../read/fields';
import type { Manifest } from '../read/manifest';

/** A policy of an administrator, before or behind those of the namespaces. */
export interface TierPolicy {
  readonly manifest: Manifest;
  readonly tier: Tier;
  /** The lower number goes first. */
  readonly priority: number;
  /** The pods that it is for. */
  readonly subject: TierPeer;
  readonly ingress: readonly TierRule[];
  readonly egress: readonly TierRule[];
}

export enum Tier {
  ADMIN = 'Admin',
  BASELINE = 'Baseline',
}

export enum TierAction {
  ACCEPT = 'Accept',
  DENY = 'Deny',
  PASS = 'Pass',
}

export interface TierRule {
  readonly field: string;
  /** Nothing where it is none of those that there are. */
  readonly action?: TierAction;
  readonly peers: readonly TierPeer[];
  /** Nothing where every port is meant. */
  readonly ports?: readonly TierPort[];
}

export interface TierPeer {
  readonly namespaceSelector?: SelectorLike;
  readonly podSelector?: SelectorLike;
  readonly networks?: readonly string[];
  readonly nodes?: SelectorLike;
}

/** Ports of one protocol, or of a name; without either it cannot be read. */
export interface TierPort {
  readonly protocol?: string;
  readonly first?: number;
  readonly last?: number;
  readonly name?: string;
}

/** An AdminNetworkPolicy or a BaselineAdminNetworkPolicy. */
export function adminPolicyOf(manifest: Manifest): TierPolicy {
  const tier = manifest.kind === 'AdminNetworkPolicy' ? Tier.ADMIN : Tier.BASELINE;
  return tierPolicyOf(manifest, tier, (rule) => tierPortsOf(at(rule, 'ports'), portOf));
}

export function tierPolicyOf(
  manifest: Manifest,
  tier: Tier,
  ports: (rule: unknown) => readonly TierPort[] | undefined,
): TierPolicy {
  const { spec } = manifest;
  const rules = (direction: string, peers: string) =>
    listOf(at(spec, direction)).map((rule, index) => ({
      field: `spec.${direction}[${index}]`,
      action: actionOf(at(rule, 'action')),
      peers: listOf(at(rule, peers)).map(peerOf),
      ports: ports(rule),
    }));
  return {
    manifest,
    tier,
    priority: numberOf(at(spec, 'priority')) ?? 0,
    subject: peerOf(at(spec, 'subject')),
    ingress: rules('ingress', 'from'),
    egress: rules('egress', 'to'),
  };
}

export function tierPortsOf(
  list: unknown,
  read: (value: unknown) => TierPort,
): readonly TierPort[] | undefined {
  const ports = listOf(list);
  return ports.length > 0 ? ports.map(read) : undefined;
}

function actionOf(value: unknown): TierAction | undefined {
  const text = textOf(value);
  if (text === 'Allow') return TierAction.ACCEPT;
  return Object.values(TierAction).find((one) => one === text);
}

function peerOf(value: unknown): TierPeer {
  const selector = (of: unknown) => (isAbsent(of) ? undefined : labelSelectorOf(of));
  const pods = at(value, 'pods');
  if (!isAbsent(pods)) {
    return {
      namespaceSelector: labelSelectorOf(at(pods, 'namespaceSelector')),
      podSelector: labelSelectorOf(at(pods, 'podSelector')),
    };
  }
  const networks = at(value, 'networks');
  return {
    namespaceSelector: selector(at(value, 'namespaces')),
    networks: isAbsent(networks) ? undefined : textsOf(networks),
    nodes: selector(at(value, 'nodes')),
  };
}

function portOf(value: unknown): TierPort {
  const [number, range] = [at(value, 'portNumber'), at(value, 'portRange')];
  const name = textOf(at(value, 'namedPort'));
  if (name !== undefined) return { name };
  const written = fieldsOf(number ?? range);
  const first = numberOf(at(written, number ? 'port' : 'start'));
  const last = number ? first : numberOf(at(written, 'end'));
  return { protocol: textOf(at(written, 'protocol')) || 'TCP', first, last };
}
