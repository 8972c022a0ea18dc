import * as fc from 'fast-check';
import { dump } from 'js-yaml';
import type { Maker } from './kustomize-features';
import { FEATURES } from './kustomize-features';
import type { Fields, MakeObject } from './kustomize-objects';
import { NAMES, OBJECTS, VALUES } from './kustomize-objects';

/** Texts by their paths; the root is `app`. */
export type Tree = Readonly<Record<string, string>>;

/** Takes a value by chance. */
type Gen = fc.GeneratorValue;

/** Folders of kustomizations that use all that kustomize has, in all combinations. */
export function kustomizeTrees(): fc.Arbitrary<Tree> {
  return fc.gen().map((gen) => new TreeMaker(gen).make());
}

class TreeMaker {
  private readonly files: Record<string, string> = {};
  /** What the overlays can be for. */
  private readonly known: Fields[] = [];
  private readonly seen = new Set<string>();

  constructor(private readonly gen: Gen) {}

  make(): Tree {
    const bases = this.some(['b0', 'b1'], 0.6);
    const taken = bases.map((base) => {
      this.kustomization(base, {}, base === 'b0' ? '' : 'x');
      return `../${base}`;
    });
    const components = this.chance(0.3) ? this.component() : [];
    this.kustomization('app', { resources: taken, components }, 'y');
    return this.files;
  }

  private component(): string[] {
    this.kustomization(
      'c',
      { apiVersion: 'kustomize.config.k8s.io/v1alpha1', kind: 'Component' },
      'z',
    );
    return ['../c'];
  }

  private kustomization(folder: string, more: Fields, mark: string): void {
    const fields: Fields = { ...more };
    const names = this.some(NAMES, 0.5).map((name) => name + mark);
    const files = names.map((name) => {
      const file = `${name}.yaml`;
      this.files[`${folder}/${file}`] = this.objects(name);
      return file;
    });
    const others = (fields['resources'] as string[] | undefined) ?? [];
    fields['resources'] = [...others, ...files];
    for (const [field, make] of FEATURES) {
      if (!this.chance(0.16)) continue;
      const value = make(this.maker(folder));
      if (value !== undefined) fields[field] = value;
    }
    this.files[`${folder}/kustomization.yaml`] = dump(fields, { noRefs: true, lineWidth: -1 });
  }

  private maker(folder: string): Maker {
    return {
      chance: (share) => this.chance(share),
      pick: (values) => this.pick(values),
      object: (kinds) => {
        const fit = this.known.filter(({ kind }) => !kinds || kinds.includes(kind as string));
        return fit.length === 0 ? undefined : this.pick(fit);
      },
      isFirst: (what) => !this.seen.has(what) && Boolean(this.seen.add(what)),
      write: (name, text) => {
        this.files[`${folder}/${name}`] = text;
        return name;
      },
      text: (value) => this.text(value),
    };
  }

  private objects(name: string): string {
    const made = this.some(OBJECTS, 0.3).map((make) =>
      make(name, this.pick(VALUES), this.pick(NAMES)),
    );
    if (!this.seen.has('Namespace') && this.chance(0.1)) {
      this.seen.add('Namespace');
      made.push({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } });
    }
    const all = made.length > 0 ? made : [(OBJECTS[0] as MakeObject)(name, 'one', 'web')];
    for (const object of all) {
      if (this.chance(0.15))
        (object['metadata'] as Fields)['namespace'] = this.pick(['a', 'default']);
    }
    this.known.push(...all);
    if (this.chance(0.1)) return this.text({ apiVersion: 'v1', kind: 'List', items: all });
    return all.map((object) => this.text(object)).join('---\n');
  }

  private text(value: unknown): string {
    const text = dump(value, { noRefs: true, flowLevel: this.chance(0.2) ? 3 : -1 });
    return this.chance(0.3) && !text.includes('"') ? text.replaceAll("'", '"') : text;
  }

  private chance(share: number): boolean {
    return this.gen(fc.integer, { min: 0, max: 99 }) < share * 100;
  }

  private pick<T>(values: readonly T[]): T {
    return values[this.gen(fc.nat, { max: values.length - 1 })] as T;
  }

  private some<T>(values: readonly T[], share: number): T[] {
    return values.filter(() => this.chance(share));
  }
}
