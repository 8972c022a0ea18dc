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
  why: a node only sends it to addresses on the same node, and no address declares a node
  fix: write nodeName on the endpoints, or remove it`,
  },
  {
    name: 'a traffic policy of a headless backend',
    facts: ['2.4 internalTrafficPolicy'],
    make: backend({ internalTrafficPolicy: CLUSTER, headless: true }),
    message: `test/old: internalTrafficPolicy: "Cluster" needs a Service with a cluster IP
  why: the name of a headless Service resolves to its endpoints, and clients connect to them directly
  fix: remove it, or remove headless`,
  },
];
