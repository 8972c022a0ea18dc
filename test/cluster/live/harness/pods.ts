import type { Api, KubeObject } from './api';
import { OF_THIS_RUN, mustTake, waitFor } from './cluster';

/** No scheduler is to bring pods to the node, and nobody is to wait for one that nobody runs. */
const TAINTS = [{ key: 'cdk8s-reach/test', effect: 'NoSchedule' }];
const UNATTENDED = { schedulerName: 'cdk8s-reach', terminationGracePeriodSeconds: 0 };

export interface PodOptions {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly ip: string;
  readonly ports?: readonly object[];
  readonly more?: object;
}

/** A pod that says of itself that it runs; there is no kubelet. */
export async function makeReadyPod(api: Api, options: PodOptions): Promise<void> {
  const { name, labels, ip, ports = [], more } = options;
  await mustTake(api, {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace: 'default', labels },
    spec: { containers: [{ name: 'main', image: 'example', ports }], ...UNATTENDED, ...more },
  });
  await makeReady(api, name, ip);
}

/** Waits for so many pods that a controller makes, and lets them run one after the other. */
export async function letPodsRun(
  api: Api,
  labels: string,
  ips: readonly string[],
  namespace = 'default',
): Promise<string[]> {
  const names: string[] = [];
  const path = `/api/v1/namespaces/${namespace}/pods?labelSelector=${encodeURIComponent(labels)}`;
  for (const ip of ips) {
    const pod = await waitFor(async () => (await api.list(path)).find((one) => !hasAddress(one)));
    const name = pod.metadata?.name ?? '';
    await makeReady(api, name, ip, namespace);
    names.push(name);
  }
  return names;
}

function hasAddress({ status }: KubeObject): boolean {
  return (status as { podIP?: string }).podIP !== undefined;
}

/** The controllers pass over pods without a node. */
async function makeReady(api: Api, name: string, ip: string, namespace = 'default'): Promise<void> {
  const node = `${api.namespace ?? 'reach'}-node`;
  await mustTake(api, {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: { name: node, labels: OF_THIS_RUN },
    spec: { taints: TAINTS },
  });
  await api.create({
    apiVersion: 'v1',
    kind: 'Binding',
    metadata: { name, namespace },
    target: { kind: 'Node', name: node },
  });
  await api.patch(`/api/v1/namespaces/${namespace}/pods/${name}/status`, {
    status: {
      phase: 'Running',
      podIP: ip,
      podIPs: [{ ip }],
      conditions: [
        { type: 'Ready', status: 'True' },
        { type: 'ContainersReady', status: 'True' },
      ],
    },
  });
}
