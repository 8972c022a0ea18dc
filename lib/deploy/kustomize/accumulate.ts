import { fieldsOf } from '../../model/read/fields';
import { baseName, joined } from '../tree/files';
import { Accumulated } from './accumulated';
import { readConfig, readCrds } from './config-files';
import type { Edit } from './edits';
import { generated } from './generators';
import type { KustomizationFile } from './kustomization';
import { documents } from './documents';
import type { Loader } from './loader';
import type { Missing } from './missing';
import type { MergeTypes } from './merge-types';
import { kubernetesTypes, openApiTypes } from './merge-types';
import { objectsOf } from './objects';
import type { WrittenAt } from './node';
import { fileOrigin, generatedOrigin, renewOrigin, setOrigin } from './origin-annotation';
import { Reason, Refused, refusedAt } from './refused';
import { isRemote } from './remote';
import type { Resource } from './resource';
import { ORIGIN, annotationIn, kindIn, resource } from './resource';
import { inOrder } from './sort-order';
import { Transformer } from './transform';
import { mergeConfigs } from './transformer-config';
import { addVars } from './vars';

/** What holds for all kustomizations of one root. */
interface Build {
  types: MergeTypes | undefined;
  /** Whether objects are told where they are from, be it for the time of the build alone. */
  readonly hasOrigins: boolean;
  readonly missing: Missing;
}

/** How the kustomization of the root differs from what stands in its folder. */
export interface RootChanges {
  /** In the place of the file, where the folder has none. */
  readonly text?: string;
  readonly edits?: readonly Edit[];
  /** Whether kustomizations may read files outside of their folders. */
  readonly isUnrestricted?: boolean;
}

/** Renders a kustomization file, and all that it takes in. */
export class Accumulator {
  private readonly file: KustomizationFile;

  private readonly build: Build;

  /** Whether it is as it stands in its folder. */
  private readonly isOwn: boolean;

  constructor(
    private readonly loader: Loader,
    missing: Missing,
    build?: Build,
    { text: own, edits = [] }: RootChanges = {},
    /** The folder as the root calls it. */
    private readonly written = '.',
  ) {
    this.file = loader.kustomization(own, edits);
    this.isOwn = own === undefined && edits.length === 0;
    this.build = build ?? {
      types: undefined,
      hasOrigins: this.file.kustomization.buildMetadata.length > 0,
      missing,
    };
    this.refuseForeign();
    this.chooseTypes();
  }

  get kind(): string {
    return this.file.kustomization.kind;
  }

  /** Whether the objects of a root say in the end where they are from. */
  get keepsOrigins(): boolean {
    return this.file.kustomization.buildMetadata.includes('originAnnotations');
  }

  /** The same as {@link run} without an argument. */
  take(): Accumulated {
    const { build, loader } = this;
    const isAlike = () => build.types === undefined && !build.hasOrigins && this.isOwn;
    if (!isAlike()) return this.run();
    const known = loader.bases.tryTake(loader, build.missing);
    if (known) return known;
    const wasPartial = build.missing.isAny;
    const all = this.run();
    if (!isAlike()) return all;
    loader.bases.add(loader, wasPartial, all, build.missing);
    return all.copy(build.missing);
  }

  run(into = new Accumulated(this.build.missing)): Accumulated {
    const { kustomization, at } = this.file;
    const each = (field: string) => (index: number) => at(`${field}[${index}]`);
    let all = this.takeIn(into);
    const config = readConfig(kustomization.configurations, this.loader, each('configurations'));
    const crds = readCrds(kustomization.crds, this.loader, each('crds'));
    all.config = refusedAt(at(''), () => mergeConfigs(mergeConfigs(all.config, config), crds));
    for (const one of generated(this.file, this.loader)) {
      const from = generatedOrigin(this.ownPath, `${kindIn(one)}Generator`);
      if (annotationIn(one, ORIGIN) === undefined) this.tellOrigin(one, from);
      all.resources.absorb(one);
    }
    all = this.addComponents(all);
    const types = this.build.types ?? kubernetesTypes();
    const changed = (one: Resource, by: string) => {
      renewOrigin(one, generatedOrigin(this.ownPath, by));
    };
    const told = this.build.hasOrigins ? changed : undefined;
    new Transformer(this.file, this.loader, types, told).run(all);
    addVars(all.vars, kustomization.vars, all.resources, each('vars'));
    return all;
  }

  /** The objects of a root as it wants them ordered. */
  inOrder(list: readonly Resource[]): readonly Resource[] {
    const { kustomization, at } = this.file;
    const { sortOptions } = kustomization;
    return sortOptions ? inOrder(list, sortOptions, at('sortOptions')) : list;
  }

  private refuseForeign(): void {
    const { kustomization, at } = this.file;
    const tryRefusal = (field: keyof typeof kustomization, what: string, reason: Reason) => {
      const value = kustomization[field];
      const isThere = Array.isArray(value) ? value.length > 0 : value !== undefined;
      return isThere ? new Refused(what, at(field), reason) : undefined;
    };
    const { missing } = this.build;
    missing.add(tryRefusal('helmCharts', 'it renders a Helm chart', Reason.HELM));
    missing.add(tryRefusal('helmChartInflationGenerator', 'it renders a Helm chart', Reason.HELM));
    missing.add(tryRefusal('generators', 'it runs a generator', Reason.PLUGIN));
    const refusal =
      tryRefusal('transformers', 'it runs a transformer', Reason.PLUGIN) ??
      tryRefusal('validators', 'it runs a validator', Reason.PLUGIN);
    if (refusal) throw refusal;
  }

  /** The first that says it says it for all. */
  private chooseTypes(): void {
    const { kustomization, at } = this.file;
    const [path, version] = ['path', 'version'].map((key) => kustomization.openapi.get(key));
    if (this.build.types || (path === undefined && version === undefined)) return;
    if (path === undefined) {
      // eslint-disable-next-line no-restricted-syntax -- the name of the only one that kustomize has
      if (version !== 'v1.21.2' && version !== '') {
        throw new Refused(`kustomize has no OpenAPI ${version ?? ''}`, at('openapi'));
      }
      return;
    }
    if (version !== undefined)
      throw new Refused('openapi has both path and version', at('openapi'));
    const [document] = documents(this.loader.text(path, at('openapi')), this.loader.pathOf(path));
    if (Object.keys(fieldsOf(fieldsOf(document?.value)['paths'])).length > 0) {
      throw new Refused(
        'the paths of openapi are not supported',
        at('openapi'),
        Reason.UNSUPPORTED,
      );
    }
    this.build.types = openApiTypes(document?.value);
  }

  private takeIn(into: Accumulated): Accumulated {
    const { kustomization, at } = this.file;
    const take = (field: 'resources' | 'bases') => {
      kustomization[field].forEach((path, index) => {
        const spot = at(`${field}[${index}]`);
        if (isRemote(path)) {
          const { missing } = this.build;
          missing.add(new Refused(`${path} is not in these files`, spot, Reason.REMOTE));
          return;
        }
        if (!this.loader.isFolder(path)) {
          const taken = objectsOf(this.loader.nodes(path, spot)).map(resource);
          for (const one of taken) this.tellOrigin(one, fileOrigin(this.pathOf(path)));
          into.resources.appendAll(taken);
          return;
        }
        const below = this.enter(path, spot);
        if (below.kind === 'Component') throw new Refused(`${path} is a component`, spot);
        into.merge(below.take());
      });
    };
    take('resources');
    take('bases');
    return into;
  }

  private enter(path: string, at: WrittenAt): Accumulator {
    return new Accumulator(
      this.loader.enter(path, at),
      this.build.missing,
      this.build,
      {},
      this.pathOf(path),
    );
  }

  /** The kustomization file as the root calls it. */
  private get ownPath(): string {
    return this.pathOf(baseName(this.file.file));
  }

  private pathOf(path: string): string {
    return joined(this.written, path);
  }

  private tellOrigin(one: Resource, text: string): void {
    if (this.build.hasOrigins) setOrigin(one, text);
  }

  private addComponents(all: Accumulated): Accumulated {
    const { kustomization, at } = this.file;
    let into = all;
    kustomization.components.forEach((path, index) => {
      const spot = at(`components[${index}]`);
      const below = this.enter(path, spot);
      if (below.kind !== 'Component') throw new Refused(`${path} is no component`, spot);
      into = below.run(into);
    });
    return into;
  }
}
