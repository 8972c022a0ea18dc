import type { Network } from '../../model/queries/network';
import { textMapOf } from '../../model/read/fields';
import { tryIp } from '../../net/ip';
import type { Client, Outside } from './client';
import { ClientKind } from './client';

const OUTSIDE: ReadonlyMap<string, Outside['kind']> = new Map(
  ([ClientKind.INTERNET, ClientKind.NODES, ClientKind.NODE, ClientKind.CLUSTER] as const).map(
    (one) => [one, one],
  ),
);

/**
 * Reads `internet`, `nodes`, `node`, `internet:203.0.113.7`, `pod:shop`, `pod:shop/app=web,tier=front` or
 * `pod:shop/web`, which is a workload or a pod of this name. Nothing for anything else.
 */
export function tryClient(text: string, network: Network): Client | undefined {
  const colon = text.indexOf(':');
  const [kind, rest] =
    colon < 0 ? [text, undefined] : [text.slice(0, colon), text.slice(colon + 1)];
  const outside = OUTSIDE.get(kind);
  if (outside !== undefined) {
    if (rest === undefined) return { kind: outside };
    return tryIp(rest) ? { kind: outside, address: rest } : undefined;
  }
  return kind === 'pod' && rest ? tryPod(rest, network) : undefined;
}

/** A client as `tryClient` reads it; a pod by its workload where it has one. */
export function clientWord(client: Client): string {
  if (client.kind !== ClientKind.POD) {
    return client.address === undefined ? client.kind : `${client.kind}:${client.address}`;
  }
  const { namespace, labels, workload } = client;
  if (workload) return `pod:${namespace}/${workload.manifest.name}`;
  const pairs = Object.entries(labels).map(([key, value]) => `${key}=${value}`);
  return `pod:${namespace}${pairs.length > 0 ? `/${pairs.join(',')}` : ''}`;
}

function tryPod(text: string, network: Network): Client | undefined {
  const slash = text.indexOf('/');
  const [namespace, rest] = slash < 0 ? [text, ''] : [text.slice(0, slash), text.slice(slash + 1)];
  if (!/^[a-z0-9-]{1,63}$/.test(namespace)) return undefined;
  if (rest === '') return { kind: ClientKind.POD, namespace, labels: {} };
  if (!rest.includes('=')) return tryWorkload(namespace, rest, network);
  const pairs = rest.split(',').map((pair) => pair.split('='));
  if (pairs.some(([key = '', ...values]) => key === '' || values.length !== 1)) return undefined;
  const labels = textMapOf(Object.fromEntries(pairs));
  return { kind: ClientKind.POD, namespace, labels };
}

function tryWorkload(namespace: string, name: string, network: Network): Client | undefined {
  const all = [network, network.tryJoined()].flatMap((one) => one?.workloads ?? []);
  const workload = all.find(
    ({ manifest }) => manifest.namespace === namespace && manifest.name === name,
  );
  return workload && { kind: ClientKind.POD, namespace, labels: workload.podLabels, workload };
}
