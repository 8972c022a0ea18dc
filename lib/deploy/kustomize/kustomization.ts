import { fieldsOf } from '../../model/read/fields';
import { Repeats, YamlError, parseYaml } from '../../model/read/yaml';
import type { ConfigShape } from './decode';
import { decode } from './decode';
import type { FieldSpec } from './field-spec';
import type { WrittenAt } from './node';
import { Reason, Refused, refusedAt } from './refused';
import type { Selector } from './selector';

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
  readonly sortOptions: unknown;
}

const TEXTS: ConfigShape = { list: 'text' };
const PAIRS: ConfigShape = { map: 'text' };
const GVK = { group: 'text', version: 'text', kind: 'text' } as const;
const ID = { ...GVK, name: 'text', namespace: 'text' } as const;
export const FIELD_SPEC: ConfigShape = { fields: { ...GVK, path: 'text', create: 'flag' } };
const SELECTOR: ConfigShape = {
  fields: { ...ID, annotationSelector: 'text', labelSelector: 'text' },
};
const OPTIONS: ConfigShape = {
  fields: { delimiter: 'text', index: 'number', encoding: 'text', create: 'flag' },
};
const IMAGE: ConfigShape = {
  fields: { name: 'text', newName: 'text', tagSuffix: 'text', newTag: 'text', digest: 'text' },
};
const PATCH: ConfigShape = {
  fields: {
    path: 'text',
    patch: 'text',
    target: SELECTOR,
    options: { fields: { allowNameChange: 'flag', allowKindChange: 'flag' } },
  },
};
const GENERATOR_OPTIONS: ConfigShape = {
  fields: { labels: PAIRS, annotations: PAIRS, disableNameSuffixHash: 'flag', immutable: 'flag' },
};
const GENERATOR = {
  namespace: 'text',
  name: 'text',
  behavior: 'text',
  literals: TEXTS,
  files: TEXTS,
  envs: TEXTS,
  env: 'text',
  options: GENERATOR_OPTIONS,
} as const;
const REPLACEMENT = {
  source: { fields: { ...ID, fieldPath: 'text', options: OPTIONS } },
  sourceValue: 'any',
  targets: {
    list: {
      fields: { select: SELECTOR, reject: { list: SELECTOR }, fieldPaths: TEXTS, options: OPTIONS },
    },
  },
} as const;

export const REPLACEMENT_SHAPE: ConfigShape = { fields: REPLACEMENT };

const KUSTOMIZATION: ConfigShape = {
  fields: {
    apiVersion: 'text',
    kind: 'text',
    metadata: {
      fields: { name: 'text', namespace: 'text', labels: PAIRS, annotations: PAIRS },
    },
    openapi: PAIRS,
    namePrefix: 'text',
    nameSuffix: 'text',
    namespace: 'text',
    commonLabels: PAIRS,
    labels: {
      list: {
        fields: {
          pairs: PAIRS,
          includeSelectors: 'flag',
          includeTemplates: 'flag',
          includeVolumeClaimTemplates: 'flag',
          fields: { list: FIELD_SPEC },
        },
      },
    },
    commonAnnotations: PAIRS,
    patchesStrategicMerge: TEXTS,
    patchesJson6902: { list: PATCH },
    patches: { list: PATCH },
    images: { list: IMAGE },
    imageTags: { list: IMAGE },
    replacements: { list: { fields: { ...REPLACEMENT, path: 'text' } } },
    replicas: { list: { fields: { name: 'text', count: 'number' } } },
    vars: {
      list: {
        fields: {
          name: 'text',
          objref: { fields: { apiVersion: 'text', ...ID } },
          fieldref: { fields: { fieldPath: 'text' } },
        },
      },
    },
    sortOptions: 'any',
    resources: TEXTS,
    components: TEXTS,
    crds: TEXTS,
    bases: TEXTS,
    configMapGenerator: { list: { fields: GENERATOR } },
    secretGenerator: { list: { fields: { ...GENERATOR, type: 'text' } } },
    helmGlobals: 'any',
    helmCharts: { list: 'any' },
    helmChartInflationGenerator: { list: 'any' },
    generatorOptions: GENERATOR_OPTIONS,
    configurations: TEXTS,
    generators: TEXTS,
    transformers: TEXTS,
    validators: TEXTS,
    buildMetadata: TEXTS,
  },
};

/** A kustomization file that was read. */
export interface KustomizationFile {
  readonly kustomization: Kustomization;
  readonly file: string;
  /** The line of a field such as `labels[0].pairs.app`. */
  readonly at: (field: string) => WrittenAt;
}

/** @throws where kustomize would not read it */
export function parseKustomization(text: string, file: string): KustomizationFile {
  const [document] = documents(text, file);
  const at = (field: string) => ({ file, line: document?.lineOf(field) ?? 1 });
  const value = document?.value ?? {};
  const kustomization = refusedAt(at(''), () => decode(value, KUSTOMIZATION)) as Kustomization;
  if (isEmpty(value)) throw new Refused('it is empty', at(''));
  return { kustomization: checkedType(kustomization, at), file, at };
}

/** The documents of a file of YAML, as kubectl reads them. */
export function documents(text: string, file: string): ReturnType<typeof parseYaml> {
  try {
    return parseYaml(text, Repeats.LAST_COUNTS);
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    const reason = error.isLimit ? Reason.LIMIT : Reason.REFUSED;
    throw new Refused(`it is no YAML: ${error.message}`, { file, line: error.line }, reason);
  }
}

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
