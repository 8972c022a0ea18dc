import { randomBytes } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import type { KubeObject } from './api';
import { Api, isAccepted, messageOf } from './api';
import { sleep } from './processes';
import { isOwn } from './releases';
import { RUN_LABEL } from './sweeper';

const ROOT = join(__dirname, '../../../..');

const MADE = [
  ...['services', 'endpoints', 'pods', 'configmaps'].map((one) => ['/api/v1', one]),
  ...['deployments', 'statefulsets', 'replicasets'].map((one) => ['/apis/apps/v1', one]),
  ['/apis/discovery.k8s.io/v1', 'endpointslices'],
  ['/apis/networking.k8s.io/v1', 'ingresses'],
] as const;

/** The control plane of the suite; or the cluster of somebody else, of which it sees one new namespace. */
export function connect(): Api {
  const kubeconfig = process.env['REACH_KUBECONFIG'] ?? '';
  const run = process.env['REACH_RUN'];
  if (run === undefined) return new Api(kubeconfig);
  return new Api(kubeconfig, `${run}-${randomBytes(3).toString('hex')}`);
}

/** `describe`, or a skipped one where the cluster is not ours. */
export function describeOwn(name: string, body: () => void): void {
  if (isOwn) describe(name, body);
  else describe.skip(`${name} (skipped: it needs a cluster that it may empty)`, body);
}

/** What every object has that the suite makes in the cluster of somebody else, beside its name. */
export const OF_THIS_RUN: Readonly<Record<string, string>> = isOwn
  ? {}
  : { [RUN_LABEL]: process.env['REACH_RUN'] ?? '' };

/** The manifests of a cluster in `dist/`. */
export function distOf(cluster: string): KubeObject[] {
  return objectsIn(join('dist', cluster));
}

/** The manifests in the files of a folder of the project, and below it. */
export function objectsIn(folder: string): KubeObject[] {
  const place = join(ROOT, folder);
  return readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .flatMap((file) => parseAllDocuments(readFileSync(join(place, file), 'utf8')))
    .map((document) => document.toJS() as KubeObject);
}

/** Makes the namespaces that objects are for, where they are not there. */
export async function makeNamespaces(api: Api, objects: readonly KubeObject[]): Promise<void> {
  const asked = objects.map(({ metadata }) => metadata?.namespace ?? 'default');
  for (const name of new Set(asked.map((one) => api.namespace ?? one))) {
    const metadata = { name, labels: OF_THIS_RUN };
    await mustTake(api, { apiVersion: 'v1', kind: 'Namespace', metadata });
  }
}

/** Applies an object, which has to be accepted, and returns what the server warns of. */
export async function mustTake(api: Api, object: KubeObject): Promise<readonly string[]> {
  const answer = await api.apply(object);
  if (!isAccepted(answer)) throw new Error(messageOf(answer));
  return answer.warnings;
}

/** Asks whether an object is taken, and returns what the server warns of; where it is ours, it is made. */
export async function mustBeTaken(api: Api, object: KubeObject): Promise<readonly string[]> {
  if (isOwn) return mustTake(api, object);
  const answer = await api.dryRun(object);
  if (!isAccepted(answer) && answer.status !== 409) throw new Error(messageOf(answer));
  return answer.warnings;
}

/** Removes what tests made, whichever they were; a cluster that is not ours has a new namespace instead. */
export async function clear(api: Api): Promise<void> {
  if (!isOwn) return;
  for (const [root, plural] of MADE) {
    for (const { metadata } of await api.list(`${root}/${plural}`)) {
      const { namespace = '', name = '' } = metadata ?? {};
      if (namespace.startsWith('kube-') || name === 'kubernetes') continue;
      await api.delete(`${root}/namespaces/${namespace}/${plural}/${name}`);
    }
  }
}

/** Waits until something is there, and returns it. */
export async function waitFor<T>(look: () => Promise<T | undefined>, seconds = 60): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`not there after ${seconds} seconds: ${look.toString()}`);
    await sleep(50);
  }
}
