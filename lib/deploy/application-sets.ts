import { at, fieldsOf, flagOf, isFields, listOf, textOf } from '../model/read/fields';
import type { Manifest } from '../model/read/manifest';
import { manifestsOf } from '../model/read/manifest';
import type { Origin } from '../model/read/origin';
import { YamlError, parseYaml } from '../model/read/yaml';
import type { Files } from './tree/files';
import { baseName, joined, parentOf } from './tree/files';
import { fileText } from './tree/texts';

/** What the template of an ApplicationSet is filled with; names may have dots, as in `path.basename`. */
type Parameters = ReadonlyMap<string, string>;

const MAX_ELEMENTS = 2_000;
const MAX_FOLDERS = 50_000;
const MAX_WILDCARDS = 6;

export function isApplicationSet({ group, kind }: Manifest): boolean {
  return group === 'argoproj.io' && kind === 'ApplicationSet';
}

/** The Applications that an ApplicationSet makes, as far as its generators are in the files. */
export function applicationsOfSet(set: Manifest, files: Files): Manifest[] {
  if (!isApplicationSet(set)) return [];
  const template = fieldsOf(at(set.spec, 'template'));
  const isGo = flagOf(at(set.spec, 'goTemplate')) === true;
  const generators = new Generators(files, isGo);
  const elements = listOf(at(set.spec, 'generators')).flatMap((one) => generators.elements(one));
  const origin = templateOrigin(set.origin);
  return elements.slice(0, MAX_ELEMENTS).flatMap((parameters) => {
    const filled = fieldsOf(fill(template, parameters));
    const metadata = { namespace: set.namespace, ...fieldsOf(filled['metadata']) };
    const application = {
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'Application',
      ...filled,
      metadata,
    };
    return manifestsOf(application, origin, set.mayHoldPlaceholders);
  });
}

/** The fields of an Application are those of the template. */
function templateOrigin({ lineOf, spotOf, ...origin }: Origin): Origin {
  const inner = (field: string) => `spec.template${field && `.${field}`}`;
  return {
    ...origin,
    ...(lineOf && { lineOf: (field) => lineOf(inner(field)) }),
    ...(spotOf && { spotOf: (field) => spotOf(inner(field)) }),
  };
}

/** Fills texts; what has no value stays as it is, so that no folder is called so. */
function fill(value: unknown, parameters: Parameters): unknown {
  if (typeof value === 'string') {
    return value.replace(
      /\{\{-?\s*\.?([\w.[\]-]+)\s*-?\}\}/g,
      (found: string, name: string) => parameters.get(name) ?? found,
    );
  }
  if (Array.isArray(value)) return value.map((one) => fill(one, parameters));
  if (!isFields(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, fill(one, parameters)] as const),
  );
}

class Generators {
  private folders: readonly string[] | undefined;

  constructor(
    private readonly files: Files,
    private readonly isGo: boolean,
  ) {}

  elements(generator: unknown): Parameters[] {
    const [list, git, matrix, merge] = ['list', 'git', 'matrix', 'merge'].map((key) =>
      at(generator, key),
    );
    if (list !== undefined) return listOf(at(list, 'elements')).map((one) => flat(one));
    if (git !== undefined) return this.ofGit(git);
    if (matrix !== undefined) return this.ofMatrix(listOf(at(matrix, 'generators')));
    if (merge !== undefined) return this.ofMerge(merge);
    // Clusters and other repositories are not in the files: one element stands for them.
    return [new Map()];
  }

  private ofGit(git: unknown): Parameters[] {
    const values = new Map(
      [...flat(at(git, 'values'))].map(([key, value]) => [`values.${key}`, value]),
    );
    const patterns = (key: string, isExcluded: boolean) =>
      listOf(at(git, key))
        .filter((one) => (flagOf(at(one, 'exclude')) ?? false) === isExcluded)
        .flatMap((one) => textOf(at(one, 'path')) ?? []);
    const find = (key: string, all: readonly string[]) => {
      const [wanted, excluded] = [patterns(key, false), patterns(key, true)].map((those) =>
        those.map(glob),
      );
      return all.filter(
        (path) => wanted?.some((one) => one.test(path)) && !excluded?.some((one) => one.test(path)),
      );
    };
    const directories = find('directories', this.allFolders()).map((path) =>
      this.pathParameters(path),
    );
    const inFiles = find('files', at(git, 'files') === undefined ? [] : this.allFiles()).flatMap(
      (path) =>
        this.fileElements(path).map(
          (content) => new Map([...content, ...this.pathParameters(parentOf(path))]),
        ),
    );
    return [...directories, ...inFiles].map((one) => new Map([...one, ...values]));
  }

  private pathParameters(path: string): Parameters {
    const name = baseName(path);
    const normalized = name.toLowerCase().replace(/[^a-z0-9.-]/g, '-');
    const whole = this.isGo ? 'path.path' : 'path';
    const segments = path.split('/').map((segment, index) => [`path[${index}]`, segment] as const);
    return new Map([
      [whole, path],
      ['path.basename', name],
      ['path.basenameNormalized', normalized],
      ...segments,
    ]);
  }

  private fileElements(path: string): Parameters[] {
    const text = fileText(this.files, path);
    try {
      const [document] = text === undefined ? [] : parseYaml(text);
      const value = document?.value;
      return (Array.isArray(value) ? value : [value]).map((one) => flat(one));
    } catch (error) {
      if (error instanceof YamlError) return [];
      throw error;
    }
  }

  /** The second may be written with what the first gives. */
  private ofMatrix([first, second]: readonly unknown[]): Parameters[] {
    return this.elements(first)
      .slice(0, MAX_ELEMENTS)
      .flatMap((one) =>
        this.elements(fill(second, one)).map((other) => new Map([...one, ...other])),
      )
      .slice(0, MAX_ELEMENTS);
  }

  /** Elements of the first, with what others with the same keys say. */
  private ofMerge(merge: unknown): Parameters[] {
    const keys = listOf(at(merge, 'mergeKeys')).filter((key) => typeof key === 'string');
    const keyOf = (one: Parameters) => JSON.stringify(keys.map((key) => one.get(key)));
    const [first = [], ...others] = listOf(at(merge, 'generators')).map((one) =>
      this.elements(one),
    );
    const byKey = new Map(first.map((one) => [keyOf(one), one]));
    for (const one of others.flat()) {
      const base = byKey.get(keyOf(one));
      if (base) byKey.set(keyOf(one), new Map([...base, ...one]));
    }
    return [...byKey.values()];
  }

  private allFolders(): readonly string[] {
    if (this.folders) return this.folders;
    const found: string[] = [];
    const open = ['.'];
    for (
      let folder = open.pop();
      folder !== undefined && found.length < MAX_FOLDERS;
      folder = open.pop()
    ) {
      for (const { name, isFolder } of this.files.list(folder)) {
        if (!isFolder || name.startsWith('.')) continue;
        const path = joined(folder, name);
        found.push(path);
        open.push(path);
      }
    }
    this.folders = found.sort();
    return this.folders;
  }

  private allFiles(): string[] {
    return ['.', ...this.allFolders()].flatMap((folder) =>
      this.files
        .list(folder)
        .flatMap(({ name, isFolder }) => (isFolder ? [] : joined(folder, name))),
    );
  }
}

/** The single values of a map, by their keys with dots. */
function flat(value: unknown, prefix = ''): Map<string, string> {
  if (!isFields(value)) return new Map(prefix === '' ? [] : [[prefix, textIn(value)]]);
  return new Map(
    Object.entries(value).flatMap(([key, one]) => [
      ...flat(one, prefix === '' ? key : `${prefix}.${key}`),
    ]),
  );
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** A pattern of paths: `*` stands for a part of one name, `**` for any folders. */
function glob(pattern: string): RegExp {
  const parts = pattern.replace(/^\.\//, '').split(/(\*\*\/|\*+|\?)/);
  // The time of a search grows with a power of how many there are.
  if (parts.length > 2 * MAX_WILDCARDS + 1) return /(?!)/;
  const source = parts.map((part) => {
    if (part === '**/') return '(?:[^/]+/)*';
    if (/^\*+$/.test(part)) return '[^/]*';
    return part === '?' ? '[^/]' : part.replace(/[.+^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^${source.join('')}$`);
}
