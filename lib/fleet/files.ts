import type { ApiObject, App, Chart } from 'cdk8s';
import { YamlOutputType } from 'cdk8s';
import type { Cluster } from '../cluster/cluster';
import { inFileName } from '../cluster/folder';
import { CONSTRUCT_METADATA } from '../emit/construct-metadata';
import type { TextFile } from '../emit/writer';
import { stringifyYaml } from '../emit/yaml';
import { objectText } from '../model/read/manifest';
import { isClusterScoped } from '../model/read/scopes';
import type { Order } from './order';
import { foldersOf, placeOf } from './place';
import type { Staged } from './staged';

/** An object as it is written, or all objects of a chart that are written into one file. */
export interface Document {
  readonly text: string;
  /** What a file of its own is named after; nothing where there is no object, or more than one. */
  readonly named?: Named;
  /** The folder of its stage, below that of the cluster; empty where the cluster has none. */
  readonly folder: string;
}

/** The kind and the name of an object. */
export interface Named {
  readonly kind: string;
  readonly name: string;
  readonly namespace?: string;
}

/** A chart, and what is written of it. */
export interface Rendered {
  readonly chart: Chart;
  readonly documents: readonly Document[];
}

/**
 * The text of objects, each of which is let go as soon as it is text, since a fleet holds very many.
 * Where no object has a file of its own, a chart is one text in each folder.
 */
export function documentsOf(objects: Iterable<Staged>, type: YamlOutputType): Document[] {
  if (!FILES_OF_CHARTS.has(type)) return Array.from(objects, documentOf);
  const texts = new Map<string, string[]>(); // folder -> documents
  for (const { object, folder } of objects) {
    const text = stringifyYaml([object]);
    const others = texts.get(folder);
    if (others) others.push(text);
    else texts.set(folder, [text]);
  }
  return [...texts].map(([folder, those]) => ({ text: those.join(SEPARATOR), folder }));
}

const FILES_OF_CHARTS = new Set([YamlOutputType.FILE_PER_APP, YamlOutputType.FILE_PER_CHART]);

const SEPARATOR = '---\n';

function documentOf({ object, folder }: Staged): Document {
  const text = stringifyYaml([object]);
  if (object === undefined) return { text, folder };
  const { kind, metadata } = object as { kind: string; metadata?: Omit<Named, 'kind'> };
  const named = { kind, name: metadata?.name ?? '', namespace: metadata?.namespace };
  return { text, named, folder };
}

export function textOfDocuments(documents: readonly Document[]): string {
  return documents.map(({ text }) => text).join(SEPARATOR);
}

/**
 * The files of an app: those of each cluster in a folder of its own, with the names that cdk8s gives.
 * There is no file without an object in such a folder, since tools that apply it choke on one.
 */
export function filesOf(app: App, order: Order, rendered: readonly Rendered[]): TextFile[] {
  const clusters = new Map<Cluster | undefined, Placed[]>(); // cluster -> what is of it
  for (const one of rendered) {
    const { cluster, name } = placeOf(one.chart);
    const placed = clusters.get(cluster) ?? [];
    // Nothing says it where the cluster is of another release of this package.
    const known: Partial<Cluster> | undefined = cluster;
    placed.push({ ...one, name, isFirst: known?._holdsNamespaces?.(one.chart) ?? false });
    clusters.set(cluster, placed);
  }
  const owners = [...clusters.keys()].filter((cluster) => cluster !== undefined);
  const folders = foldersOf(owners, app.synth);
  return [...clusters].flatMap(([cluster, placed]) =>
    byStage(numbered(placed, order)).flatMap(([stage, those]) =>
      filesOfCluster(app, those)
        .filter(({ text }) => cluster === undefined || text !== '')
        .map(({ path, text }) => ({
          path: [cluster && folders.get(cluster), stage, path].filter(Boolean).join('/'),
          text,
        })),
    ),
  );
}

/** What stands in each folder of a cluster: all in one, or in one for each stage. */
function byStage(placed: readonly Placed[]): (readonly [string, readonly Placed[]])[] {
  const stages = new Set(placed.flatMap(({ documents }) => documents.map(({ folder }) => folder)));
  stages.delete('');
  if (stages.size === 0) return [['', placed]];
  return [...stages].sort().map((stage) => [stage, placed.flatMap((one) => inStage(one, stage))]);
}

function inStage(one: Placed, stage: string): Placed[] {
  const documents = one.documents.filter(({ folder }) => folder === stage);
  return documents.length > 0 ? [{ ...one, documents }] : [];
}

/**
 * Which construct each object comes from, as stock cdk8s tells it when it is asked to: by its name.
 * Several objects may have one name, so each is there as `Service shop/web` too.
 */
export function constructMetadata({ charts, objectsOf }: Order): TextFile {
  const objects = charts.flatMap((chart) => objectsOf.get(chart) ?? []);
  const resources = Object.fromEntries(
    [({ name }: ApiObject) => name, fullName].flatMap((nameOf) =>
      objects.map((one) => [nameOf(one), { path: one.node.path }]),
    ),
  );
  return {
    path: CONSTRUCT_METADATA,
    // eslint-disable-next-line no-restricted-syntax -- the version of the file's own format
    text: JSON.stringify({ version: '1.0.0', resources }),
  };
}

function fullName({ apiGroup, kind, name, metadata }: ApiObject): string {
  const group = apiGroup === 'core' ? '' : apiGroup;
  const namespace = isClusterScoped(group, kind) ? '' : (metadata.namespace ?? 'default');
  return objectText({ kind, namespace, name });
}

type Placed = Rendered & { readonly name: string; readonly isFirst: boolean };

/** The charts with their places in the order in front, where one depends on another one. */
function numbered(placed: readonly Placed[], { chartDependencies }: Order): readonly Placed[] {
  const charts = new Set(placed.map(({ chart }) => chart));
  const isDependent = placed.some(({ chart }) =>
    [...(chartDependencies.get(chart) ?? [])].some((on) => charts.has(on)),
  );
  if (!isDependent) return placed;
  return placed.map((one, at) => {
    if (one.isFirst) return one;
    return { ...one, name: `${String(at).padStart(4, '0')}-${one.name}` };
  });
}

function filesOfCluster(app: App, placed: readonly Placed[]): TextFile[] {
  const ending = app.outputFileExtension;
  const names = unique(placed.map(({ name }) => name));
  switch (app.yamlOutputType) {
    case YamlOutputType.FILE_PER_APP:
      return [
        {
          path: `app${ending}`,
          text: textOfDocuments(placed.flatMap(({ documents }) => documents)),
        },
      ];
    case YamlOutputType.FILE_PER_CHART:
      return placed.map(({ documents }, at) => ({
        path: `${names[at] ?? ''}${ending}`,
        text: textOfDocuments(documents),
      }));
    case YamlOutputType.FILE_PER_RESOURCE:
      return filePerObject(
        ending,
        placed.flatMap(({ documents }) => documents),
      );
    case YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE:
      return placed.flatMap(({ documents }, at) =>
        filePerObject(ending, documents).map(({ path, text }) => ({
          path: `${names[at] ?? ''}/${path}`,
          text,
        })),
      );
  }
}

/** A file for each object. Where kind and name are those of another one, the namespace is added. */
function filePerObject(ending: string, documents: readonly Document[]): TextFile[] {
  const counts = new Map<string, number>(); // stem -> objects with it
  for (const { named } of documents) {
    if (named) counts.set(stemOf(named), (counts.get(stemOf(named)) ?? 0) + 1);
  }
  const own = documents.flatMap(({ named, text }) => (named ? [{ named, text }] : []));
  const names = unique(
    own.map(({ named }) =>
      counts.get(stemOf(named)) === 1 ? stemOf(named) : withNamespace(named),
    ),
  );
  return own.map(({ text }, at) => ({ path: `${names[at] ?? ''}${ending}`, text }));
}

/** The names, with a number behind those that are taken. Many disks take no two that differ by case. */
function unique(names: readonly string[]): string[] {
  const taken = new Set<string>();
  const copies = new Map<string, number>(); // name -> how often it has come
  return names.map((own) => {
    const name = own.toLowerCase();
    let copy = (copies.get(name) ?? 0) + 1;
    while (taken.has(numberedName(name, copy))) copy++;
    copies.set(name, copy);
    taken.add(numberedName(name, copy));
    return numberedName(own, copy);
  });
}

function numberedName(name: string, copy: number): string {
  return copy === 1 ? name : `${name}-${copy}`;
}

function stemOf({ kind, name }: Named): string {
  return inFileName(`${kind}.${name}`);
}

function withNamespace({ kind, name, namespace }: Named): string {
  return inFileName([kind, namespace, name].filter(Boolean).join('.'));
}
