import { at, fieldsOf, flagOf, listOf, textOf, textsOf, within } from '../model/read/fields';
import type { Manifest } from '../model/read/manifest';
import { haveServerSide } from '../model/read/server-side';
import { argoDirectory } from './argo-directory';
import type { Files } from './tree/files';
import { joined } from './tree/files';
import type { Deployment, Setting } from './render';

/** An object by which Argo CD deploys a folder. */
export interface ArgoApplication extends Deployment {
  /** The name or the address of the cluster. */
  readonly cluster: string;
  readonly namespace: string;
  /** Why the folder is not rendered. */
  readonly foreign?: string;
}

const IN_CLUSTER = 'https://kubernetes.default.svc';

export function isApplication({ group, kind }: Manifest): boolean {
  return group === 'argoproj.io' && kind === 'Application';
}

/**
 * The folders that an Application deploys, if they are in the same repository.
 *
 * @param isElsewhere whether a source is known to be of another one
 */
export function argoApplications(
  manifest: Manifest,
  files: Files,
  isElsewhere: (source: unknown) => boolean,
): ArgoApplication[] {
  if (!isApplication(manifest)) return [];
  const { spec } = manifest;
  const destination = fieldsOf(at(spec, 'destination'));
  const server = textOf(at(destination, 'server'));
  const named = textOf(at(destination, 'name')) ?? (server === IN_CLUSTER ? '' : (server ?? ''));
  // A cluster that a generator names is not known.
  const cluster = named.includes('{{') ? '' : named;
  return sourcesOf(manifest).flatMap((source) => {
    const path = tryFolder(source, files);
    if (path === undefined || isElsewhere(source)) return [];
    const directory = argoDirectory(source);
    return [
      {
        manifest,
        path,
        directory: typeof directory === 'string' ? undefined : directory,
        cluster,
        namespace: textOf(at(destination, 'namespace')) ?? '',
        defaultNamespace: namespaceOf(destination),
        settings: settingsOf(at(source, 'kustomize')),
        foreign:
          foreignOf(source, path, files) ?? (typeof directory === 'string' ? directory : undefined),
      },
    ];
  });
}

/**
 * Whether an Application applies objects on the server, and so also parts of those that are there.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/#server-side-apply
 */
export function appliesOnServer({ spec }: Manifest): boolean {
  return haveServerSide(textsOf(within(spec, 'syncPolicy', 'syncOptions')));
}

/** The folder of the files that a source names, below the top. */
export function tryFolder(source: unknown, files: Files): string | undefined {
  const written = textOf(at(source, 'path'));
  const path = written === undefined ? '.' : joined('.', written);
  return path === '.' || path.startsWith('..') || !files.isFolder(path) ? undefined : path;
}

/** What an Application deploys, each from a folder or a chart. */
export function sourcesOf({ spec }: Manifest): readonly unknown[] {
  return at(spec, 'sources') === undefined ? [at(spec, 'source')] : listOf(at(spec, 'sources'));
}

/** Whether a generator that is not in the files names the folder. */
export function isUnknownFolder(source: unknown): boolean {
  return textOf(at(source, 'path'))?.includes('{{') ?? false;
}

/** Whether an Application deploys the folder that all files are in, of these or of another repository. */
export function deploysRoot(manifest: Manifest): boolean {
  if (!isApplication(manifest)) return false;
  return sourcesOf(manifest).some((source) => {
    const path = textOf(at(source, 'path'));
    return path !== undefined && joined('.', path) === '.';
  });
}

function namespaceOf(destination: unknown): Deployment['defaultNamespace'] {
  const name = textOf(at(destination, 'namespace'));
  return name ? { name, from: 'spec.destination.namespace' } : undefined;
}

function foreignOf(source: unknown, path: string, files: Files): string | undefined {
  if (at(source, 'plugin') !== undefined) return 'a plugin renders it';
  const isChart =
    at(source, 'helm') !== undefined || files.realPath(joined(path, 'Chart.yaml')) !== undefined;
  if (isChart) return 'it is a chart';
  return within(source, 'directory', 'jsonnet') === undefined
    ? undefined
    : 'it is written in Jsonnet';
}

/** Fields of a kustomization under the names that an Application has for them. */
function settingsOf(kustomize: unknown): Setting[] {
  const fields = [
    'namePrefix',
    'nameSuffix',
    'namespace',
    'commonAnnotations',
    'components',
    'patches',
  ];
  const settings = fields.flatMap((field) => {
    const value = at(kustomize, field);
    return value === undefined ? [] : [{ field, value, from: `spec.source.kustomize.${field}` }];
  });
  const labels = at(kustomize, 'commonLabels');
  const images = listOf(at(kustomize, 'images')).flatMap((image) => imageOf(textOf(image) ?? ''));
  const isSelector = flagOf(within(kustomize, 'labelWithoutSelector')) !== true;
  return [
    ...settings,
    ...(labels === undefined
      ? []
      : [
          {
            field: 'labels',
            value: [{ pairs: labels, includeSelectors: isSelector }],
            from: 'spec.source.kustomize.commonLabels',
          },
        ]),
    ...(images.length === 0
      ? []
      : [{ field: 'images', value: images, from: 'spec.source.kustomize.images' }]),
  ];
}

/** `name=new:tag`, `name:tag` or `name@digest`. */
function imageOf(text: string): Record<string, string>[] {
  const [, name, newName, tag, digest] =
    /^(?:([^=]+)=)?([^=@]+?)(?::([^:/@]+))?(?:@(.+))?$/.exec(text) ?? [];
  if (newName === undefined) return [];
  return [
    {
      name: name ?? newName,
      ...(name !== undefined && { newName }),
      ...(tag !== undefined && { newTag: tag }),
      ...(digest !== undefined && { digest }),
    },
  ];
}
