import { ciliumLabel } from '../../facts/controllers/cilium-labels';
import type { SelectorLike } from '../../facts/values/label-selectors';
import type { Fields } from '../read/fields';
import { at, isAbsent, isFields, listOf } from '../read/fields';
import type { Manifest } from '../read/manifest';
import { isOpen } from '../read/placeholders';
import { derived } from './derived';
import type { CiliumPorts } from './cilium-ports';
import { ciliumPortsOf } from './cilium-ports';
import { groupBy } from './group';
import { labelSelectorOf } from './label-selector';
import type { Network } from './network';
import type { PolicyDirection } from './network-policy';
import { SelectorIndex } from './selector-index';

/** One spec of a CiliumNetworkPolicy or a CiliumClusterwideNetworkPolicy. */
export interface CiliumPolicy {
  readonly manifest: Manifest;
  /** `spec`, or `specs[0]`. */
  readonly field: string;
  /** Nothing where it is for nodes. */
  readonly endpointSelector?: SelectorLike;
  readonly ingress: CiliumRules;
  readonly egress: CiliumRules;
  /** Whether later tools fill in parts of it. */
  readonly isOpen: boolean;
}

export interface CiliumRules {
  /** Whether what no rule allows is denied. */
  readonly isolates: boolean;
  readonly allowed: readonly CiliumRule[];
  readonly denied: readonly CiliumRule[];
}

export interface CiliumRule {
  readonly field: string;
  /** Those of which any may be meant; nothing where the rule names none, so that everybody is. */
  readonly peers?: readonly CiliumPeer[];
  /** Nothing where the rule names none. */
  readonly ports?: readonly CiliumPorts[];
  /** Whether it is for messages of ICMP alone. */
  readonly isIcmp: boolean;
  /** Whether it asks for more than addresses and ports. */
  readonly needsMore: boolean;
  /** Whether Cilium refuses it. */
  readonly isRefused: boolean;
}

export interface CiliumPeer {
  readonly kind: CiliumPeerKind;
  readonly value: unknown;
}

export enum CiliumPeerKind {
  ENDPOINTS = 'Endpoints',
  ENTITIES = 'Entities',
  CIDR = 'CIDR',
  CIDR_SET = 'CIDRSet',
  SERVICES = 'Services',
  FQDNS = 'FQDNs',
  NODES = 'Nodes',
  GROUPS = 'Groups',
}

/** All specs of both kinds. */
export const ciliumPolicies = derived((network): readonly CiliumPolicy[] =>
  ['CiliumNetworkPolicy', 'CiliumClusterwideNetworkPolicy']
    .flatMap((kind) => network.others('cilium.io', kind))
    .flatMap((manifest) => {
      const { object, spec } = manifest;
      const specs = listOf(at(object, 'specs')).map((one, index) =>
        policyOf(manifest, one, `specs[${index}]`),
      );
      return isAbsent(at(object, 'spec')) ? specs : [policyOf(manifest, spec, 'spec'), ...specs];
    }),
);

/** Whether it is for the pods of all namespaces. */
export function isClusterwide({ manifest }: CiliumPolicy): boolean {
  return manifest.kind === 'CiliumClusterwideNetworkPolicy';
}

/** Those for pods, by their namespaces and by the labels of pods that they select. */
export const ciliumIndex = derived(
  (network): ReadonlyMap<string, SelectorIndex<CiliumPolicy>> =>
    new Map(
      [...groupBy(forPods(network), ({ manifest }) => manifest.namespace)].map(
        ([namespace, policies]) => [
          namespace,
          new SelectorIndex(policies, podPart, ({ isOpen }) => isOpen),
        ],
      ),
    ),
);

function forPods(network: Network): CiliumPolicy[] {
  return ciliumPolicies(network).filter(({ endpointSelector }) => endpointSelector);
}

/** Those for nodes, which the host firewall enforces. */
export const ciliumNodePolicies = derived((network) =>
  ciliumPolicies(network).filter(({ endpointSelector }) => !endpointSelector),
);

/** What a selector asks of the labels of pods. */
function podPart({ endpointSelector = {} }: CiliumPolicy): SelectorLike {
  const { matchLabels = {}, matchExpressions = [] } = endpointSelector;
  return {
    matchLabels: Object.fromEntries(
      Object.entries(matchLabels).flatMap(([text, value]) => {
        const label = ciliumLabel(text);
        return label.kind === 'pod' ? [[label.key, value] as const] : [];
      }),
    ),
    matchExpressions: matchExpressions.flatMap((one) => {
      const label = ciliumLabel(one.key);
      return label.kind === 'pod' ? [{ ...one, key: label.key }] : [];
    }),
  };
}

function policyOf(manifest: Manifest, spec: unknown, field: string): CiliumPolicy {
  const pods = at(spec, 'endpointSelector');
  return {
    manifest,
    field,
    endpointSelector: isAbsent(pods) ? undefined : labelSelectorOf(pods),
    ingress: rulesOf(spec, field, 'ingress', 'from'),
    egress: rulesOf(spec, field, 'egress', 'to'),
    isOpen: manifest.mayHoldPlaceholders && isOpen(spec),
  };
}

function rulesOf(
  spec: unknown,
  place: string,
  direction: PolicyDirection,
  way: 'from' | 'to',
): CiliumRules {
  const read = (key: string) =>
    listOf(at(spec, key)).map((rule, index) => ruleOf(rule, `${place}.${key}[${index}]`, way));
  const [allowed, denied] = [read(direction), read(`${direction}Deny`)];
  const stated = at(at(spec, 'enableDefaultDeny'), direction);
  const isolates = typeof stated === 'boolean' ? stated : allowed.length + denied.length > 0;
  return { isolates: isolates && allowed.length + denied.length > 0, allowed, denied };
}

function ruleOf(value: unknown, field: string, way: 'from' | 'to'): CiliumRule {
  const rule: Fields = isFields(value) ? value : {};
  const lists = Object.values(CiliumPeerKind)
    .map((kind) => ({ kind, list: at(rule, `${way}${kind}`) }))
    .filter(({ list }) => !isAbsent(list));
  const filled = lists.filter(({ list }) => listOf(list).length > 0);
  const [ports, icmps] = [at(rule, 'toPorts'), listOf(at(rule, 'icmps'))];
  const portLists = listOf(ports);
  return {
    field,
    peers:
      lists.length > 0
        ? filled.flatMap(({ kind, list }) => listOf(list).map((one) => ({ kind, value: one })))
        : undefined,
    ports: isAbsent(ports) ? undefined : portLists.map(ciliumPortsOf),
    isIcmp: icmps.length > 0,
    needsMore: !isAbsent(at(rule, 'authentication')) || !isAbsent(at(rule, `${way}Requires`)),
    isRefused: filled.length > 1 || (icmps.length > 0 && portLists.length > 0),
  };
}
