import { schemaFaults } from '../../../lib/facts/schema/schema-faults';
import type { SchemaFault } from '../../../lib/facts/schema/schema-faults';
import type { SchemaPlace } from '../../../lib/facts/schema/schema-place';
import { kubernetesSchema } from '../../../lib/facts/schema/schemas';
import type { Answer, KubeObject } from './harness/api';
import { messageOf } from './harness/api';
import { connect, makeNamespaces } from './harness/cluster';
import { isOwn, release, runsAtLeast } from './harness/releases';
import { SCHEMA_DIFFERENCES } from './schema-differences';

const api = connect();
const KINDS = kubernetesSchema().kindNames.filter(
  (kind) => isServed(kind) && kubernetesSchema().tryObject(kind, release()),
);

beforeAll(() => makeNamespaces(api, [{ metadata: { namespace: 'default' } }]), 60_000);

afterAll(() => {
  api.close();
});

/** Pre-releases are off in a server that is told nothing. */
function isServed(kind: string): boolean {
  const { first = '' } = kubernetesSchema().tryKindSpan(kind) ?? {};
  return !/alpha|beta/.test(kind) && runsAtLeast(first);
}

type Keys = readonly (string | number)[];

/** One field of a kind with one value. */
interface Probe {
  readonly text: string;
  readonly object: KubeObject;
  readonly faults: readonly SchemaFault[];
}

const asked = new Set<string>();

/** Each field of each type once, below the first kind that has it: a right value, a wrong one, and a word. */
function probesOf(kind: string): Probe[] {
  const root = kubernetesSchema().tryObject(kind, release());
  const probes: Probe[] = [];
  const visit = (place: SchemaPlace, keys: Keys) => {
    const { is = '' } = place.nodes.at(-1) ?? {};
    if (keys.length > 0 && asked.has(is)) return;
    asked.add(is);
    add(probes, kind, root, [...keys, 'unknownField'], 1);
    for (const [field, inner] of place.fields ?? []) {
      if (keys.length === 0 && ['apiVersion', 'kind'].includes(field)) continue;
      // In the cluster of somebody else, each object gets the namespace of the test.
      if (!isOwn && [...keys, field].join('.') === 'metadata.namespace') continue;
      for (const value of valuesOf(inner)) add(probes, kind, root, [...keys, field], value);
      const { at, below } = innermost(inner, [...keys, field]);
      if (below.fields) visit(below, at);
    }
  };
  if (root) visit(root, []);
  return probes;
}

/** The place in the lists and maps of a field. */
function innermost(place: SchemaPlace, keys: Keys): { at: Keys; below: SchemaPlace } {
  const list = place.elementOf('list');
  if (list) return innermost(list, [...keys, 0]);
  const map = place.fields ? undefined : place.elementOf('map');
  return map ? innermost(map, [...keys, 'a']) : { at: keys, below: place };
}

const BEYOND_32_BITS = 2 ** 40;
const OF_TYPES: Readonly<Record<string, readonly unknown[]>> = {
  string: ['Nope', 1],
  integer: [1, '1', BEYOND_32_BITS],
  number: [1.5, '1'],
  boolean: [true, 'true'],
  'int-or-string': [1, 'a', true],
  quantity: ['1Gi', 1, 'Nope', true],
  any: [],
};

function valuesOf(place: SchemaPlace): readonly unknown[] {
  const { is = 'any', limits } = place.nodes.at(-1) ?? {};
  if (is === 'list') return [[], {}, ...within(place.elementOf('list')).map((value) => [value])];
  if (is === 'map') return [{}, [], ...within(place.elementOf('map')).map((a) => ({ a }))];
  const words = limits?.enum ?? (limits?.format === 'byte' ? ['YQ=='] : []);
  const times = limits?.format === 'date-time' ? ['2026-01-31T12:00:00Z'] : [];
  return [...(OF_TYPES[is] ?? [{}, 'Nope']), ...words.slice(0, 1), ...times];
}

function within(place: SchemaPlace | undefined): readonly unknown[] {
  return place ? valuesOf(place) : [];
}

function add(
  probes: Probe[],
  kind: string,
  root: SchemaPlace | undefined,
  keys: Keys,
  value: unknown,
): void {
  const [apiVersion = '', name = ''] = kind.split(' ');
  const own = nested(keys, value) as KubeObject;
  const metadata = { name: 'a', namespace: 'default', ...own.metadata };
  const object = {
    ...own,
    apiVersion,
    kind: name,
    ...(keys[0] === 'metadata' && keys.length === 1 ? {} : { metadata }),
  };
  const faults = root ? schemaFaults(object, root, true) : [];
  probes.push({ text: `${kind} ${keys.join('.')} ${JSON.stringify(value)}`, object, faults });
}

function nested(keys: Keys, value: unknown): unknown {
  return keys.reduceRight<unknown>(
    (inner, key) => (typeof key === 'number' ? [inner] : { [key]: inner }),
    value,
  );
}

/** A text that the server decodes into something else is refused before anything is judged. */
function isDecoding({ faults }: Probe): boolean {
  return faults.some(
    (fault) =>
      fault.is === 'unknown' ||
      fault.is === 'mistyped' ||
      (fault.is === 'refused' &&
        (fault.value === BEYOND_32_BITS ||
          /decode|not between -/.test(`${fault.refused.why} ${fault.refused.what}`))),
  );
}

function differenceOf(probe: Probe, answer: Answer): string | undefined {
  const said = answer.status < 300 ? 'accepted' : `${answer.status} ${messageOf(answer)}`;
  if (isDecoding(probe) !== (answer.status === 400)) {
    return `${probe.text}: ${isDecoding(probe) ? 'a fault here' : 'none here'}, ${said}`;
  }
  if (answer.status === 400) return undefined;
  const refused = probe.faults.filter(({ is }) => is === 'refused');
  const isSaid = refused.every(
    ({ keys }) => said.includes(String(keys.at(-1))) || said.includes(String(keys.at(-2))),
  );
  if (refused.length === 0 || (answer.status >= 300 && isSaid)) return undefined;
  return `${probe.text}: refused here, ${said}`;
}

describe.each(KINDS)('%s', (kind) => {
  test('the server decodes each field as the schema says, and refuses each word that it lacks', async () => {
    const probes = probesOf(kind);
    const differences: string[] = [];
    for (let index = 0; index < probes.length; index += 16) {
      const some = probes.slice(index, index + 16);
      const answers = await Promise.all(some.map(({ object }) => api.dryRun(object)));
      differences.push(
        ...some.flatMap((probe, place) => differenceOf(probe, answers[place] as Answer) ?? []),
      );
    }
    expect(probes.length).toBeGreaterThan(0);
    expect(
      differences.filter((one) => !SCHEMA_DIFFERENCES.some(({ says }) => says.test(one))),
    ).toEqual([]);
  }, 600_000);
});
