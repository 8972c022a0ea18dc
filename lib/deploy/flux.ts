import { groupBy } from '../model/queries/group';
import { perList } from '../model/queries/per-list';
import { at, fieldsOf, isFields, listOf, textOf } from '../model/read/fields';
import type { Manifest } from '../model/read/manifest';
import type { Files } from './tree/files';
import { joined } from './tree/files';
import type { Deployment, Setting } from './render';
import type { Variables } from './substitute';

/** An object by which Flux deploys a folder. */
export interface FluxKustomization extends Deployment {
  /** Whether it is for a cluster that its kubeconfig names. */
  readonly isElsewhere: boolean;
  readonly namespace: string;
}

const GROUP = 'kustomize.toolkit.fluxcd.io';

/** The folder that a Flux object deploys, if it is in the same repository. */
export function tryFlux(
  manifest: Manifest,
  files: Files,
  others: readonly Manifest[],
  source: string | undefined,
): FluxKustomization | undefined {
  const { spec } = manifest;
  const path = tryPath(manifest, files);
  if (path === undefined || sourceOf(manifest) !== source) return undefined;
  const targetNamespace = textOf(at(spec, 'targetNamespace')) ?? '';
  const setting = (field: string, value: unknown, from: string): Setting[] =>
    value === undefined || value === '' ? [] : [{ field, value, from }];
  const components = listOf(at(spec, 'components')).filter((one) => typeof one === 'string');
  return {
    manifest,
    path,
    namespace: targetNamespace,
    isElsewhere: at(spec, 'kubeConfig') !== undefined,
    variables: variablesOf(manifest, others),
    isFlux: true,
    settings: [
      ...setting('namespace', targetNamespace, 'spec.targetNamespace'),
      ...setting('namePrefix', textOf(at(spec, 'namePrefix')), 'spec.namePrefix'),
      ...setting('nameSuffix', textOf(at(spec, 'nameSuffix')), 'spec.nameSuffix'),
      ...(components.length > 0 ? setting('components', components, 'spec.components') : []),
      ...setting('patches', at(spec, 'patches'), 'spec.patches'),
      ...setting('images', at(spec, 'images'), 'spec.images'),
      ...metadataSettings(at(spec, 'commonMetadata')),
    ],
  };
}

/** Whether an object makes Flux deploy something, be it of these files or of others. */
export function isFlux({ group, kind }: Manifest): boolean {
  return group === GROUP && kind === 'Kustomization';
}

/** The folder of a Flux object; one that deploys all files says nothing. */
function tryPath(manifest: Manifest, files: Files): string | undefined {
  if (!isFlux(manifest)) return undefined;
  const path = joined('.', textOf(at(manifest.spec, 'path')) ?? '.');
  return path === '.' || path.startsWith('..') || !files.isFolder(path) ? undefined : path;
}

/** The folder below which a path leads that Flux fills in: `clusters` of `./clusters/${CLUSTER}/apps`. */
export function tryOpenFolder(manifest: Manifest): string | undefined {
  const path = isFlux(manifest) ? (textOf(at(manifest.spec, 'path')) ?? '') : '';
  const end = path.indexOf('${');
  return end < 0 ? undefined : joined('.', path.slice(0, path.lastIndexOf('/', end) + 1) || '.');
}

/** Whether an object deploys all files of a source, or of any where it is not known which these are. */
export function deploysAllFiles(manifest: Manifest, source: string | undefined): boolean {
  if (!isFlux(manifest)) return false;
  const of = sourceOf(manifest);
  const isRoot = joined('.', textOf(at(manifest.spec, 'path')) ?? '.') === '.';
  return isRoot && of !== undefined && (source === undefined || of === source);
}

function sourceOf({ spec }: Manifest): string | undefined {
  const { kind, name } = fieldsOf(at(spec, 'sourceRef'));
  return kind === 'GitRepository' ? textOf(name) : undefined;
}

/** The GitRepository that these files are: the one of most folders that are there. */
export function ownSource(manifests: readonly Manifest[], files: Files): string | undefined {
  const counts = new Map<string, number>();
  for (const manifest of manifests) {
    const source = sourceOf(manifest);
    if (source === undefined || tryPath(manifest, files) === undefined) continue;
    counts.set(source, (counts.get(source) ?? 0) + 1);
  }
  const [first] = [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  return first?.[0];
}

/** Whether a text may hold a Flux object; their definitions, which are long, name the group alone. */
export function mayHoldFlux(text: string): boolean {
  return text.includes(`${GROUP}/`);
}

function metadataSettings(metadata: unknown): Setting[] {
  const [labels, annotations] = [at(metadata, 'labels'), at(metadata, 'annotations')];
  const from = 'spec.commonMetadata';
  return [
    ...(labels === undefined ? [] : [{ field: 'labels', value: [{ pairs: labels }], from }]),
    ...(annotations === undefined
      ? []
      : [{ field: 'commonAnnotations', value: annotations, from }]),
  ];
}

/** What is substituted after kustomize; nothing where the object does not ask for it. */
function variablesOf(
  { spec, namespace }: Manifest,
  others: readonly Manifest[],
): Variables | undefined {
  const postBuild = at(spec, 'postBuild');
  if (!isFields(postBuild)) return undefined;
  const values = new Map<string, string>();
  let isOpen = false;
  for (const reference of listOf(at(postBuild, 'substituteFrom'))) {
    const [kind, name] = [textOf(at(reference, 'kind')), textOf(at(reference, 'name'))];
    const those = name !== undefined && kind === 'ConfigMap' && configMaps(others).get(name);
    const given = those ? those.find((one) => isNear(one, namespace)) : undefined;
    if (!given) isOpen = true;
    else {
      for (const [key, value] of Object.entries(fieldsOf(at(given.object, 'data'))))
        values.set(key, String(value));
    }
  }
  for (const [key, value] of Object.entries(fieldsOf(at(postBuild, 'substitute')))) {
    values.set(key, String(value));
  }
  return { known: values, isOpen };
}

const configMaps = perList((others: readonly Manifest[]) =>
  groupBy(
    others.filter(({ kind }) => kind === 'ConfigMap'),
    ({ name }) => name,
  ),
);

/** The namespace of a ConfigMap may be set by a kustomization. */
function isNear({ namespace }: Manifest, of: string): boolean {
  return namespace === of || namespace === 'default' || of === 'default';
}
