import { fieldsOf, isFields } from '../../model/read/fields';
import { decode } from './decode';
import { documents } from './documents';
import type { Edit } from './edits';
import { edited } from './edits';
import type { FieldSpec } from './field-spec';
import type { KindOrder } from './gvk';
import type { TextAt, WrittenAt } from './node';
import { Refused, refusedAt } from './refused';
import type { Selector } from './selector';
import { KUSTOMIZATION } from './shapes';

/** A map whose keys and values are texts. */
export type Pairs = ReadonlyMap<string, string>;

export interface LabelSetting {
  readonly pairs: Pairs;
  readonly includeSelectors: boolean;
  readonly includeTemplates: boolean;
  readonly includeVolumeClaimTemplates: boolean;
  readonly fields: readonly FieldSpec[];
}

export interface PatchSetting {
  readonly path: string;
  readonly patch: string;
  readonly target: Selector | undefined;
  readonly options:
    { readonly allowNameChange: boolean; readonly allowKindChange: boolean } | undefined;
}

export interface ImageSetting {
  readonly name: string;
  readonly newName: string;
  readonly tagSuffix: string;
  readonly newTag: string;
  readonly digest: string;
}

export interface GeneratorOptions {
  readonly labels: Pairs;
  readonly annotations: Pairs;
  readonly disableNameSuffixHash: boolean;
  readonly immutable: boolean;
}

export interface GeneratorSetting {
  readonly namespace: string;
  readonly name: string;
  readonly behavior: string;
  readonly literals: readonly string[];
  readonly files: readonly string[];
  readonly envs: readonly string[];
  readonly env: string;
  readonly options: GeneratorOptions | undefined;
  /** Of a Secret. */
  readonly type?: string;
}

export interface FieldOptions {
  readonly delimiter: string;
  readonly index: number;
  readonly encoding: string;
  readonly create: boolean;
}

export interface ReplacementSource extends Omit<Selector, 'labelSelector' | 'annotationSelector'> {
  readonly fieldPath: string;
  readonly options: FieldOptions | undefined;
}

export interface ReplacementTarget {
  readonly select: Selector | undefined;
  readonly reject: readonly (Selector | undefined)[];
  readonly fieldPaths: readonly string[];
  readonly options: FieldOptions | undefined;
}

export interface Replacement {
  readonly source: ReplacementSource | undefined;
  readonly sourceValue: string | undefined;
  readonly targets: readonly (ReplacementTarget | undefined)[];
}

export interface SortSetting {
  readonly order: string;
  readonly legacySortOptions: KindOrder | undefined;
}

export interface VarSetting {
  readonly name: string;
  readonly objref:
    | {
        readonly apiVersion: string;
        readonly group: string;
        readonly version: string;
        readonly kind: string;
        readonly name: string;
        readonly namespace: string;
      }
    | undefined;
  readonly fieldref: { readonly fieldPath: string } | undefined;
}

/** A kustomization as it is written; fields that are not written are empty. */
export interface Kustomization {
  readonly apiVersion: string;
  readonly kind: string;
  readonly openapi: Pairs;
  readonly namePrefix: string;
  readonly nameSuffix: string;
  readonly namespace: string;
  readonly commonLabels: Pairs;
  readonly labels: readonly (LabelSetting | undefined)[];
  readonly commonAnnotations: Pairs;
  readonly patchesStrategicMerge: readonly string[];
  readonly patchesJson6902: readonly (PatchSetting | undefined)[];
  readonly patches: readonly (PatchSetting | undefined)[];
  readonly images: readonly (ImageSetting | undefined)[];
  readonly imageTags: readonly (ImageSetting | undefined)[];
  readonly replacements: readonly ((Replacement & { readonly path: string }) | undefined)[];
  readonly replicas: readonly ({ readonly name: string; readonly count: number } | undefined)[];
  readonly vars: readonly (VarSetting | undefined)[];
  readonly resources: readonly string[];
  readonly components: readonly string[];
  readonly crds: readonly string[];
  readonly bases: readonly string[];
  readonly configMapGenerator: readonly (GeneratorSetting | undefined)[];
  readonly secretGenerator: readonly (GeneratorSetting | undefined)[];
  readonly helmGlobals: unknown;
  readonly helmCharts: readonly unknown[];
  readonly helmChartInflationGenerator: readonly unknown[];
  readonly generatorOptions: GeneratorOptions | undefined;
  readonly configurations: readonly string[];
  readonly generators: readonly string[];
  readonly transformers: readonly string[];
  readonly validators: readonly string[];
  readonly buildMetadata: readonly string[];
  readonly sortOptions: SortSetting | undefined;
}

/** A kustomization file that was read. */
export interface KustomizationFile {
  readonly kustomization: Kustomization;
  readonly file: string;
  /** The line of a field such as `labels[0].pairs.app`. */
  readonly at: (field: string) => WrittenAt;
  /** Where the text of a field begins. */
  readonly textAt: (field: string) => TextAt;
}

/**
 * @param edits what is written into it before it is read
 * @throws where kustomize would not read it
 */
export function parseKustomization(
  text: string,
  file: string,
  edits: readonly Edit[] = [],
): KustomizationFile {
  const [first] = documents(text, file);
  const known = new Map<string, number>();
  const lineOf = (field: string) => {
    const line = known.get(field) ?? first?.lineOf(field) ?? 1;
    known.set(field, line);
    return line;
  };
  const own = (field: string) => new Place(file, field, lineOf);
  const value = first?.value ?? {};
  const { document, placeOf } =
    isFields(value) && edits.length > 0
      ? edited(value, edits)
      : { document: value, placeOf: () => undefined };
  const at = (field: string) => placeOf(field) ?? own(field);
  const kustomization = refusedAt(at(''), () => decode(document, KUSTOMIZATION)) as Kustomization;
  if (isEmpty(value)) throw new Refused('it is empty', at(''));
  let lines: readonly string[] | undefined;
  const textAt = (field: string) => {
    const place = placeOf(field);
    if (place) return { ...place, isOneLine: true };
    lines ??= text.split(/\r?\n/);
    return textIn(lines, own(field));
  };
  return { kustomization: checkedType(kustomization, at), file, at, textAt };
}

/** Where a field stands. Most lines are never asked for, and some of each object. */
class Place implements WrittenAt {
  constructor(
    readonly file: string,
    private readonly field: string,
    private readonly lineOf: (field: string) => number,
  ) {}

  get line(): number {
    return this.lineOf(this.field);
  }
}

/** The block of a list begins above what is found of it; that of a key begins with the key. */
function textIn(lines: readonly string[], { file, line }: WrittenAt): TextAt {
  const [above, own] = [lines[line - 2], lines[line - 1]].map((text) => BLOCK.test(text ?? ''));
  return { file, line: own ? line + 1 : line, isOneLine: !own && !above };
}

const BLOCK = /[|>][-+\d]*\s*(?:#.*)?$/;

/** Whether nothing but its type is written; an empty list is something. */
function isEmpty(document: unknown): boolean {
  return Object.entries(fieldsOf(document)).every(
    ([key, value]) => /^(?:apiVersion|kind)$/i.test(key) || value === null || value === '',
  );
}

const GROUP = 'kustomize.config.k8s.io';

function checkedType(
  kustomization: Kustomization,
  at: (field: string) => WrittenAt,
): Kustomization {
  const { kind: written, apiVersion } = kustomization;
  const kind = written || 'Kustomization';
  if (kind !== 'Kustomization' && kind !== 'Component') {
    throw new Refused('its kind is neither Kustomization nor Component', at('kind'));
  }
  const wanted = `${GROUP}/${kind === 'Component' ? 'v1alpha1' : 'v1beta1'}`;
  if (apiVersion !== '' && apiVersion !== wanted) {
    throw new Refused(`its apiVersion is not ${wanted}`, at('apiVersion'));
  }
  return { ...kustomization, kind };
}
