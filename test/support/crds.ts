import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { ValidateFunction } from 'ajv';
import Ajv from 'ajv';
import { loadAll } from 'js-yaml';
import { brokenRules } from './cel';
import type { Manifest } from './chart';
import type { Schema } from './schema';
import { repeatedEntries } from './schema';

/** Where definitions are looked for first, each release in a folder. */
export const CRDS =
  process.env['REACH_CRDS'] ?? join(__dirname, '..', '..', '..', 'shared', 'crds');

/** A release whose definitions are in a module of Go, which `npm run definitions` fetches. */
interface CrdModule {
  readonly module: string;
  readonly folders: readonly string[];
  readonly files: string;
}

const MODULES = JSON.parse(
  readFileSync(join(__dirname, '../cluster/live/programs/definitions/releases.json'), 'utf8'),
) as Readonly<Record<string, CrdModule>>;

/** The files with the definitions of a release; none where they are not here. */
function crdFiles(release: string): string[] {
  const own = join(CRDS, release);
  if (existsSync(own)) return filesIn(own, /\.yaml$/);
  const { module = '', folders = [], files = '' } = MODULES[release] ?? {};
  const { GOPATH = join(homedir(), 'go'), GOMODCACHE = join(GOPATH, 'pkg', 'mod') } = process.env;
  const version = release.slice(release.lastIndexOf('-v') + 1);
  return folders
    .map((folder) => join(GOMODCACHE, `${module}@${version}`, folder))
    .flatMap((folder) => (existsSync(folder) ? filesIn(folder, new RegExp(files)) : []));
}

function filesIn(folder: string, wanted: RegExp): string[] {
  return readdirSync(folder)
    .filter((file) => wanted.test(file))
    .map((file) => join(folder, file));
}

/**
 * `describe`, or a skipped test of that title where the CustomResourceDefinitions, or those of the
 * releases, are not here.
 */
export function describeWithCrds(
  title: string,
  body: () => void,
  releases?: readonly string[],
): void {
  const missing = (releases ?? []).filter((release) => crdFiles(release).length === 0);
  if (releases ? missing.length === 0 : existsSync(CRDS)) describe(title, body);
  else test.skip(`${title} (no CustomResourceDefinitions here: npm run definitions)`, body);
}

/** A rule in CEL of a served version, which the API server evaluates beside the schema. */
export interface CelRule {
  readonly apiVersion: string;
  readonly kind: string;
  /** The field that it stands at, such as `spec.connectTime`. */
  readonly field: string;
  readonly message: string;
  readonly rule: string;
}

/** The schemas of one release, such as `metallb-v0.16.1`. */
export class Crds {
  // Formats of integers are not checked: before Kubernetes 1.36 the API server drops them too.
  private readonly ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
  private readonly validators = new Map<string, ValidateFunction>();
  private readonly schemas = new Map<string, Schema>();

  public constructor(release: string) {
    const crds = crdFiles(release)
      .flatMap((file) => loadAll(readFileSync(file, 'utf8')) as (Crd | null)[])
      .filter((one) => one !== null)
      .filter(({ kind }) => kind === 'CustomResourceDefinition');
    for (const { spec } of crds) {
      for (const { name, schema } of spec.versions.filter(({ served }) => served)) {
        const key = `${spec.group}/${name} ${spec.names.kind}`;
        this.schemas.set(key, schema.openAPIV3Schema);
      }
    }
  }

  /** The rules in CEL, of every kind and place. */
  public get rules(): CelRule[] {
    return [...this.schemas].flatMap(([key, schema]) => {
      const [apiVersion = '', kind = ''] = key.split(' ');
      return rulesOf(schema).map((rule) => ({ apiVersion, kind, ...rule }));
    });
  }

  /** The kinds that there are, as `metallb.io/v1beta2 BGPPeer`. */
  public get kinds(): string[] {
    return [...this.schemas.keys()].sort();
  }

  /** The fields that a spec may have and none of the manifests has, as `BGPPeer spec.password`. */
  public unused(manifests: readonly Manifest[]): string[] {
    const used = new Set(
      manifests.flatMap((one) => fieldsOf(one.spec).map((field) => `${one.kind} spec.${field}`)),
    );
    const keys = new Set(manifests.map(({ apiVersion, kind }) => `${apiVersion} ${kind}`));
    return [...keys]
      .flatMap((key) => {
        const spec = this.schemas.get(key)?.properties?.['spec'] ?? {};
        return namesOf(spec).map((field) => `${key.split(' ')[1] ?? ''} spec.${field}`);
      })
      .filter((field) => !used.has(field))
      .sort();
  }

  /**
   * What the API server would find wrong with a manifest: by the schema, where a field that it does
   * not know is wrong, else by the types of its lists and the rules in CEL, which it asks only then.
   */
  public faults(manifest: Pick<Manifest, 'apiVersion' | 'kind'>): string[] {
    const key = `${manifest.apiVersion} ${manifest.kind}`;
    const schema = this.schemas.get(key);
    if (!schema) return [`no ${key} in this release`];
    const validate = this.validator(key, schema);
    if (validate(manifest)) return [...repeatedEntries(schema, manifest), ...this.broken(manifest)];
    return (validate.errors ?? []).map(({ instancePath, message = '', params }) =>
      [instancePath, message, ...Object.values(params).map(String)].join(' '),
    );
  }

  /** The rules in CEL that a manifest breaks, whatever its schema says, as `/spec/rules message`. */
  public broken(manifest: Pick<Manifest, 'apiVersion' | 'kind'>): string[] {
    const schema = this.schemas.get(`${manifest.apiVersion} ${manifest.kind}`);
    return schema ? brokenRules(schema, manifest) : [];
  }

  /** Made where it is first asked: most are of kinds that a test has none of. */
  private validator(key: string, schema: Schema): ValidateFunction {
    const validate = this.validators.get(key) ?? this.ajv.compile(closed(schema));
    this.validators.set(key, validate);
    return validate;
  }
}

interface Crd {
  readonly kind: string;
  readonly spec: {
    readonly group: string;
    readonly names: { readonly kind: string };
    readonly versions: readonly {
      readonly name: string;
      readonly served: boolean;
      readonly schema: { readonly openAPIV3Schema: Schema };
    }[];
  };
}

/** The same schema, by which a field that it does not name is a fault. */
function closed(schema: Schema): Schema {
  const { properties, additionalProperties, items } = schema;
  const isOpen = schema['x-kubernetes-preserve-unknown-fields'] ?? false;
  return {
    ...schema,
    ...(properties && {
      properties: mapValues(properties, closed),
      additionalProperties: isOpen ? true : (additionalProperties ?? false),
    }),
    ...(typeof additionalProperties === 'object' && {
      additionalProperties: closed(additionalProperties),
    }),
    ...(items && { items: closed(items) }),
  };
}

function rulesOf(schema: Schema, field = ''): Omit<CelRule, 'apiVersion' | 'kind'>[] {
  const rules = schema['x-kubernetes-validations'] ?? [];
  const inside = Object.entries(schema.properties ?? {}).flatMap(([name, property]) =>
    rulesOf(property, field ? `${field}.${name}` : name),
  );
  const elements = schema.items ? rulesOf(schema.items, `${field}[]`) : [];
  const values =
    typeof schema.additionalProperties === 'object'
      ? rulesOf(schema.additionalProperties, `${field}.*`)
      : [];
  return [
    ...rules.map(({ message, rule }) => ({ field, message: message ?? rule, rule })),
    ...inside,
    ...elements,
    ...values,
  ];
}

/** The fields that a schema names; those of elements are written like those of their list. */
function namesOf({ properties = {}, items }: Schema, path = ''): string[] {
  const inside = Object.entries(properties).flatMap(([name, schema]) => {
    const field = path ? `${path}.${name}` : name;
    return [field, ...namesOf(schema, field)];
  });
  return items ? [...inside, ...namesOf(items, path)] : inside;
}

/** The fields that a value has, written in the same way. */
function fieldsOf(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => fieldsOf(item, path));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => {
    const field = path ? `${path}.${name}` : name;
    return [field, ...fieldsOf(part, field)];
  });
}

function mapValues(
  schemas: Readonly<Record<string, Schema>>,
  change: (schema: Schema) => Schema,
): Record<string, Schema> {
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, change(schema)]),
  );
}
