import { randomBytes } from 'node:crypto';
import { gatewayApiVersion } from '../../../../lib/facts/values/release-numbers';
import { Api } from './api';
import { startControlPlane } from './control-plane';
import { gatewayBundle, hasCrds, metallbCrds } from './crds';
import type { Running } from './processes';
import { makeFolder, removeFolder } from './processes';
import type { Program } from './programs';
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
import { companionsOf, minorOf } from './releases';
import { Sweeper } from './sweeper';

/** What runs for the whole suite. */
let running: readonly Running[] = [];
let folder: string | undefined;
let sweeper: Sweeper | undefined;

/** Brings up what the tests talk to, and says which versions it is of. */
export async function setup(): Promise<void> {
  const theirs = process.env['KUBECONFIG'];
  if (theirs !== undefined && theirs !== '') return useForeign(theirs);
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
  const version = await ask(plane.kubeconfig, (api) => api.version());
  tell({ KUBECONFIG: plane.kubeconfig, FOLDER: folder, RELEASE: minorOf(version) });
  const companions = companionsOf(minorOf(version));
  tell({ GATEWAY_API: companions.gatewayApi, METALLB: companions.metallb });
  const names = [
    `Kubernetes ${version}`,
    `etcd ${versionOf(etcd)}`,
    `CoreDNS ${versionOf(COREDNS)}`,
    `MetalLB ${versionOf(metallb('0.16'))} and ${versionOf(metallb('0.13'))}`,
  ];
  say(names.join(', '));
}

export async function teardown(): Promise<void> {
  for (const one of running) await one.stop();
  await sweeper?.stop();
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

/** Somebody else's cluster: with the definitions that it has, in namespaces of this run alone. */
async function useForeign(kubeconfig: string): Promise<void> {
  const version = await ask(kubeconfig, (api) => api.version());
  const gateway = await ask(kubeconfig, gatewayBundle);
  const gatewayApi = minorOf(gateway.version);
  const metallbThere = await ask(kubeconfig, knownMetallb);
  const run = `reach-${randomBytes(3).toString('hex')}`;
  folder = makeFolder();
  sweeper = new Sweeper(kubeconfig, run, folder);
  tell({ KUBECONFIG: kubeconfig, FOLDER: folder, RUN: run, RELEASE: minorOf(version) });
  if (gatewayApiVersion(gatewayApi) === undefined)
    tell({ GATEWAY_API: gatewayApi, GATEWAY_CHANNEL: gateway.channel });
  if (metallbThere !== undefined) tell({ METALLB: metallbThere });
  const others = [
    `Gateway API ${gateway.version || 'none'}`,
    `MetalLB ${metallbThere ?? 'none that is known here'}`,
  ];
  say(`Kubernetes ${version} of KUBECONFIG, ${others.join(', ')}, in namespaces ${run}-*`);
  say('skipped there: what needs a cluster that it may empty, each test with its reason');
}

/** The definitions of MetalLB do not say of which release they are. */
async function knownMetallb(api: Api): Promise<string | undefined> {
  if (!hasGo()) return undefined;
  for (const release of ['0.16', '0.13'])
    if (await hasCrds(api, metallbCrds(release))) return release;
  return undefined;
}

/** The tests run in processes of their own. */
function tell(facts: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(facts)) process.env[`REACH_${name}`] = value;
}

async function ask<T>(kubeconfig: string, question: (api: Api) => Promise<T>): Promise<T> {
  const api = new Api(kubeconfig);
  try {
    return await question(api);
  } finally {
    api.close();
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
