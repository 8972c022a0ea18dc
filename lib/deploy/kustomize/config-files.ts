import { fieldsOf, isFields, textOf } from '../../model/read/fields';
import { decode } from './decode';
import { DEFAULT_REFERENCES, DEFAULT_SPECS } from './default-fields';
import type { FieldSpec } from './field-spec';
import type { Gvk } from './gvk';
import { documents } from './documents';
import { FIELD_SPEC } from './shapes';
import type { Loader } from './loader';
import type { WrittenAt } from './node';
import { Refused, refusedAt } from './refused';
import type { SpecList, TransformerConfig } from './transformer-config';
import { EMPTY_CONFIG, SPEC_LISTS, mergeConfigs, sortedConfig } from './transformer-config';

let defaults: TransformerConfig | undefined;

/** What kustomize knows of the fields of Kubernetes. */
function defaultConfig(): TransformerConfig {
  defaults ??= sortedConfig({
    ...EMPTY_CONFIG,
    ...Object.fromEntries(
      Object.entries(DEFAULT_SPECS).map(([list, specs]) => [list, specsOf(specs)]),
    ),
    nameReference: Object.entries(DEFAULT_REFERENCES).map(([kind, specs]) => ({
      ...gvkOfText(kind),
      referrers: specsOf(specs),
    })),
  });
  return defaults;
}

function specsOf(specs: Readonly<Record<string, string>>): FieldSpec[] {
  return Object.entries(specs).flatMap(([text, kinds]) => {
    const create = text.endsWith('+');
    const path = create ? text.slice(0, -1) : text;
    return kinds.split(' ').map((kind) => ({ ...gvkOfText(kind), path, create }));
  });
}

/** `Job.batch@v1`; `*` for any. */
function gvkOfText(text: string): Gvk {
  const [, kind = '', group = '', version = ''] =
    /^([^.@]+)(?:\.([^@]+))?(?:@(.+))?$/.exec(text) ?? [];
  return { kind: kind === '*' ? '' : kind, group, version };
}

/** The defaults, with what the files of `configurations` add. */
export function readConfig(
  paths: readonly string[],
  loader: Loader,
  at: (index: number) => WrittenAt,
) {
  let read = EMPTY_CONFIG;
  paths.forEach((path, index) => {
    const found = loader.config(path, at(index), parseConfig);
    read = refusedAt(at(index), () => mergeConfigs(read, found));
  });
  if (paths.length === 0) return defaultConfig();
  return refusedAt(at(0), () => mergeConfigs(defaultConfig(), read));
}

const CONFIG = {
  fields: {
    ...(Object.fromEntries(SPEC_LISTS.map((list) => [list, { list: FIELD_SPEC }])) as Record<
      SpecList,
      { list: typeof FIELD_SPEC }
    >),
    nameReference: {
      list: {
        fields: { group: 'text', version: 'text', kind: 'text', fieldSpecs: { list: FIELD_SPEC } },
      },
    },
  },
} as const;

function parseConfig(text: string, file: string): TransformerConfig {
  return refusedAt({ file, line: 1 }, () => decodeConfig(text, file));
}

function decodeConfig(text: string, file: string): TransformerConfig {
  const [document] = documents(text, file);
  const found = (decode(document?.value, CONFIG, '', false) ?? {}) as Partial<
    Omit<TransformerConfig, 'nameReference'>
  > & { readonly nameReference?: readonly (Gvk & { readonly fieldSpecs: readonly FieldSpec[] })[] };
  return sortedConfig({
    ...EMPTY_CONFIG,
    ...found,
    nameReference: (found.nameReference ?? []).map(({ fieldSpecs, ...gvk }) => ({
      ...gvk,
      referrers: fieldSpecs,
    })),
  });
}

const MAX_REFS = 50;

/** What the definitions of `crds` say of the fields of their kinds. */
export function readCrds(
  paths: readonly string[],
  loader: Loader,
  at: (index: number) => WrittenAt,
): TransformerConfig {
  let config = EMPTY_CONFIG;
  paths.forEach((path, index) => {
    const [document] = documents(loader.text(path, at(index)), loader.pathOf(path));
    const definitions = fieldsOf(document?.value);
    for (const [name, definition] of Object.entries(definitions)) {
      if (!isFields(definition)) {
        throw new Refused(`${path} has no definitions of OpenAPI, which crds needs`, at(index));
      }
      const properties = propertiesOf(definition);
      const isKind = ['kind', 'apiVersion', 'metadata'].every((key) => key in properties);
      if (!isKind) continue;
      const kind = name.slice(name.lastIndexOf('.') + 1);
      config = refusedAt(at(index), () =>
        mergeConfigs(config, fieldsOfCrd({ group: '', version: '', kind }, definitions, name, [])),
      );
    }
  });
  return config;
}

function propertiesOf(definition: unknown): Readonly<Record<string, unknown>> {
  return fieldsOf(fieldsOf(fieldsOf(definition)['Schema'])['properties']);
}

function fieldsOfCrd(
  gvk: Gvk,
  definitions: Readonly<Record<string, unknown>>,
  name: string,
  path: readonly string[],
): TransformerConfig {
  if (path.length > MAX_REFS) throw new Refused('its definitions of crds are nested too deep');
  let config = EMPTY_CONFIG;
  for (const [property, schema] of Object.entries(propertiesOf(definitions[name]))) {
    const below = [...path, property];
    const spec = { ...gvk, path: below.join('/'), create: false };
    const fields = fieldsOf(schema);
    const has = (key: string) => textOf(fields[key]) !== undefined;
    config = mergeConfigs(config, {
      ...EMPTY_CONFIG,
      commonAnnotations: has('x-kubernetes-annotation') ? [spec] : [],
      commonLabels: has('x-kubernetes-label-selector') ? [spec] : [],
      namePrefix: has('x-kubernetes-identity') ? [spec] : [],
      nameReference: referenceOf(fields, spec),
    });
    const ref = textOf(fields['$ref']);
    if (ref !== undefined) config = mergeConfigs(config, fieldsOfCrd(gvk, definitions, ref, below));
  }
  return config;
}

function referenceOf(
  fields: Readonly<Record<string, unknown>>,
  spec: FieldSpec,
): TransformerConfig['nameReference'] {
  const version = textOf(fields['x-kubernetes-object-ref-api-version']);
  const kind = textOf(fields['x-kubernetes-object-ref-kind']);
  if (version === undefined || kind === undefined) return [];
  const key = textOf(fields['x-kubernetes-object-ref-name-key']) ?? 'name';
  return [{ group: '', version, kind, referrers: [{ ...spec, path: `${spec.path}/${key}` }] }];
}
