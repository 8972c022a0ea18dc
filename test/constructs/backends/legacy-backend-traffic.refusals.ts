import type { LegacyBackendProps } from '../../../lib';
import { InternalTrafficPolicy, LegacyBackend } from '../../../lib';
import type { Refusal } from '../../support/refusal';

const { CLUSTER, LOCAL } = InternalTrafficPolicy;

const backend =
  (props: Partial<LegacyBackendProps>): Refusal['make'] =>
  (chart) =>
    new LegacyBackend(chart, 'old', { addresses: ['192.0.2.10'], ports: [{ port: 80 }], ...props });

/** Which addresses of a backend traffic is kept to. */
export const LEGACY_BACKEND_TRAFFIC: readonly Refusal[] = [
  {
    name: 'traffic that is kept on nodes that have no address',
    facts: ['2.5 internalTrafficPolicy'],
    make: backend({ internalTrafficPolicy: LOCAL }),
    message: `test/old: internalTrafficPolicy: "Local" drops all traffic
  why: a node sends it to addresses of its own alone, and none is said to be on a node
  fix: write nodeName on the endpoints, or leave it out`,
  },
  {
    name: 'a traffic policy of a headless backend',
    facts: ['2.4 internalTrafficPolicy'],
    make: backend({ internalTrafficPolicy: CLUSTER, headless: true }),
    message: `test/old: internalTrafficPolicy: "Cluster" is for a Service with an address of its own
  why: the name of a headless one stands for the endpoints, and clients dial them without the cluster
  fix: leave it out, or leave headless out`,
  },
];
