import * as fc from 'fast-check';
import type { Manifest } from '../chart';
import type { Connection, End } from './connection';
import { podOf } from './connection';
import { adminPolicies, clusterPolicies } from './generated-admin';
import { networkPolicy } from './generated-network-policy';
import {
  labels,
  NAMESPACES,
  NODES,
  POD_LABELS,
  PORT_NAMES,
  PORTS,
  PROTOCOLS,
} from './generated-parts';

/** Manifests of one cluster: Namespaces, Nodes, Pods with addresses, and policies. */
export interface PolicySet {
  readonly manifests: readonly Manifest[];
  readonly connections: readonly Connection[];
}

/** Addresses that no pod has; two are those of the nodes. */
const ADDRESSES = ['192.0.2.10', '192.0.2.200', '2001:db8::7', '172.16.0.1', '172.16.0.2'];

const object = (kind: string, name: string, rest: object): Manifest => ({
  apiVersion: 'v1',
  kind,
  metadata: { name },
  spec: {},
  ...rest,
});

const nodes = NODES.map(({ name, labels, address }) =>
  object('Node', name, {
    metadata: { name, labels },
    status: { addresses: [{ type: 'InternalIP', address }] },
  }),
);

const namespaces = fc
  .tuple(fc.integer({ min: 2, max: NAMESPACES.length }), fc.array(labels, { minLength: 3 }))
  .map(([count, all]) =>
    NAMESPACES.slice(0, count).map((name, at) =>
      object('Namespace', name, { metadata: { name, labels: all[at] } }),
    ),
  );

const containerPort = fc.oneof(
  fc.constantFrom(
    { name: 'http', containerPort: 80, protocol: 'TCP' },
    { name: 'admin', containerPort: 8080 },
    { name: 'dns', containerPort: 53, protocol: 'UDP' },
  ),
  fc.record(
    {
      name: fc.constantFrom(...PORT_NAMES),
      containerPort: fc.constantFrom(...PORTS),
      protocol: fc.constantFrom(...PROTOCOLS),
    },
    { requiredKeys: ['containerPort'] },
  ),
);

const pod = fc.record({
  namespace: fc.constantFrom(...NAMESPACES),
  labels: POD_LABELS,
  ports: fc.uniqueArray(containerPort, { maxLength: 3, selector: (port) => port.name ?? port }),
  node: fc.constantFrom(...NODES.map(({ name }) => name)),
});

const pods = (spaces: readonly Manifest[]) =>
  fc.array(pod, { minLength: 3, maxLength: 6 }).map((all) =>
    all.map(({ namespace, labels, ports, node }, at) => {
      const known = spaces.some(({ metadata }) => metadata.name === namespace);
      const name = `pod-${at}`;
      return object('Pod', name, {
        metadata: { name, namespace: known ? namespace : NAMESPACES[0], labels },
        spec: { nodeName: node, containers: [{ name: 'main', image: 'main', ports }] },
        status: { podIP: `10.0.0.${at + 1}`, podIPs: [{ ip: `10.0.0.${at + 1}` }] },
      });
    }),
  );

/** A BaselineAdminNetworkPolicy has the one name that it may have. */
const named = (policies: readonly Manifest[]) =>
  policies.map((policy, at) =>
    policy.metadata.name === 'default'
      ? policy
      : { ...policy, metadata: { ...policy.metadata, name: `policy-${at}` } },
  );

const networkPolicies = fc.array(networkPolicy, { maxLength: 4 });

const probes = fc.uniqueArray(
  fc.record({
    port: fc.constantFrom(...PORTS),
    protocol: fc.constantFrom('TCP' as const, 'TCP' as const, 'UDP' as const, 'SCTP' as const),
  }),
  { minLength: 2, maxLength: 3, selector: ({ port, protocol }) => `${port}/${protocol}` },
);

const setOf = (admin: fc.Arbitrary<readonly Manifest[]>): fc.Arbitrary<PolicySet> =>
  namespaces
    .chain((spaces) => fc.tuple(fc.constant(spaces), pods(spaces), networkPolicies, admin, probes))
    .map(([spaces, workloads, own, admins, opened]) => {
      const ends: End[] = [...workloads.map(podOf), ...ADDRESSES];
      return {
        manifests: [...nodes, ...spaces, ...workloads, ...named([...own, ...admins])],
        connections: opened.flatMap((probe) => pairs(ends).map((pair) => ({ ...pair, ...probe }))),
      };
    });

/** Between all ends, where one of them is a pod. */
function pairs(ends: readonly End[]): { from: End; to: End }[] {
  return ends.flatMap((from) =>
    ends
      .filter((to) => typeof from !== 'string' || typeof to !== 'string')
      .map((to) => ({ from, to })),
  );
}

/** NetworkPolicies alone. */
export const networkPolicySet = setOf(fc.constant([]));

/** With AdminNetworkPolicies and a BaselineAdminNetworkPolicy. */
export const adminPolicySet = setOf(adminPolicies);

/** With ClusterNetworkPolicies, at most so many of them in the baseline tier. */
export const clusterPolicySet = (baselines = 2) => setOf(clusterPolicies(baselines));
