import { Names, YamlOutputType } from 'cdk8s';
import type { App, Chart } from 'cdk8s';
import type { TextFile } from '../emit/writer';
import { stringifyYaml } from '../emit/yaml';
import type { Order } from './order';

/** An object as it is written. The object itself is let go, since a fleet holds very many. */
export interface Document {
  readonly text: string;
  /** What a file of its own is named after; nothing where there is no object. */
  readonly named?: Named;
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

export function documentOf(object: unknown): Document {
  const text = stringifyYaml([object]);
  if (object === undefined) return { text };
  const { kind, metadata } = object as { kind: string; metadata?: Omit<Named, 'kind'> };
  return { text, named: { kind, name: metadata?.name ?? '', namespace: metadata?.namespace } };
}

export function textOf(documents: readonly Document[]): string {
  return documents.map(({ text }) => text).join('---\n');
}

/** The files of an app, with the names that cdk8s gives them. */
export function filesOf(app: App, order: Order, rendered: readonly Rendered[]): TextFile[] {
  const ending = app.outputFileExtension;
  const name = (chart: Chart, index: number) =>
    `${order.hasDependentCharts ? `${String(index).padStart(4, '0')}-` : ''}${Names.toDnsLabel(chart)}`;
  switch (app.yamlOutputType) {
    case YamlOutputType.FILE_PER_APP:
      if (rendered.length === 0) return [];
      return [
        { path: `app${ending}`, text: textOf(rendered.flatMap(({ documents }) => documents)) },
      ];
    case YamlOutputType.FILE_PER_CHART:
      return rendered.map(({ chart, documents }, index) => ({
        path: `${name(chart, index)}${ending}`,
        text: textOf(documents),
      }));
    case YamlOutputType.FILE_PER_RESOURCE:
      return filePerObject(
        '',
        ending,
        rendered.flatMap(({ documents }) => documents),
      );
    case YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE:
      return rendered.flatMap(({ chart, documents }, index) =>
        filePerObject(`${name(chart, index)}/`, ending, documents),
      );
  }
}

/** A file for each object. Where kind and name are those of another one, the namespace is added. */
function filePerObject(folder: string, ending: string, documents: readonly Document[]): TextFile[] {
  const counts = new Map<string, number>(); // stem -> objects with it
  for (const { named } of documents) {
    if (named) counts.set(stemOf(named), (counts.get(stemOf(named)) ?? 0) + 1);
  }
  const taken = new Set<string>();
  return documents.flatMap(({ named, text }) => {
    if (!named) return [];
    const isAlone = counts.get(stemOf(named)) === 1;
    const own = isAlone ? stemOf(named) : withNamespace(named);
    let name = own;
    for (let copy = 2; taken.has(name); copy++) name = `${own}-${copy}`;
    taken.add(name);
    return [{ path: `${folder}${name}${ending}`, text }];
  });
}

function stemOf({ kind, name }: Named): string {
  return safe(`${kind}.${name}`);
}

function withNamespace({ kind, name, namespace }: Named): string {
  return safe([kind, namespace, name].filter(Boolean).join('.'));
}

function safe(name: string): string {
  return name.replace(/[^0-9a-zA-Z-_.]/g, '');
}
