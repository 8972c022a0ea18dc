import { Names, YamlOutputType } from 'cdk8s';
import type { App, Chart } from 'cdk8s';
import type { Order } from './order';

/** A file of the output, and the objects in it. */
export interface OutputFile {
  /** The path below the output folder, with "/" between folders. */
  readonly path: string;
  readonly objects: readonly unknown[];
}

/** An object as it is rendered, and the chart that it is of. */
export interface Rendered {
  readonly chart: Chart;
  readonly objects: readonly unknown[];
}

/** The files of an app, with the names that cdk8s gives them. */
export function filesOf(app: App, order: Order, rendered: readonly Rendered[]): OutputFile[] {
  const ending = app.outputFileExtension;
  const name = (chart: Chart, index: number) =>
    `${order.hasDependentCharts ? `${String(index).padStart(4, '0')}-` : ''}${Names.toDnsLabel(chart)}`;
  switch (app.yamlOutputType) {
    case YamlOutputType.FILE_PER_APP:
      if (rendered.length === 0) return [];
      return [{ path: `app${ending}`, objects: rendered.flatMap(({ objects }) => objects) }];
    case YamlOutputType.FILE_PER_CHART:
      return rendered.map(({ chart, objects }, index) => ({
        path: `${name(chart, index)}${ending}`,
        objects,
      }));
    case YamlOutputType.FILE_PER_RESOURCE:
      return filePerObject(
        '',
        ending,
        rendered.flatMap(({ objects }) => objects),
      );
    case YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE:
      return rendered.flatMap(({ chart, objects }, index) =>
        filePerObject(`${name(chart, index)}/`, ending, objects),
      );
  }
}

/** A file for each object. Where kind and name are those of another one, the namespace is added. */
function filePerObject(folder: string, ending: string, objects: readonly unknown[]): OutputFile[] {
  const named = objects.filter((object) => object !== undefined).map((object) => object as Named);
  const counts = new Map<string, number>(); // name -> objects of that name
  for (const object of named) {
    const stem = stemOf(object);
    counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  const taken = new Set<string>();
  return named.map((object) => {
    const stem = stemOf(object);
    const own = (counts.get(stem) ?? 0) > 1 ? withNamespace(object) : stem;
    let name = own;
    for (let copy = 2; taken.has(name); copy++) name = `${own}-${copy}`;
    taken.add(name);
    return { path: `${folder}${name}${ending}`, objects: [object] };
  });
}

interface Named {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
}

function stemOf({ kind, metadata }: Named): string {
  return safe(`${kind}.${metadata.name}`);
}

function withNamespace({ kind, metadata }: Named): string {
  return safe([kind, metadata.namespace, metadata.name].filter(Boolean).join('.'));
}

function safe(name: string): string {
  return name.replace(/[^0-9a-zA-Z-_.]/g, '');
}
