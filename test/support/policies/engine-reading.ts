import type { Manifest } from '../chart';
import type { AdminSpec } from './admin-policy';
import type { Connection, Direction, End } from './connection';
import { sides } from './connection';
import { byNetworkPolicies } from './network-policy';
import type { LabelSelector } from './selector';
import { selects } from './selector';

type Asked = readonly [manifests: readonly Manifest[], connection: Connection];

/** Where the engine departs from a definition: why, and what asks the oracle as the engine reads it. */
export interface Departure {
  readonly why: string;
  readonly reading: (...asked: Asked) => Asked;
}

/** In kube-network-policies 0.8.0, pkg/networkpolicy. The manifests are of v1alpha1. */
export const DEPARTURES: readonly Departure[] = [
  {
    why: 'a named port is any port of the peer that has a container port of this name (networkpolicyapi.go:230, :92)',
    reading: (manifests, connection) => [
      withRules(manifests, (rule, direction) => namesAsNumbers(rule, direction, connection)),
      connection,
    ],
  },
  {
    why: 'nodes are the pods that run on them, not the addresses of the nodes (networkpolicyapi.go:49)',
    reading: (manifests, connection) => [
      withRules(manifests, (rule) => nodesAsNetworks(rule, manifests, connection.to)),
      connection,
    ],
  },
  {
    why: 'the baseline does not judge a pod that a NetworkPolicy selects for the other direction (controller.go:592, :635)',
    reading: (manifests, connection) => [
      manifests.map((one) =>
        one.kind === BASELINE ? unselected(one, manifests, connection) : one,
      ),
      connection,
    ],
  },
  {
    why: 'traffic with the node of the pod does not come to the engine: it is not evaluated apart',
    reading: (manifests, connection) => [
      manifests.filter(({ kind }) => kind !== 'Node'),
      connection,
    ],
  },
];

const BASELINE = 'BaselineAdminNetworkPolicy';

interface Rule {
  readonly action: string;
  readonly from?: readonly Peer[];
  readonly to?: readonly Peer[];
  readonly ports?: readonly PolicyPort[];
}

interface PolicyPort {
  readonly namedPort?: string;
  readonly portNumber?: { readonly protocol: string; readonly port: number };
}

interface Peer {
  readonly nodes?: LabelSelector;
  readonly networks?: readonly string[];
}

const DIRECTIONS = ['ingress', 'egress'] as const;

/** The manifests with each rule of the two admin kinds as the engine reads it. */
function withRules(
  manifests: readonly Manifest[],
  change: (rule: Rule, direction: Direction) => Rule,
): Manifest[] {
  return manifests.map((one) => {
    if (!one.kind.endsWith('AdminNetworkPolicy')) return one;
    const rules = DIRECTIONS.map((direction) => {
      const own = (one.spec[direction] ?? []) as readonly Rule[];
      return [direction, own.map((rule) => change(rule, direction))];
    });
    return { ...one, spec: { ...one.spec, ...(Object.fromEntries(rules) as object) } };
  });
}

const NO_PORT = 0;

function namesAsNumbers(
  { ports, ...rule }: Rule,
  direction: Direction,
  { from, to, port, protocol }: Connection,
): Rule {
  if (!ports) return rule;
  const end = direction === 'ingress' ? from : to;
  const read = ports.map((one) => {
    if (one.namedPort === undefined) return one;
    const has = typeof end !== 'string' && end.ports.some(({ name }) => name === one.namedPort);
    return { portNumber: { protocol, port: has ? port : NO_PORT } };
  });
  return { ...rule, ports: read };
}

const NO_ADDRESS = '255.255.255.255/32';

function nodesAsNetworks({ to, ...rule }: Rule, manifests: readonly Manifest[], end: End): Rule {
  if (!to) return rule;
  const read = to.map((peer) => {
    const { nodes } = peer;
    if (!nodes) return peer;
    const runs = typeof end !== 'string' && isOn(manifests, nodes, end.node);
    return { networks: [runs ? `${end.ip}/32` : NO_ADDRESS] };
  });
  return { ...rule, to: read };
}

const isOn = (manifests: readonly Manifest[], nodes: LabelSelector, node: string | undefined) =>
  manifests.some(
    ({ kind, metadata }) =>
      kind === 'Node' && metadata.name === node && selects(nodes, metadata.labels ?? {}),
  );

/** A baseline without the rules of a direction in which no NetworkPolicy isolates a pod that one selects. */
function unselected(
  baseline: Manifest,
  manifests: readonly Manifest[],
  connection: Connection,
): Manifest {
  const { ingress = [], egress = [], ...spec } = baseline.spec as unknown as AdminSpec;
  const isLeftOut = (direction: Direction) =>
    isSelected(manifests, sides(connection, direction).subject) &&
    byNetworkPolicies(manifests, connection, direction) === undefined;
  return {
    ...baseline,
    spec: {
      ...spec,
      ingress: isLeftOut('ingress') ? [] : ingress,
      egress: isLeftOut('egress') ? [] : egress,
    },
  };
}

function isSelected(manifests: readonly Manifest[], end: End): boolean {
  return manifests.some(
    ({ kind, metadata, spec }) =>
      kind === 'NetworkPolicy' &&
      typeof end !== 'string' &&
      metadata.namespace === end.namespace &&
      selects(spec['podSelector'] ?? {}, end.labels),
  );
}

export function asEngineReads(...asked: Asked): Asked {
  return DEPARTURES.reduce<Asked>((read, { reading }) => reading(...read), asked);
}
