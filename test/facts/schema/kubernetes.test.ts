import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import Ajv from 'ajv';
import * as fc from 'fast-check';
import { Product, RANGES } from '../../../lib/facts/releases/products';
import { schemaFaults } from '../../../lib/facts/schema/schema-faults';
import { kubernetesSchema } from '../../../lib/facts/schema/schemas';
import type { SourceSchema } from '../../support/schema-oracle';
import { closedSchema, faultTexts, nearObjects, oracleFaults } from '../../support/schema-oracle';

const MODULES = process.env['GOMODCACHE'] ?? join(homedir(), 'go', 'pkg', 'mod');
const RUNS = Number(process.env['SCHEMA_RUNS'] ?? 40);

const KINDS = kubernetesSchema().kindNames.filter((kind) => kubernetesSchema().tryObject(kind));

/** The OpenAPI documents of a release, as its module has them. */
function documentsOf(release: string): Map<string, SourceSchema> {
  const folder = join(MODULES, 'k8s.io', `kubernetes@v${release}.0`, 'api', 'openapi-spec', 'v3');
  if (!existsSync(folder)) return new Map();
  const schemas = readdirSync(folder).flatMap((file) => {
    const document = JSON.parse(readFileSync(join(folder, file), 'utf8')) as {
      readonly components?: { readonly schemas?: Readonly<Record<string, SourceSchema>> };
    };
    return Object.entries(document.components?.schemas ?? {});
  });
  return new Map(schemas.map(([name, schema]) => [`#/components/schemas/${name}`, schema]));
}

/** `apps/v1 Deployment` -> the reference of its schema. */
function refOf(kind: string, schemas: ReadonlyMap<string, SourceSchema>): string | undefined {
  for (const [ref, schema] of schemas) {
    const all = (
      schema as { 'x-kubernetes-group-version-kind'?: readonly Record<string, string>[] }
    )['x-kubernetes-group-version-kind'];
    for (const { group = '', version = '', kind: name = '' } of all ?? []) {
      if (`${group ? `${group}/` : ''}${version} ${name}` === kind) return ref;
    }
  }
  return undefined;
}

const { oldest, newest } = RANGES[Product.KUBERNETES];

describe.each([oldest, '1.30', newest])('as the documents of Kubernetes %s say', (release) => {
  const schemas = documentsOf(release);
  if (schemas.size === 0) {
    test.skip('(its module is not in the cache of Go)', () => undefined);
    return;
  }
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
  for (const [ref, schema] of schemas) ajv.addSchema(closedSchema(schema), ref);
  const refs = KINDS.flatMap((kind) => {
    const ref = refOf(kind, schemas);
    return ref === undefined ? [] : [[kind, ref] as const];
  });

  test.each(refs)('%s', (kind, ref) => {
    const schema = schemas.get(ref) ?? {};
    const validate = ajv.compile(closedSchema(schema));
    const place = kubernetesSchema().tryObject(kind, release);
    let faulty = 0;
    let good = 0;
    fc.assert(
      fc.property(
        nearObjects(schema, (to) => schemas.get(to) ?? {}),
        (object) => {
          const expected = oracleFaults(validate, object);
          const found = place ? schemaFaults(object, place, true) : [];
          // The documents have no words, and ajv does not look at formats here.
          expect(faultTexts(found.filter(({ is }) => is !== 'refused'))).toEqual(
            // What is missing in a status, nobody asks.
            // What fieldsV1 holds, the server keeps as it is written.
            expected.filter((text) => !/^missing (\/.*)?\/status\/|\/fieldsV1(\/|$)/.test(text)),
          );
          if (expected.length > 0) faulty += 1;
          else good += 1;
        },
      ),
      { numRuns: RUNS, endOnFailure: true },
    );
    expect(faulty).toBeGreaterThan(0);
    expect(good).toBeGreaterThan(0);
  });
});
