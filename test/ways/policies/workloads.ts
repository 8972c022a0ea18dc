import type { Client } from '../../../lib/ways/ask/client';
import { ClientKind } from '../../../lib/ways/ask/client';
import type { Sender } from '../../../lib/ways/ask/lead';
import { admissionHops } from '../../../lib/ways/policies/admission';
import { first, networkOf } from '../../support/network';

export const deployment = (name: string, namespace = 'shop', more = '') => `
apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name}, namespace: ${namespace} }
spec:
  replicas: 2
  template:
    metadata: { labels: { app: ${name} } }
    spec:
      ${more}
      containers: [{ name: main, ports: [{ name: http, containerPort: 8080 }] }]
---`;

export const policy = (name: string, spec: string, namespace = 'shop') => `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: ${name}, namespace: ${namespace} }
spec: ${spec}
---`;

export const WEB = deployment('web');
export const DENY = policy('deny', '{ podSelector: {} }');
export const from = (peers: string) =>
  policy('allow', `{ podSelector: {}, ingress: [{ from: [${peers}] }] }`);

export const internet: Client = { kind: ClientKind.INTERNET };
export const node: Client = { kind: ClientKind.NODE };

export function hopsAt(yaml: string, sender: Sender | Client, port = 8080) {
  const network = networkOf(yaml);
  const workload = first(network.workloads.filter(({ manifest }) => manifest.name === 'web'));
  const asked = 'client' in sender ? sender : { client: sender };
  return admissionHops(network, { workload, port, protocol: 'TCP' }, asked);
}

export const verdicts = (yaml: string, sender: Sender | Client) =>
  hopsAt(yaml, sender).map(({ verdict }) => verdict);

export function podOf(yaml: string, name: string): Client {
  const workload = first(
    networkOf(yaml).workloads.filter(({ manifest }) => manifest.name === name),
  );
  const { manifest, podLabels } = workload;
  return { kind: ClientKind.POD, namespace: manifest.namespace, labels: podLabels, workload };
}

export const pod = (namespace: string, labels: Record<string, string> = {}): Client => ({
  kind: ClientKind.POD,
  namespace,
  labels,
});
