import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

const MODULES = join(__dirname, '..', 'programs');

/** A program of a cluster, built from its Go module. */
export interface Program {
  readonly name: string;
  /** The folder with its go.mod. */
  readonly module: string;
  readonly package: string;
  /** The Go module whose version is that of the program; empty where it is a part of the suite. */
  readonly source: string;
}

export const DEFAULT_KUBERNETES = '1.37';

export const COREDNS: Program = {
  name: 'coredns',
  module: 'coredns',
  package: 'github.com/coredns/coredns',
  source: 'github.com/coredns/coredns',
};

export const KUBECTL: Program = {
  name: 'kubectl',
  module: 'kubectl',
  package: 'k8s.io/kubernetes/cmd/kubectl',
  source: 'k8s.io/kubernetes',
};

const ETCD: Program = {
  name: 'etcd',
  module: 'etcd',
  package: 'go.etcd.io/etcd/server/v3',
  source: 'go.etcd.io/etcd/server/v3',
};

export function metallb(release: string, part = 'controller'): Program {
  return {
    name: `metallb-${part}`,
    module: `metallb-${release}`,
    package: `go.universe.tf/metallb/${part}`,
    source: 'go.universe.tf/metallb',
  };
}

export interface ControlPlanePrograms {
  readonly etcd: Program;
  readonly apiServer: Program;
  readonly controllers: Program;
}

export function controlPlane(kubernetes: string): ControlPlanePrograms {
  return {
    etcd: ETCD,
    apiServer: ofKubernetes('kube-apiserver', kubernetes),
    controllers: ofKubernetes('kube-controller-manager', kubernetes),
  };
}

/** A program of Kubernetes, from its module. */
export function ofKubernetes(name: string, release: string): Program {
  return {
    name,
    module: `kubernetes-${release}`,
    package: `k8s.io/kubernetes/cmd/${name}`,
    source: 'k8s.io/kubernetes',
  };
}

/** The releases of Kubernetes that there is a module for. */
export function hasModule(kubernetes: string): boolean {
  return existsSync(join(MODULES, `kubernetes-${kubernetes}`, 'go.mod'));
}

export function hasGo(): boolean {
  return spawnSync('go', ['version']).status === 0;
}

/** Where a program is, if it is there without being built. */
export function tryFind(program: Program): string | undefined {
  const assets = process.env['KUBEBUILDER_ASSETS'];
  const places = [...(assets ? [join(assets, program.name)] : []), cached(program)];
  return places.find((place) => existsSync(place));
}

/** Where a program is, which is built where it is not there yet. */
export function findOrBuild(program: Program): string {
  return tryFind(program) ?? build(program);
}

/** `describe`, or a skipped one where a program is not there and may not be built. */
export function describeBuilt(program: Program, name: string, body: () => void): void {
  const mayBuild = process.env['REACH_NO_BUILD'] === undefined;
  if (mayBuild || tryFind(program) !== undefined) describe(name, body);
  else describe.skip(`${name} (skipped: not built yet: ${program.name})`, body);
}

/** Such as `v1.37.0`, as its go.mod says. */
export function versionOf({ module, source }: Program): string {
  const text = readFileSync(join(MODULES, module, 'go.mod'), 'utf8');
  const line = text.split('\n').find((one) => one.includes(`${source} v`));
  return line?.split(' ').find((word) => /^v\d/.test(word)) ?? 'unknown';
}

/** The folder that a Go module is in once it is downloaded. */
export function moduleFolder(module: string, source: string): string {
  const run = (...args: string[]) =>
    execFileSync('go', args, { cwd: join(MODULES, module), encoding: 'utf8' });
  return (JSON.parse(run('mod', 'download', '-json', source)) as { Dir: string }).Dir;
}

function build(program: Program): string {
  const target = cached(program);
  const unfinished = `${target}.${process.pid}`;
  mkdirSync(dirname(target), { recursive: true });
  const version = program.source === '' ? '' : ` ${versionOf(program)}`;
  process.stdout.write(`building ${program.name}${version} (once)\n`);
  // Older servers tell the second of them.
  const flags = ['component-base/version', 'client-go/pkg/version'].map(
    (place) => `-X k8s.io/${place}.gitVersion=${versionOf(program)}`,
  );
  execFileSync('go', ['build', '-ldflags', flags.join(' '), '-o', unfinished, program.package], {
    cwd: join(MODULES, program.module),
    stdio: 'inherit',
  });
  renameSync(unfinished, target);
  return target;
}

/** The folder that keeps things of a kind from one run to the next. */
export function cacheFolder(kind: string): string {
  const root = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
  return join(root, 'cdk8s-reach', kind);
}

/** What a program is built from: the versions of other modules, and code of its own. */
function sourcesOf(module: string): string[] {
  const files = readdirSync(join(MODULES, module)).sort();
  return files.filter((file) => /^go[.](mod|sum)$|[.]go$/.test(file) && file !== 'tools.go');
}

/** The place of a program in the cache, which changes with what it is built from. */
function cached({ name, module }: Program): string {
  const hash = createHash('sha256');
  for (const file of sourcesOf(module)) hash.update(readFileSync(join(MODULES, module, file)));
  const key = `${module}-${hash.digest('hex').slice(0, 12)}`;
  return join(cacheFolder('cluster'), key, name);
}
