import { fieldsOf } from '../../model/read/fields';
import { Accumulated } from './accumulated';
import { readConfig, readCrds } from './config-files';
import type { Edit } from './edits';
import { generated } from './generators';
import type { KustomizationFile } from './kustomization';
import { documents, parseKustomization } from './kustomization';
import type { Loader } from './loader';
import { isRemote } from './loader';
import type { MergeTypes } from './merge-types';
import { kubernetesTypes, openApiTypes } from './merge-types';
import { objectsOf } from './objects';
import { Reason, Refused, refusedAt } from './refused';
import type { Resource } from './resource';
import { resource } from './resource';
import { inOrder } from './sort-order';
import { Transformer } from './transform';
import { mergeConfigs } from './transformer-config';
import { addVars } from './vars';

/** What holds for all kustomizations of one root. */
interface Build {
  types: MergeTypes | undefined;
}

/** How the kustomization of the root differs from what stands in its folder. */
export interface RootChanges {
  /** In the place of the file, where the folder has none. */
  readonly text?: string;
  readonly edits?: readonly Edit[];
}

/** Renders a kustomization file, and all that it takes in. */
export class Accumulator {
  private readonly file: KustomizationFile;

  constructor(
    private readonly loader: Loader,
    private readonly build: Build = { types: undefined },
    { text: own, edits }: RootChanges = {},
  ) {
    const { path, text } = own === undefined ? loader.kustomization() : loader.virtual(own);
    this.file = parseKustomization(text, path, edits);
    this.refuseForeign();
    this.chooseTypes();
  }

  get kind(): string {
    return this.file.kustomization.kind;
  }

  run(into = new Accumulated()): Accumulated {
    const { kustomization, at } = this.file;
    const each = (field: string) => (index: number) => at(`${field}[${index}]`);
    let all = this.takeIn(into);
    const config = readConfig(kustomization.configurations, this.loader, each('configurations'));
    const crds = readCrds(kustomization.crds, this.loader, each('crds'));
    all.config = refusedAt(at(''), () => mergeConfigs(mergeConfigs(all.config, config), crds));
    for (const one of generated(this.file, this.loader)) all.resources.absorb(one);
    all = this.addComponents(all);
    const types = this.build.types ?? kubernetesTypes();
    new Transformer(this.file, this.loader, types).run(all);
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
    const refuse = (field: keyof typeof kustomization, what: string, reason: Reason) => {
      const value = kustomization[field];
      if (Array.isArray(value) ? value.length > 0 : value !== undefined) {
        throw new Refused(what, at(field), reason);
      }
    };
    refuse('helmCharts', 'it renders a Helm chart', Reason.HELM);
    refuse('helmChartInflationGenerator', 'it renders a Helm chart', Reason.HELM);
    refuse('generators', 'it runs a generator', Reason.PLUGIN);
    refuse('transformers', 'it runs a transformer', Reason.PLUGIN);
    refuse('validators', 'it runs a validator', Reason.PLUGIN);
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
        if (isRemote(path)) throw new Refused(`${path} is not in these files`, spot, Reason.REMOTE);
        if (!this.loader.isFolder(path)) {
          into.resources.appendAll(objectsOf(this.loader.nodes(path, spot)).map(resource));
          return;
        }
        const below = new Accumulator(this.loader.enter(path, spot), this.build);
        if (below.kind === 'Component') throw new Refused(`${path} is a component`, spot);
        into.merge(below.run());
      });
    };
    take('resources');
    take('bases');
    return into;
  }

  private addComponents(all: Accumulated): Accumulated {
    const { kustomization, at } = this.file;
    let into = all;
    kustomization.components.forEach((path, index) => {
      const spot = at(`components[${index}]`);
      const below = new Accumulator(this.loader.enter(path, spot), this.build);
      if (below.kind !== 'Component') throw new Refused(`${path} is no component`, spot);
      into = below.run(into);
    });
    return into;
  }
}
