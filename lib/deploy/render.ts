import type { Manifest } from '../model/read/manifest';
import { keyed } from '../model/read/field-path';
import { fieldsOf } from '../model/read/fields';
import { spotIn } from '../model/read/origin';
import { isClusterScoped } from '../model/read/scopes';
import type { Built, Kustomizer } from './kustomize/build';
import type { Edit } from './kustomize/edits';
import { clearField, fieldOf, seenField, setField, textNode } from './kustomize/fields';
import { Kept } from './kustomize/kept';
import type { WrittenAt, YNode } from './kustomize/node';
import { Kind, copyOfSettled, isText } from './kustomize/node';
import { gvkIn, resource } from './kustomize/resource';
import { valueOf } from './kustomize/value';
import type { Variables } from './substitute';
import { substitute } from './substitute';
import type { ArgoDirectory } from './argo-directory';
import { isForArgo } from './argo-directory';
import type { Files } from './tree/files';
import { joined } from './tree/files';
import { fileText } from './tree/texts';
import { KUSTOMIZATION_FILES } from './tree/kustomization-files';

/** A field of a kustomization that an object writes, and the field of the object that says it. */
export interface Setting {
  readonly field: string;
  readonly value: unknown;
  readonly from: string;
}

/** How an object deploys a folder. */
export interface Deployment {
  readonly manifest: Manifest;
  readonly path: string;
  readonly settings: readonly Setting[];
  readonly variables?: Variables;
  readonly isFlux?: boolean;
  /** Which files of a folder without a kustomization it takes, where that is not all. */
  readonly directory?: ArgoDirectory;
  /** The namespace of objects that are written without one, and the field that says it. */
  readonly defaultNamespace?: { readonly name: string; readonly from: string };
}

/** What becomes of a folder that an object deploys. */
export function renderDeployment(one: Deployment, files: Files, kustomizer: Kustomizer): Built {
  const { manifest, variables, isFlux, defaultNamespace } = one;
  const built = builtFolder(one, files, kustomizer);
  const objects = built.objects.map((object) => {
    const { root } = object;
    let isChanged = variables !== undefined && substitute(root, variables);
    if (isFlux && hasOddLabels(root)) {
      clearField(fieldOf(root, 'metadata'), 'labels');
      isChanged = true;
    }
    if (defaultNamespace) {
      setDefaultNamespace(root, defaultNamespace.name, spotOf(manifest, defaultNamespace.from));
      isChanged = true;
    }
    return isChanged ? { ...object, value: valueOf(root) } : object;
  });
  return { ...built, objects };
}

/** What kustomize makes of the folder: clusters that deploy it alike differ in what is substituted later. */
function builtFolder(one: Deployment, files: Files, kustomizer: Kustomizer): Built {
  const { path, manifest, settings, isFlux } = one;
  const text = hasKustomization(path, files) ? undefined : allFilesOf(one, files);
  const known = BUILT.get(kustomizer) ?? new Kept<Built>();
  BUILT.set(kustomizer, known);
  const written = settings.map(({ field, value, from }) => [
    ...[field, value],
    spotsBelow(manifest, from, value),
  ]);
  const key = JSON.stringify([path, isFlux, text, written]);
  const built =
    known.get(key) ??
    kustomizer.build(path, {
      text,
      edits: settings.map((setting) => editOf(setting, manifest)),
      // Flux keeps a build within the repository, not within each folder.
      isUnrestricted: isFlux,
    });
  known.set(key, built);
  const objects = built.objects.map((one) => ({ ...one, root: copyOfSettled(one.root) }));
  return { ...built, objects };
}

const BUILT = new WeakMap<Kustomizer, Kept<Built>>();

/** Where a setting and all of its parts are written. */
function spotsBelow(manifest: Manifest, field: string, value: unknown): string[] {
  const isList = Array.isArray(value);
  const { file, line } = spotOf(manifest, field);
  const parts = Object.entries(isList ? (value as unknown[]) : fieldsOf(value));
  const below = parts.flatMap(([key, part]) =>
    spotsBelow(manifest, isList ? `${field}[${key}]` : keyed(field, key), part),
  );
  return [`${file}:${line}`, ...below];
}

function editOf({ field, value, from }: Setting, manifest: Manifest): Edit {
  return { field, value, at: (part) => spotOf(manifest, `${from}${part}`) };
}

function spotOf({ origin }: Manifest, field: string): WrittenAt {
  const { file = '', line = 1 } = spotIn(origin, field);
  return { file, line };
}

/**
 * Whether labels are not all strings: Flux replaces them by its own.
 *
 * @see https://github.com/fluxcd/flux2/issues/4603
 */
function hasOddLabels(root: YNode): boolean {
  const labels = seenField(seenField(root, 'metadata'), 'labels');
  const isMap = labels?.kind === Kind.MAP;
  return isMap && labels.seen.some((one, index) => index % 2 === 1 && !isText(one));
}

function setDefaultNamespace(root: YNode, namespace: string, at: WrittenAt): void {
  const { group, kind } = gvkIn(resource(root));
  const metadata = fieldOf(root, 'metadata');
  if (!metadata || isClusterScoped(group, kind) || fieldOf(metadata, 'namespace')) return;
  setField(metadata, 'namespace', textNode(namespace, at));
}

/** A folder without a kustomization is one of all its files. */
function allFilesOf({ path, isFlux, directory }: Deployment, files: Files): string {
  const all = resourcesBelow(path, '', files);
  const taken = all.filter(
    (one) =>
      (!directory || directory.takes(one)) &&
      (isFlux || isForArgo(fileText(files, joined(path, one)))),
  );
  return `resources: ${JSON.stringify(taken)}\n`;
}

export function hasKustomization(path: string, files: Files): boolean {
  return KUSTOMIZATION_FILES.some((name) => files.realPath(joined(path, name)) !== undefined);
}

function resourcesBelow(root: string, below: string, files: Files): string[] {
  const folder = joined(root, below);
  return files.list(folder).flatMap(({ name, isFolder }) => {
    const path = below === '' ? name : `${below}/${name}`;
    if (name.startsWith('.')) return [];
    if (!isFolder) return /\.ya?ml$/.test(name) ? [path] : [];
    return hasKustomization(joined(root, path), files) ? [path] : resourcesBelow(root, path, files);
  });
}
