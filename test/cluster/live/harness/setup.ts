import { Api } from './api';
import { startControlPlane } from './control-plane';
import type { Running } from './processes';
import { makeFolder, removeFolder } from './processes';
import {
  COREDNS,
  DEFAULT_KUBERNETES,
  controlPlane,
  findOrBuild,
  hasGo,
  hasModule,
  metallb,
  tryFind,
  versionOf,
} from './programs';
import type { Program } from './programs';

/** What runs for the whole suite. */
let running: readonly Running[] = [];
let folder: string | undefined;

/** Brings up what the tests talk to, and says which versions it is of. */
export async function setup(): Promise<void> {
  const theirs = process.env['KUBECONFIG'];
  if (theirs !== undefined && theirs !== '') {
    say(`Kubernetes ${await versionAt(theirs)} of KUBECONFIG`);
    process.env['REACH_KUBECONFIG'] = theirs;
    return;
  }
  const release = process.env['REACH_KUBERNETES'] ?? DEFAULT_KUBERNETES;
  if (!hasModule(release)) stopWithout(`no module for Kubernetes ${release} in programs/`);
  const { etcd, apiServer, controllers } = controlPlane(release);
  const programs = [etcd, apiServer, controllers, COREDNS, metallb('0.16'), metallb('0.13')];
  const missing = programs.filter((program) => tryFind(program) === undefined);
  if (missing.length > 0) requireGo(missing);
  for (const program of missing) findOrBuild(program);

  folder = makeFolder();
  const plane = await startControlPlane(folder, { etcd, apiServer, controllers });
  running = plane.running;
  process.env['REACH_KUBECONFIG'] = plane.kubeconfig;
  process.env['REACH_FOLDER'] = folder;
  const names = [
    `Kubernetes ${await versionAt(plane.kubeconfig)}`,
    `etcd ${versionOf(etcd)}`,
    `CoreDNS ${versionOf(COREDNS)}`,
    `MetalLB ${versionOf(metallb('0.16'))} and ${versionOf(metallb('0.13'))}`,
  ];
  say(names.join(', '));
}

export async function teardown(): Promise<void> {
  for (const one of running) await one.stop();
  if (folder !== undefined) removeFolder(folder);
}

function requireGo(missing: readonly Program[]): void {
  const names = missing.map(({ name }) => name).join(', ');
  if (process.env['REACH_NO_BUILD'] !== undefined) stopWithout(`not built yet: ${names}`);
  if (!hasGo()) stopWithout(`no Go to build ${names} with`);
}

function stopWithout(why: string): never {
  say(`no cluster to test with: KUBECONFIG is not set, and ${why}`);
  process.exit(3);
}

async function versionAt(kubeconfig: string): Promise<string> {
  const api = new Api(kubeconfig);
  const version = await api.version();
  api.close();
  return version;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
