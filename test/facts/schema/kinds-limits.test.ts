import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ValidateFunction } from 'ajv';
import Ajv from 'ajv';
import { load } from 'js-yaml';
import { CUSTOM_KINDS } from '../../../lib/facts/schema/kinds-custom';
import type { SchemaPlace } from '../../../lib/facts/schema/schema-place';
import { CRDS, describeWithCrds } from '../../support/crds';

/** Texts and numbers on both sides of what fields take. */
const TEXTS = [
  ...['', 'a', 'A', 'a.b', 'a-b', '-a', 'a b', 'a/b', 'a.b/c', '*.a', '*', '8', 'ü', 'a_b', '.a'],
  ...['Hostname', 'IPAddress', 'HTTP', 'http', 'https', 'All', 'Same', 'None', 'Selector', 'GET'],
  ...['Exact', 'PathPrefix', 'Terminate', 'Cookie', 'Permanent', 'URI', 'internal', '10s', '1h1m'],
  ...['ReplaceFullPath', 'System', 'spiffe://a/b', 'X-Id', 'a:b', '123456s', 'a, b'],
  ...[63, 64, 128, 129, 253, 254, 255, 256, 257, 1024, 1025, 4096, 4097].map((length) =>
    'a'.repeat(length),
  ),
];
const NUMBERS = [
  ...[-1, 0, 1, 2, 9, 10, 100, 101, 179, 254, 255, 256, 399, 400, 599, 600, 16384, 16385],
  ...[60000, 60001, 65535, 65536, 1000000, 1000001, 2147483647, 4294967295, 4294967296],
];
const COUNTS = [0, 1, 2, 5, 6, 8, 9, 16, 17, 32, 33, 64, 65, 1024, 1025];

/** What one release refuses and others take, or what a rule of its own looks at. */
const LOOSER = [
  'HTTPRoute spec.rules of 0', // taken before 1.5
  'Gateway spec.listeners of 0', // NET340, as ListenerSets may bring them
  'TLSRoute spec.hostnames of 0', // NET359
  'BGPPeer spec.peerPort 0', // taken before 0.16
  'BGPPeer spec.nodeSelectors[].matchExpressions[] without values', // in v1beta1 alone
  'BGPPeer spec.nodeSelectors[].matchExpressions[].values of 0',
  'HTTPRoute spec.rules[].filters[].cors.allowOrigins[]', // NET357, by release
  'HTTPRoute spec.rules[].backendRefs[].filters[].cors.allowOrigins[]',
];

describeWithCrds('what fields of custom kinds take', () => {
  const differencesOf = (release: string) =>
    schemasOf(release).flatMap(([key, kind, schema]) => {
      const place = CUSTOM_KINDS.get(key);
      return place ? compared(kind, place, schema) : [];
    });

  test.each(readdirSync(CRDS).filter((release) => release !== 'README.md'))(
    'is never less than the definitions of %s take',
    (release) => {
      const stricter = differencesOf(release).filter(({ isStricter }) => isStricter);
      expect(stricter.map(({ text }) => text)).toEqual([]);
    },
  );

  test('is no more than the newest definitions take, but for what is told elsewhere', () => {
    const looser = ['gateway-api-v1.6.1', 'metallb-v0.16.1']
      .flatMap(differencesOf)
      .filter(({ isStricter }) => !isStricter)
      .map(({ text }) => LOOSER.find((known) => text.startsWith(known)) ?? text);
    expect([...new Set(looser)].sort()).toEqual([...LOOSER].sort());
  });
});

interface Schema {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly required?: readonly string[];
}

interface Difference {
  readonly text: string;
  readonly isStricter: boolean;
}

const ajv = new Ajv({ strict: false, validateFormats: false });
const validators = new Map<string, ValidateFunction>();

/** Many fields of many releases have the same schema, but for what it says of them. */
function validator({ description: _, ...schema }: Schema): ValidateFunction {
  const key = JSON.stringify(schema);
  const validate = validators.get(key) ?? ajv.compile(schema);
  validators.set(key, validate);
  return validate;
}

function compared(field: string, place: SchemaPlace, schema: Schema): Difference[] {
  const { is = 'any' } = place.nodes[0] ?? {};
  const judge = (value: unknown) => isRefused(place, value);
  const differ = (value: unknown, isWrong: boolean, text: string): Difference[] =>
    judge(value) === isWrong ? [] : [{ text: `${field} ${text}`, isStricter: !isWrong }];
  if (is === 'string' || is === 'integer') {
    const probes: readonly unknown[] = is === 'string' ? TEXTS : NUMBERS;
    const takes = validator(schema);
    return probes.flatMap((value) => differ(value, !takes(value), JSON.stringify(value)));
  }
  const { fields } = place;
  if (fields) {
    return Object.entries(schema.properties ?? {}).flatMap(([name, below]) => {
      const own = fields.get(name);
      const isMeta = name === 'metadata' || name === 'apiVersion' || name === 'kind';
      return own && !isMeta ? compared(at(field, name), own, below) : [];
    });
  }
  const element = place.elementOf('list');
  if (!element) return [];
  const { items = {}, ...ofList } = schema;
  const takes = validator(ofList);
  return [
    ...COUNTS.flatMap((length) => {
      const list = Array.from({ length }, (_, name) => ({ name }));
      return differ(list, !takes(list), `of ${length}`);
    }),
    ...needsOf(items, element).map((text) => ({ text: `${field}[] ${text}`, isStricter: false })),
    ...compared(`${field}[]`, element, items),
  ];
}

function isRefused({ checks }: SchemaPlace, value: unknown): boolean {
  return checks.some((check) => check(value as never) !== undefined);
}

/** The fields of elements that are needed and not asked for, or asked for and not needed. */
function needsOf({ required = [], properties = {} }: Schema, { checks }: SchemaPlace): string[] {
  const all = Object.fromEntries(Object.keys(properties).map((name) => [name, 'a']));
  return Object.keys(properties).flatMap((name) => {
    const { [name]: _, ...others } = all;
    const faults = checks.map((check) => check(others as never)?.what);
    return faults.includes(`has no ${name}`) === required.includes(name) ? [] : [`without ${name}`];
  });
}

function at(field: string, name: string): string {
  return field.includes(' ') ? `${field}.${name}` : `${field} ${name}`;
}

function schemasOf(release: string): [string, string, Schema][] {
  const folder = join(CRDS, release);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .flatMap((file) => {
      const { spec } = load(readFileSync(join(folder, file), 'utf8')) as {
        spec: {
          group: string;
          names: { kind: string };
          versions: { name: string; schema: { openAPIV3Schema: Schema } }[];
        };
      };
      return spec.versions.map(({ name, schema }): [string, string, Schema] => [
        `${spec.group}/${name} ${spec.names.kind}`,
        spec.names.kind,
        schema.openAPIV3Schema,
      ]);
    });
}
