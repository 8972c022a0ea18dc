import type { KubeObject } from '../../../cluster/live/harness/api';
import { pod } from '../lab/lab';
import { CLIENT, NODES, OUTSIDE } from '../lab/network';

/** Where the pods of proxies are. */
export const PROXIES = {
  ingressController: { namespace: 'edge', labels: { app: 'nginx' } },
  gateway: { namespace: 'gates', labels: { gate: 'edge' } },
} as const;

const TEAMS = { shop: 'a', front: 'a', back: 'b', edge: 'b', gates: undefined };

export const NAMESPACES: readonly KubeObject[] = Object.entries(TEAMS).map(([name, team]) => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: { name, labels: { ...(team !== undefined && { team }) } },
}));

const PODS = {
  'shop/web': { app: 'web' },
  'shop/job': { app: 'job' },
  'shop/egress': { app: 'egress' },
  'front/web': { app: 'web' },
  'front/bot': { app: 'bot' },
  'back/web': { app: 'web' },
  'gates/gate': PROXIES.gateway.labels,
  'edge/nginx': PROXIES.ingressController.labels,
};

/** Pods that ask, by namespace and name. */
export const INSIDE: readonly string[] = Object.keys(PODS);

/** Who is no pod -> its address. */
export const ADDRESSES: Readonly<Record<string, string>> = { client: CLIENT, outside: OUTSIDE };

export const CALLERS: readonly string[] = [...INSIDE, ...Object.keys(ADDRESSES)];

export const CALLING_PODS: readonly KubeObject[] = Object.entries(PODS).map(
  ([key, labels], index) => {
    const [namespace = '', name = ''] = key.split('/');
    const spec = { nodeName: NODES[index % 2 === 0 ? 0 : 1].name };
    return pod({ name, namespace, labels, ports: [], spec });
  },
);
