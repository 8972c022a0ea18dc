import type { KubeObject } from '../../../cluster/live/harness/api';
import { LINGERS, READY } from '../lab/kubelet';
import { pod } from '../lab/lab';

export const NAMESPACE = 'services';
const PORTS = [
  { name: 'http', containerPort: 8080 },
  { name: 'admin', containerPort: 9090 },
  { name: 'dns', containerPort: 5353, protocol: 'UDP' },
];

/** The address of a load balancer that the test gives out itself, and of an external IP. */
export const BALANCER = '192.168.100.230';
export const EXTERNAL = '192.168.100.231';

const podOn = (name: string, app: string, nodeName: string, annotations = {}): KubeObject =>
  pod({
    ...{ name, namespace: NAMESPACE, labels: { app }, ports: PORTS, annotations },
    spec: { nodeName },
  });

/** The pods that Services of all worlds select. */
export const PODS = [
  podOn('web-1', 'web', 'node1'),
  podOn('web-2', 'web', 'node2'),
  podOn('lone', 'lone', 'node2'),
  podOn('slow', 'slow', 'node1', { [READY]: 'false' }),
  podOn('leaving', 'leaving', 'node1', { [LINGERS]: 'true' }),
];

/** The name that the alias leads to. */
export const ALIASED = { 'legacy.example.com': '192.0.2.42' };
