import type { SelectorLike } from '../../facts/values/label-selectors';
import { at, isAbsent, listOf, numberOf, textOf, textsOf, within } from '../read/fields';
import type { Manifest } from '../read/manifest';
import { isOpenAt } from '../read/placeholders';
import { derived } from './derived';
import { groupBy } from './group';
import { labelSelectorOf } from './label-selector';
import type { Network } from './network';
import { SelectorIndex } from './selector-index';

export type PolicyDirection = 'ingress' | 'egress';

/** A NetworkPolicy. */
export interface NetworkPolicy {
  readonly manifest: Manifest;
  readonly podSelector: SelectorLike;
  /** Whether what it does not admit may not come in. */
  readonly isolatesIngress: boolean;
  /** Whether what it does not admit may not go out. */
  readonly isolatesEgress: boolean;
  readonly ingress: readonly PolicyRule[];
  readonly egress: readonly PolicyRule[];
}

export interface PolicyRule {
  readonly field: string;
  /** Empty where every port is meant. */
  readonly ports: readonly PolicyPort[];
  /** Empty where everybody is meant. */
  readonly peers: readonly PolicyPeer[];
}

export interface PolicyPort {
  readonly field: string;
  readonly port?: number | string;
  readonly endPort?: number;
  readonly protocol: string;
}

export interface PolicyPeer {
  readonly field: string;
  readonly podSelector?: SelectorLike;
  readonly namespaceSelector?: SelectorLike;
  readonly cidr?: string;
  readonly except: readonly string[];
}

export const networkPolicies = derived((network) =>
  network.others('networking.k8s.io', 'NetworkPolicy').map(networkPolicyOf),
);

/** Those that isolate pods in a direction, by their namespaces and the labels that they select. */
export const isolatingIndex = {
  ingress: derived((network) => indexOf(network, ({ isolatesIngress }) => isolatesIngress)),
  egress: derived((network) => indexOf(network, ({ isolatesEgress }) => isolatesEgress)),
} as const;

function indexOf(
  network: Network,
  isolates: (policy: NetworkPolicy) => boolean,
): ReadonlyMap<string, SelectorIndex<NetworkPolicy>> {
  const those = groupBy(networkPolicies(network).filter(isolates), namespaceOf);
  return new Map(
    [...those].map(([namespace, policies]) => [
      namespace,
      new SelectorIndex(policies, ({ podSelector }) => podSelector, hasOpenSelector),
    ]),
  );
}

/** Empty where a later tool fills it in. */
function namespaceOf({ manifest }: NetworkPolicy): string {
  const { mayHoldPlaceholders, namespace, object } = manifest;
  return mayHoldPlaceholders && isOpenAt(object, 'metadata.namespace') ? '' : namespace;
}

/** Whether a later tool fills in which pods it selects. */
export function hasOpenSelector({ manifest }: NetworkPolicy): boolean {
  return manifest.mayHoldPlaceholders && isOpenAt(manifest.object, 'spec.podSelector');
}

function networkPolicyOf(manifest: Manifest): NetworkPolicy {
  const { spec } = manifest;
  const types = textsOf(at(spec, 'policyTypes'));
  const egress = rulesOf(at(spec, 'egress'), 'spec.egress', 'to');
  return {
    manifest,
    podSelector: labelSelectorOf(at(spec, 'podSelector')),
    isolatesIngress: types.length === 0 || types.includes('Ingress'),
    isolatesEgress: types.length === 0 ? egress.length > 0 : types.includes('Egress'),
    ingress: rulesOf(at(spec, 'ingress'), 'spec.ingress', 'from'),
    egress,
  };
}

function rulesOf(list: unknown, place: string, peers: string): PolicyRule[] {
  return listOf(list).map((rule, index) => {
    const field = `${place}[${index}]`;
    return {
      field,
      ports: listOf(at(rule, 'ports')).map((port, at) => portOf(port, `${field}.ports[${at}]`)),
      peers: listOf(at(rule, peers)).map((peer, at) => peerOf(peer, `${field}.${peers}[${at}]`)),
    };
  });
}

function portOf(value: unknown, field: string): PolicyPort {
  const port = at(value, 'port');
  return {
    field,
    port: textOf(port) ?? numberOf(port),
    endPort: numberOf(at(value, 'endPort')),
    protocol: textOf(at(value, 'protocol')) || 'TCP',
  };
}

function peerOf(value: unknown, field: string): PolicyPeer {
  const [pods, namespaces] = [at(value, 'podSelector'), at(value, 'namespaceSelector')];
  return {
    field,
    podSelector: isAbsent(pods) ? undefined : labelSelectorOf(pods),
    namespaceSelector: isAbsent(namespaces) ? undefined : labelSelectorOf(namespaces),
    cidr: textOf(within(value, 'ipBlock', 'cidr')),
    except: textsOf(within(value, 'ipBlock', 'except')),
  };
}
