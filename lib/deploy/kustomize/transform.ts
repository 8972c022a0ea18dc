import type { Accumulated } from './accumulated';
import { decode } from './decode';
import { ImageFields } from './images';
import type { KustomizationFile, Replacement } from './kustomization';
import { documents } from './documents';
import { REPLACEMENT_SHAPE } from './shapes';
import { setPairs } from './labels';
import type { Loader } from './loader';
import type { MergeTypes } from './merge-types';
import { affixNames } from './names';
import { setNamespaces } from './namespace';
import type { TextAt, WrittenAt } from './node';
import { Patcher } from './patches';
import { Refused, refusedAt } from './refused';
import { replace } from './replacements';
import { setReplicas } from './replicas';
import type { Resource } from './resource';
import type { Resources } from './resources';
import type { TransformerConfig } from './transformer-config';
import { mergeSpecs } from './transformer-config';

/** What is changed, and where a field of what changes it stands. */
type Change<T> = (
  setting: NonNullable<T>,
  at: (field: string) => WrittenAt,
  textAt: (field: string) => TextAt,
) => void;

/** Changes the objects as a kustomization says, in the order of kustomize. */
export class Transformer {
  constructor(
    private readonly file: KustomizationFile,
    private readonly loader: Loader,
    private readonly types: MergeTypes,
    /** Told of each object after each change, with what kustomize calls the change. */
    private readonly changed: ((one: Resource, by: string) => void) | undefined,
  ) {}

  run({ resources, config }: Accumulated): void {
    const patcher = new Patcher(resources, this.loader, this.types);
    const { kustomization: own, at, textAt } = this.file;
    if (own.patchesStrategicMerge.length > 0) {
      this.step(resources, 'patchesStrategicMerge', () => {
        patcher.mergeAll(
          own.patchesStrategicMerge,
          (index) => at(`patchesStrategicMerge[${index}]`),
          (index) => textAt(`patchesStrategicMerge[${index}]`),
        );
      });
    }
    this.each(resources, 'patches', own.patches, (patch, spot, textAt) => {
      patcher.apply(patch, spot, textAt);
    });
    this.rename(resources, config);
    this.label(resources, config);
    this.each(resources, 'patchesJson6902', own.patchesJson6902, (patch, spot, textAt) => {
      patcher.applyOlder(patch, spot, textAt);
    });
    this.edit(resources, config);
  }

  private step(resources: Resources, place: string, work: () => void): void {
    refusedAt(this.file.at(place), work);
    const field = place.replace(/\[.*/, '');
    if (TELLING.has(field)) resources.settle();
    else resources.changed();
    const by = this.changed && TRANSFORMERS[field];
    if (by !== undefined) for (const one of resources.list) this.changed?.(one, `${by}Transformer`);
  }

  private each<T>(
    resources: Resources,
    field: string,
    settings: readonly T[],
    change: Change<T>,
  ): void {
    const { at, textAt } = this.file;
    settings.forEach((setting, index) => {
      const place = `${field}[${index}]`;
      if (setting === undefined || setting === null)
        throw new Refused(`${place} is empty`, at(place));
      this.step(resources, place, () => {
        change(
          setting,
          (inner) => at(inner === '' ? place : `${place}.${inner}`),
          (inner) => textAt(`${place}.${inner}`),
        );
      });
    });
  }

  private rename(resources: Resources, config: TransformerConfig): void {
    const { kustomization: own, at } = this.file;
    if (own.namespace !== '') {
      this.step(resources, 'namespace', () => {
        setNamespaces(resources, own.namespace, config.namespace, at('namespace'));
      });
    }
    for (const field of ['namePrefix', 'nameSuffix'] as const) {
      if (own[field] === '') continue;
      this.step(resources, field, () => {
        const affix = { text: own[field], isPrefix: field === 'namePrefix', at: at(field) };
        affixNames(resources, config[field], affix);
      });
    }
  }

  private label(resources: Resources, config: TransformerConfig): void {
    const { kustomization: own, at } = this.file;
    const pair = (field: string) => (key: string) => at(`${field}[${JSON.stringify(key)}]`);
    own.labels.forEach((setting, index) => {
      if (!setting) return;
      this.step(resources, `labels[${index}]`, () => {
        let specs = mergeSpecs(setting.fields, config.labels);
        if (setting.includeSelectors) specs = mergeSpecs(specs, config.commonLabels);
        else {
          if (setting.includeTemplates) specs = mergeSpecs(specs, config.templateLabels);
          if (setting.includeVolumeClaimTemplates) {
            specs = mergeSpecs(specs, config.volumeClaimTemplateLabels);
          }
          specs = mergeSpecs(specs, METADATA_LABELS);
        }
        setPairs(resources, setting.pairs, specs, pair(`labels[${index}].pairs`));
      });
    });
    for (const field of ['commonLabels', 'commonAnnotations'] as const) {
      if (own[field].size === 0 && !this.changed) continue;
      this.step(resources, field, () => {
        setPairs(resources, own[field], config[field], pair(field));
      });
    }
  }

  private edit(resources: Resources, config: TransformerConfig): void {
    const { kustomization: own, at } = this.file;
    this.each(resources, 'replicas', own.replicas, (setting, spot) => {
      setReplicas(resources, setting, config.replicas, spot('count'));
    });
    let fields: ImageFields | undefined;
    for (const field of ['images', 'imageTags'] as const) {
      this.each(resources, field, own[field], (setting, spot) => {
        const { newTag, digest } = setting;
        const changed = newTag !== '' ? 'newTag' : digest !== '' ? 'digest' : 'newName';
        const at = spot(changed);
        fields ??= new ImageFields(resources, config.images, at);
        fields.set(setting, at);
      });
    }
    for (const [place, replacement] of this.replacements()) {
      this.step(resources, place, () => {
        replace(resources, replacement, at(place));
      });
    }
  }

  private replacements(): [place: string, replacement: Replacement][] {
    const { kustomization, at } = this.file;
    return kustomization.replacements.flatMap((setting, index) => {
      const place = `replacements[${index}]`;
      if (!setting) throw new Refused('a replacement is empty', at(place));
      if (setting.path === '') return [[place, setting] as [string, Replacement]];
      if (setting.source || setting.targets.length > 0) {
        throw new Refused('a replacement has a path and more', at(place));
      }
      const text = this.loader.text(setting.path, at(place));
      const [document] = documents(text, this.loader.pathOf(setting.path));
      const value = document?.value;
      const all = Array.isArray(value) ? value : [value];
      return all.map((one) => {
        const decoded = refusedAt(at(place), () => decode(one, REPLACEMENT_SHAPE, '', true));
        if (!decoded) throw new Refused('a replacement is empty', at(place));
        return [place, decoded as Replacement] as [string, Replacement];
      });
    });
  }
}

const METADATA_LABELS = [
  { group: '', version: '', kind: '', path: 'metadata/labels', create: true },
];

/** Fields that may have many entries for few objects each, which are told once they have changed. */
const TELLING = new Set([
  'images',
  'imageTags',
  'patches',
  'patchesJson6902',
  'patchesStrategicMerge',
  'replacements',
  'replicas',
]);

/** What kustomize calls that which a field of a kustomization asks for. */
const TRANSFORMERS: Readonly<Record<string, string>> = {
  patchesStrategicMerge: 'PatchStrategicMerge',
  patches: 'Patch',
  namespace: 'Namespace',
  namePrefix: 'Prefix',
  nameSuffix: 'Suffix',
  labels: 'Label',
  commonLabels: 'Label',
  commonAnnotations: 'Annotations',
  patchesJson6902: 'PatchJson6902',
  replicas: 'ReplicaCount',
  images: 'ImageTag',
  imageTags: 'ImageTag',
  replacements: 'Replacement',
};
