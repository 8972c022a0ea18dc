import { listOf } from '../model/read/fields';
import type { Manifest } from '../model/read/manifest';
import type { Files } from './tree/files';
import { joined } from './tree/files';
import type { Built } from './kustomize/build';
import { Kustomizer } from './kustomize/build';
import type { YNode } from './kustomize/node';
import { valueOf } from './kustomize/value';
import type { Variables } from './substitute';
import { substitute } from './substitute';
import { isClusterScoped } from '../model/read/scopes';
import { fieldOf, setField, textNode } from './kustomize/fields';
import { gvkIn, resource } from './kustomize/resource';
import { withKustomization } from './virtual-folder';

/** A field of a kustomization that an object adds, and the field of the object that says it. */
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
  /** The namespace of objects that are written without one. */
  readonly defaultNamespace?: string;
}

const FOLDER = '.deployed-by';
const NAMES = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];

/** What becomes of a folder that an object deploys. */
export function renderDeployment(one: Deployment, files: Files): Built {
  const whole = withResources(one.path, files);
  const text = kustomizationText(one);
  const built = new Kustomizer(withKustomization(whole, FOLDER, text)).build(FOLDER);
  if ('refusal' in built) return built;
  const objects = built.objects.map(({ root }) => {
    if (one.variables) substitute(root, one.variables);
    if (one.defaultNamespace) setDefaultNamespace(root, one.defaultNamespace);
    place(root, one);
    return { root, value: valueOf(root) };
  });
  return { objects };
}

function setDefaultNamespace(root: YNode, namespace: string): void {
  const { group, kind } = gvkIn(resource(root));
  const metadata = fieldOf(root, 'metadata');
  if (!metadata || isClusterScoped(group, kind) || fieldOf(metadata, 'namespace')) return;
  setField(metadata, 'namespace', textNode(namespace, { file: FOLDER, line: 1 }));
}

/** A line for each field, so that a line tells which it is. */
function kustomizationText({ path, settings }: Deployment): string {
  const rows = settings.map(({ field, value }) => {
    // Components are named from the folder that is deployed.
    const below = (one: unknown) => `../${joined(path, String(one))}`;
    const shown = field === 'components' ? listOf(value).map(below) : value;
    return `${JSON.stringify(field)}: ${JSON.stringify(shown)}`;
  });
  return [`resources: [${JSON.stringify(`../${path}`)}]`, ...rows].join('\n');
}

/** What the object says is written where the object is. */
function place(one: YNode, deployment: Deployment): void {
  for (const inner of one.content) place(inner, deployment);
  if (!one.file.startsWith(FOLDER)) return;
  const { origin } = deployment.manifest;
  const field = deployment.settings[one.line - 2]?.from ?? '';
  const spot = origin.spotOf?.(field) ?? {
    file: origin.file,
    line: origin.lineOf?.(field) ?? origin.line,
  };
  one.file = spot.file ?? '';
  one.line = spot.line ?? 1;
}

/** A folder without a kustomization is one of all its files. */
export function withResources(path: string, files: Files): Files {
  if (hasKustomization(path, files)) return files;
  const resources = resourcesBelow(path, '', files);
  return withKustomization(files, path, `resources: ${JSON.stringify(resources)}\n`);
}

export function hasKustomization(path: string, files: Files): boolean {
  return NAMES.some((name) => files.realPath(joined(path, name)) !== undefined);
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
