import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COREDNS, findOrBuild } from '../../../cluster/live/harness/programs';
import type { Lab } from './lab';
import { pod } from './lab';
import { NODES } from './network';

/** The address that the kubelet writes into every pod. */
export const CLUSTER_DNS = '10.96.0.10';
const OUTSIDE_DNS = '192.0.2.53';

/** By these labels policies admit it. */
const POD = pod({
  ...{ name: 'coredns', namespace: 'kube-system', labels: { 'k8s-app': 'kube-dns' } },
  ...{ ports: [], spec: { nodeName: NODES[0].name } },
});

/**
 * A CoreDNS outside that knows some names, and one in a pod behind the Service of the cluster DNS,
 * which serves what a Corefile says and forwards there.
 */
export async function startDns(
  lab: Lab,
  corefile: string,
  outside: Readonly<Record<string, string>>,
): Promise<void> {
  const hosts = Object.entries(outside).map(([name, ip]) => `    ${ip} ${name}\n`);
  const zone = `.:53 {\n  bind ${OUTSIDE_DNS}\n  hosts {\n${hosts.join('')}  }\n}\n`;
  run(lab, 'outside', zone);
  await lab.apply([POD]);
  const place = await lab.placeOf('kube-system', 'coredns');
  const own = corefile
    .replace('forward . /etc/resolv.conf', `forward . ${OUTSIDE_DNS}`)
    .replace('pods insecure', `kubeconfig ${lab.kubeconfig}\n pods insecure`);
  run(lab, place.namespace, own);
  const ports = (targetPort: boolean) =>
    ['UDP', 'TCP'].map((protocol) => ({
      ...{ name: protocol.toLowerCase(), port: 53, protocol },
      ...(targetPort && { targetPort: 53 }),
    }));
  await lab.apply([
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 'kube-dns', namespace: 'kube-system' },
      spec: { clusterIP: CLUSTER_DNS, ports: ports(true) },
    },
    {
      apiVersion: 'discovery.k8s.io/v1',
      kind: 'EndpointSlice',
      metadata: {
        ...{ name: 'kube-dns', namespace: 'kube-system' },
        labels: { 'kubernetes.io/service-name': 'kube-dns' },
      },
      addressType: 'IPv4',
      endpoints: [{ addresses: [place.ip], conditions: { ready: true } }],
      ports: ports(false),
    },
  ]);
  const name = 'kubernetes.default.svc.cluster.local.';
  const found = await lab.until(
    async () => (await lab.wire.resolve('node1', CLUSTER_DNS, name, 'A')).length,
    1,
  );
  if (found !== 1) throw new Error('the cluster DNS does not answer');
}

function run(lab: Lab, namespace: string, corefile: string): void {
  const file = join(lab.folder, `Corefile-${namespace}`);
  writeFileSync(file, corefile);
  lab.run(namespace, `coredns-${namespace}`, [findOrBuild(COREDNS), '-conf', file]);
}
