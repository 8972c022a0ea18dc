import type { Files } from './tree/files';
import { isIn, joined, parentOf } from './tree/files';
import { isKustomizationFile } from './tree/kustomization-files';
import { fileText } from './tree/texts';
import { commentedEntries } from './commented-entries';
import type { Kustomization } from './kustomize/kustomization';
import { kustomizationIn } from './kustomize/kustomizations';
import { Refused } from './kustomize/refused';

/** What the kustomizations of a set of files say of each other. */
export interface Claims {
  /** The folders of kustomizations that no other one takes in; components are none. */
  readonly roots: readonly string[];
  /** The folders that hold a kustomization. */
  readonly folders: ReadonlySet<string>;
  /** The files that a kustomization reads, itself among them. */
  readonly files: ReadonlySet<string>;
  /** Those of them that hold objects -> the folders of the kustomizations that take them in. */
  readonly resources: ReadonlyMap<string, ReadonlySet<string>>;
  /** The folders and files that comments list where a kustomization lists what it takes in, and none does. */
  readonly listed: ReadonlySet<string>;
  /** The namespaces that kustomizations set: folder -> namespace. */
  readonly namespaces: ReadonlyMap<string, string>;
}

/** @param paths all files that are looked at */
export function kustomizationClaims(paths: readonly string[], files: Files): Claims {
  const folders = new Set<string>();
  const components = new Set<string>();
  const taken = new Set<string>();
  const claimed = new Set<string>();
  const named = new Set<string>();
  const listed = new Set<string>();
  const resources = new Map<string, Set<string>>();
  const namespaces = new Map<string, string>();
  const unread: string[] = [];
  for (const path of paths.filter(isKustomizationFile)) {
    const folder = parentOf(path);
    const text = fileText(files, path) ?? '';
    if (isOfOthers(text)) continue;
    folders.add(folder);
    const kustomization = tryKustomization(path, text, files);
    if (!kustomization && !isEmpty(text)) unread.push(folder);
    if (kustomization?.kind === 'Component') components.add(folder);
    namespaces.set(folder, kustomization?.namespace ?? '');
    claimed.add(path);
    for (const one of namedInComments(text)) named.add(joined(folder, one));
    for (const one of commentedEntries(text)) {
      const target = files.realPath(joined(folder, one));
      if (target !== undefined && !isIn(folder, target)) listed.add(target);
    }
    const ofObjects = new Set(kustomization?.resources);
    for (const one of kustomization ? pathsIn(kustomization) : []) {
      const target = files.realPath(joined(folder, one));
      if (target === undefined) continue;
      if (files.isFolder(target)) taken.add(target);
      else claimed.add(target);
      if (!ofObjects.has(one)) continue;
      resources.set(target, (resources.get(target) ?? new Set()).add(folder));
    }
  }
  const roots = [...folders].filter((folder) => !components.has(folder) && !taken.has(folder));
  // What one reads that cannot be read itself is not known: it may be all that is below it.
  const below = paths.filter((path) => unread.some((folder) => isIn(path, folder)));
  const isTaken = (path: string) => taken.has(path) || claimed.has(path);
  return {
    roots: roots.sort(),
    folders,
    files: new Set([...claimed, ...named, ...below]),
    resources,
    listed: new Set([...listed].filter((path) => !isTaken(path))),
    namespaces,
  };
}

/** Whether it is an object for a cluster, such as one of Flux, that is called as kustomizations are. */
function isOfOthers(text: string): boolean {
  const [, apiVersion] = /^apiVersion:\s*["']?([^\s"'#]+)/m.exec(text) ?? [];
  return apiVersion !== undefined && !apiVersion.startsWith('kustomize.config.k8s.io/');
}

/** Whether it says nothing but its type. */
function isEmpty(text: string): boolean {
  return text
    .split('\n')
    .every((line) => /^(?:\s*(?:#.*)?|---|(?:apiVersion|kind):.*)$/.test(line));
}

/** The files that comments of a kustomization name, which it took in once or may take in. */
function namedInComments(text: string): string[] {
  const comments = text.match(/^[ \t]*#.*$/gm) ?? [];
  return comments.flatMap((comment) => comment.match(/[^\s"'#]+\.(?:ya?ml|json)\b/g) ?? []);
}

/** Whether a file lies in or below a folder with a kustomization. */
export function isBesideKustomization(path: string, { folders }: Claims): boolean {
  for (let folder = parentOf(path); ; folder = parentOf(folder)) {
    if (folders.has(folder)) return true;
    if (folder === '.' || folder === '/' || folder.endsWith('..')) return false;
  }
}

function tryKustomization(path: string, text: string, files: Files): Kustomization | undefined {
  try {
    return kustomizationIn(files, path, text).kustomization;
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}

/** All that a kustomization names by a path. */
function pathsIn(one: Kustomization): string[] {
  const patches = [...one.patches, ...one.patchesJson6902].map((patch) => patch?.path ?? '');
  const generators = [...one.configMapGenerator, ...one.secretGenerator].flatMap((generator) => [
    ...(generator?.files ?? []).map((file) => file.slice(file.indexOf('=') + 1)),
    ...(generator?.envs ?? []),
    generator?.env ?? '',
  ]);
  return [
    ...one.resources,
    ...one.bases,
    ...one.components,
    ...one.configurations,
    ...one.crds,
    ...one.generators,
    ...one.transformers,
    ...one.validators,
    ...one.patchesStrategicMerge,
    one.openapi.get('path') ?? '',
    ...one.replacements.map((replacement) => replacement?.path ?? ''),
    ...patches,
    ...generators,
  ].filter((path) => path !== '' && !path.includes('\n') && !path.startsWith('/'));
}
