import type { ConfigShape } from './decode';

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

export const KUSTOMIZATION: ConfigShape = {
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
    sortOptions: {
      fields: {
        order: 'text',
        legacySortOptions: { fields: { orderFirst: TEXTS, orderLast: TEXTS } },
      },
    },
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
