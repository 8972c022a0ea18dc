import { isAbsolute, join, relative } from 'node:path';
import type { Files } from '../../deploy/tree/files';
import { fileText } from '../../deploy/tree/texts';
import type { Unit, Units } from '../../deploy/unit';
import { unitsOf } from '../../deploy/units';
import { cluesIn } from '../../model/evidence/evidence';
import type { Reading } from '../../model/read/read';
import { readText } from '../../model/read/read';
import { renamed } from '../../model/read/renamed';
import { slashed } from './disk-files';
import type { SourceFile } from './files';
import type { FileTree } from './tree';

/** A unit with what was read for it, under the names that people gave. */
export interface ReadUnit extends Pick<Reading, 'manifests' | 'unreadable' | 'beside'> {
  readonly unit: Unit;
  /** What people call it: its path, or the object that deploys it. */
  readonly label: string;
  /** Where it is, from where the check runs. */
  readonly path: string;
  /** The repository that it is in. */
  readonly root: string;
}

export interface ReadUnits extends Omit<Units, 'units'> {
  readonly units: readonly ReadUnit[];
}

/** The units of files, each set of files in the repository around it. */
export function readUnits(
  files: readonly SourceFile[],
  tree: FileTree,
  maxSize: number,
): ReadUnits {
  const byRoot = new Map<string, SourceFile[]>();
  const rootOf = memo(tree.repositoryRoot);
  for (const file of files) {
    const root = rootOf(file.root);
    const others = byRoot.get(root);
    if (others) others.push(file);
    else byRoot.set(root, [file]);
  }
  const found = [...byRoot].map(([root, those]) =>
    new Repository(root, those, tree, maxSize).units(),
  );
  return {
    units: found.flatMap((one) => [...one.units]),
    isOpen: found.some(({ isOpen }) => isOpen),
    openNamespaces: new Set(found.flatMap((one) => [...one.openNamespaces])),
  };
}

class Repository {
  private readonly byPath: ReadonlyMap<string, SourceFile>;
  private readonly files: Files;
  private readonly nameOf: (path: string) => string;
  /** What a kustomization tells of a cluster, which most do not; many units read the same base. */
  private readonly besideAt = memo((path) => {
    const { beside = [] } = this.read(path, this.fileAt(path).name);
    return beside.filter((one) => cluesIn([one]).size > 0);
  });

  constructor(
    private readonly root: string,
    files: readonly SourceFile[],
    private readonly tree: FileTree,
    private readonly maxSize: number,
  ) {
    this.byPath = new Map(files.map((file) => [slashed(relative(root, file.path)), file]));
    this.files = tree.filesBelow(root, maxSize);
    this.nameOf = namer(root, this.byPath);
  }

  units(): ReadUnits {
    const found = unitsOf([...this.byPath.keys()], this.files, (path) => this.read(path, path));
    return { ...found, units: found.units.map((unit) => this.readUnit(unit)) };
  }

  /** What cannot be had as a text is read anew, to say why. */
  private read(path: string, name: string): Reading {
    const text = fileText(this.files, path);
    if (text !== undefined) return readText(text, name);
    return this.tree.read({ ...this.fileAt(path), name }, this.maxSize);
  }

  private readUnit(unit: Unit): ReadUnit {
    const { manifests, reading, kustomizations } = unit;
    const beside = kustomizations.flatMap((path) => [...this.besideAt(path)]);
    const path = this.nameOf(unit.path);
    const label = labelOf(unit, path);
    const named = renamed(
      { manifests, unreadable: reading?.unreadable ?? [], beside: reading?.beside ?? [] },
      this.nameOf,
      reading ? undefined : label,
    );
    return { ...named, beside: [...named.beside, ...beside], unit, label, path, root: this.root };
  }

  /** A file that is taken in may lie beside what was asked for. */
  private fileAt(path: string): SourceFile {
    const known = this.byPath.get(path);
    return known ?? { name: this.nameOf(path), path: join(this.root, path), root: this.root };
  }
}

/** The objects that are found keep this, and should keep no texts of files with it. */
function namer(root: string, byPath: ReadonlyMap<string, SourceFile>): (path: string) => string {
  const [first] = byPath.values();
  return (path) => {
    const known = byPath.get(path);
    if (known) return known.name;
    const full = join(root, path);
    return first && isAbsolute(first.name) ? full : relative('', full) || '.';
  };
}

function labelOf({ name, cluster }: Unit, path: string): string {
  if (name === '') return path;
  return cluster === '' ? name : `${name} in ${cluster}`;
}

function memo<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (!known.has(text)) known.set(text, work(text));
    return known.get(text) as T;
  };
}
