import * as fc from 'fast-check';
import type { Manifest } from '../chart';
import {
  CIDRS,
  namespaceSelector,
  podSelector,
  PORT_NAMES,
  PORTS,
  PROTOCOLS,
  RANGES,
} from './generated-parts';

const subject = fc.oneof(
  fc.record({ namespaces: namespaceSelector }),
  fc.record({ pods: fc.record({ namespaceSelector, podSelector }) }),
);

const inCluster = fc.array(subject, { minLength: 1, maxLength: 2 });

/** Names are only for pods: the API server refuses them beside `networks` and `nodes`. */
const anywhere = fc.array(
  fc.oneof(
    { weight: 2, arbitrary: subject },
    {
      weight: 1,
      arbitrary: fc.record({
        networks: fc.uniqueArray(fc.constantFrom(...CIDRS), { minLength: 1, maxLength: 2 }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        nodes: fc.constantFrom({}, { matchLabels: { zone: 'a' } }, { matchLabels: { zone: 'b' } }),
      }),
    },
  ),
  { minLength: 1, maxLength: 2 },
);

/** The ports of a rule in one of the two versions. */
interface Ports {
  readonly field: 'ports' | 'protocols';
  readonly number: fc.Arbitrary<object>;
  readonly name: fc.Arbitrary<object>;
}

const protocol = fc.option(fc.constantFrom(...PROTOCOLS), { nil: undefined });

const V1ALPHA1: Ports = {
  field: 'ports',
  number: fc.oneof(
    fc
      .tuple(protocol, fc.constantFrom(...PORTS))
      .map(([of, port]) => ({ portNumber: { ...(of && { protocol: of }), port } })),
    fc
      .tuple(protocol, fc.constantFrom(...RANGES))
      .map(([of, range]) => ({ portRange: { ...(of && { protocol: of }), ...range } })),
  ),
  name: fc.constantFrom(...PORT_NAMES).map((namedPort) => ({ namedPort })),
};

const V1ALPHA2: Ports = {
  field: 'protocols',
  number: fc
    .tuple(
      fc.constantFrom('tcp', 'udp', 'sctp'),
      fc.oneof(
        fc.record({ number: fc.constantFrom(...PORTS) }),
        fc.record({ range: fc.constantFrom(...RANGES) }),
      ),
    )
    .map(([name, destinationPort]) => ({ [name]: { destinationPort } })),
  name: fc.constantFrom(...PORT_NAMES).map((name) => ({ destinationNamedPort: name })),
};

const list = (port: fc.Arbitrary<object>) =>
  fc.option(fc.array(port, { minLength: 1, maxLength: 2 }), { nil: undefined });

const rule = (action: fc.Arbitrary<string>, { field, number, name }: Ports) => {
  const toPods = list(fc.oneof({ weight: 3, arbitrary: number }, { weight: 1, arbitrary: name }));
  const made = (peers: 'from' | 'to', what: fc.Arbitrary<object>, ports: typeof toPods) =>
    fc.tuple(action, what, ports).map(([verb, ends, all]) => ({
      action: verb,
      [peers]: ends,
      ...(all && { [field]: all }),
    }));
  return {
    from: made('from', inCluster, toPods),
    to: fc.oneof(made('to', inCluster, toPods), made('to', anywhere, list(number))),
  };
};

const spec = (actions: readonly string[], ports: Ports) => {
  const { from, to } = rule(fc.constantFrom(...actions), ports);
  return fc.record(
    {
      subject,
      ingress: fc.array(from, { minLength: 1, maxLength: 3 }),
      egress: fc.array(to, { minLength: 1, maxLength: 3 }),
    },
    { requiredKeys: ['subject'] },
  );
};

const policy = (version: string, kind: string, name: string, own: object): Manifest => ({
  apiVersion: `policy.networking.k8s.io/${version}`,
  kind,
  metadata: { name },
  spec: { ...own },
});

/** No two of one tier have one priority: which of them wins, the specification leaves open. */
const ordered = (specs: fc.Arbitrary<object>, maxLength: number) =>
  fc.uniqueArray(fc.tuple(fc.nat(5), specs), { maxLength, selector: ([priority]) => priority });

export const adminPolicies: fc.Arbitrary<Manifest[]> = fc
  .tuple(
    ordered(spec(['Allow', 'Deny', 'Pass'], V1ALPHA1), 3),
    fc.option(spec(['Allow', 'Deny'], V1ALPHA1), { nil: undefined }),
  )
  .map(([admins, baseline]) => [
    ...admins.map(([priority, own]) =>
      policy('v1alpha1', 'AdminNetworkPolicy', 'policy', { priority, ...own }),
    ),
    ...(baseline ? [policy('v1alpha1', 'BaselineAdminNetworkPolicy', 'default', baseline)] : []),
  ]);

/** ClusterNetworkPolicies, at most so many of them in the baseline tier. */
export const clusterPolicies = (baselines: number): fc.Arbitrary<Manifest[]> => {
  const own = spec(['Accept', 'Deny', 'Pass'], V1ALPHA2);
  return fc
    .tuple(ordered(own, 3), ordered(own, baselines))
    .map(([admin, baseline]) =>
      [
        ...admin.map(([priority, made]) => ({ tier: 'Admin', priority, ...made })),
        ...baseline.map(([priority, made]) => ({ tier: 'Baseline', priority, ...made })),
      ].map((made) => policy('v1alpha2', 'ClusterNetworkPolicy', 'policy', made)),
    );
};
