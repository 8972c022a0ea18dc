import type { Files } from './tree/files';
import { isIn, joined, parentOf } from './tree/files';
import { tryUtf8 } from './kustomize/base64';
import type { Kustomization } from './kustomize/kustomization';
import { parseKustomization } from './kustomize/kustomization';
import { Refused } from './kustomize/refused';

/** What the kustomizations of a set of files say of each other. */
export interface Claims {
  /** The folders of kustomizations that no other one takes in; components are none. */
  readonly roots: readonly string[];
  /** The folders that hold a kustomization. */
  readonly folders: ReadonlySet<string>;
  /** The files that a kustomization reads, itself among them. */
  readonly files: ReadonlySet<string>;
}

const NAME = /(?:^|\/)(?:kustomization\.ya?ml|Kustomization)$/;

/** @param paths all files that are looked at */
export function kustomizationClaims(paths: readonly string[], files: Files): Claims {
  const folders = new Set<string>();
  const components = new Set<string>();
  const taken = new Set<string>();
  const claimed = new Set<string>();
  for (const path of paths.filter((one) => NAME.test(one))) {
    const folder = parentOf(path);
    folders.add(folder);
    claimed.add(path);
    const kustomization = tryKustomization(path, files);
    if (!kustomization) continue;
    if (kustomization.kind === 'Component') components.add(folder);
    for (const one of pathsIn(kustomization)) {
      const target = files.realPath(joined(folder, one));
      if (target === undefined) continue;
      if (files.isFolder(target)) taken.add(target);
      else claimed.add(target);
    }
  }
  const roots = [...folders].filter((folder) => !components.has(folder) && !taken.has(folder));
  return { roots: roots.sort(), folders, files: claimed };
}

/** Whether a file lies in or below a folder with a kustomization. */
export function isBesideKustomization(path: string, { folders }: Claims): boolean {
  for (let folder = parentOf(path); ; folder = parentOf(folder)) {
    if (folders.has(folder)) return true;
    if (folder === '.' || folder === '/' || folder.endsWith('..')) return false;
  }
}

function tryKustomization(path: string, files: Files): Kustomization | undefined {
  const text = tryUtf8(files.read(path) ?? new Uint8Array());
  try {
    return text === undefined ? undefined : parseKustomization(text, path).kustomization;
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

/** The folders of charts: what is in them is for Helm alone. */
export function chartsIn(paths: readonly string[]): string[] {
  const charts = paths.filter((path) => /(?:^|\/)Chart\.ya?ml$/.test(path)).map(parentOf);
  return charts
    .filter((folder) => !charts.some((other) => other !== folder && isIn(folder, other)))
    .sort();
}
