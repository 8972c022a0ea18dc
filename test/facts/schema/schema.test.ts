import { Product, RANGES } from '../../../lib/facts/releases/products';
import { Schema } from '../../../lib/facts/schema/schema';
import type { FieldData, SchemaData } from '../../../lib/facts/schema/schema-data';
import { schemaFaults } from '../../../lib/facts/schema/schema-faults';
import { kubernetesSchema } from '../../../lib/facts/schema/schemas';

const DATA: SchemaData = {
  product: 'example',
  releases: ['1.1', '1.2', '1.3'],
  kinds: { 'v1 Shop': 'Shop', 'v1 Till': { first: '1.2', last: '1.2' } },
  types: new Map(
    Object.entries<Readonly<Record<string, FieldData>>>({
      Shop: {
        spec: 'Spec!',
        labels: '{string}',
        tags: { list: 'string', maxItems: 3 },
        doors: '[Door]',
        status: { is: 'string', enum: ['open'] },
      },
      Spec: {
        size: [
          { is: 'integer', maximum: 5, last: '1.2' },
          { is: 'integer', maximum: 9, first: '1.3' },
        ],
        kind: [
          { is: 'Old', last: '1.1' },
          { is: 'New', first: '1.2' },
        ],
        gone: { is: 'string', last: '1.1' },
        came: { is: 'string', first: '1.2', required: true },
        code: { is: 'integer', enum: [301, 302] },
        form: { is: 'string', pattern: '^a', minLength: 1, maxLength: 3 },
      },
      Old: { a: 'string' },
      New: { b: 'string' },
      Door: { name: 'string!', wide: 'boolean' },
    }),
  ),
};

const refuse = (what: string) => (value: unknown) =>
  JSON.stringify(value).includes('bad') ? { what, why: 'so', fix: 'so' } : undefined;

const schema = new Schema(DATA, {
  'Spec.form': refuse('is a bad form'),
  'Shop.tags[]': refuse('is a bad tag'),
  Door: refuse('is a bad door'),
});

/** What is wrong with a Shop: `unknown spec.x`, and why. */
function faultsOf(shop: object, release?: string, isBuiltIn = false): string[] {
  const place = schema.tryObject('v1 Shop', release);
  if (!place) throw new Error('no Shop');
  return schemaFaults(shop, place, isBuiltIn).map((fault) => {
    const head = `${fault.is} ${fault.keys.join('.')}`;
    if (fault.is === 'mistyped') return `${head}: not ${fault.needed}`;
    if (fault.is === 'refused') return `${head}: ${fault.refused.what}`;
    if (fault.is === 'missing') return head;
    const { meant, elsewhere } = fault;
    return [head, ...(meant ? [`meant ${meant}`] : []), elsewhere ? JSON.stringify(elsewhere) : '']
      .filter((part) => part !== '')
      .join(': ');
  });
}

const spec = { came: 'x' };

test.each<[string, object, string | undefined, string[]]>([
  ['nothing', { spec }, '1.3', []],
  ['a type', { spec: { ...spec, size: '3' } }, '1.3', ['mistyped spec.size: not a whole number']],
  [
    'what the API server checks beside, in the place of its limits',
    { spec: { ...spec, form: 'bad form' }, tags: ['good', 'bad'], doors: [{ name: 'bad' }] },
    '1.3',
    [
      'refused spec.form: is a bad form',
      'refused tags.1: is a bad tag',
      'refused doors.0: is a bad door',
    ],
  ],
  ['a map', { spec: [] }, '1.3', ['mistyped spec: not a map']],
  ['a list', { spec, tags: {} }, '1.3', ['mistyped tags: not a list']],
  ['a value of a map', { spec, labels: { a: 1 } }, '1.3', ['mistyped labels.a: not a string']],
  ['a name', { spec: { ...spec, Size: 1 } }, '1.3', ['unknown spec.Size: meant size']],
  ['a field of Object', { spec, toString: 1 }, '1.3', ['unknown toString']],
  [
    'its prototype',
    JSON.parse('{"spec":{"came":"","__proto__":1}}') as object,
    '1.3',
    ['unknown spec.__proto__'],
  ],
  [
    'a field that went',
    { spec: { ...spec, gone: '' } },
    '1.2',
    ['unknown spec.gone: {"last":"1.1"}'],
  ],
  ['a field to come', { spec }, '1.1', ['unknown spec.came: {"first":"1.2"}']],
  ['a field that is missing', { spec: {} }, '1.3', ['missing spec.came']],
  ['a field that is null', { spec: { came: null } }, '1.3', ['missing spec.came']],
  ['an object without any', {}, '1.3', ['missing spec']],
  [
    'a limit of a release',
    { spec: { ...spec, size: 7 } },
    '1.2',
    ['refused spec.size: is above 5'],
  ],
  ['another limit', { spec: { ...spec, size: 7 } }, '1.3', []],
  [
    'a type of a release',
    { spec: { ...spec, kind: { b: '', a: '' } } },
    '1.3',
    ['unknown spec.kind.a'],
  ],
  [
    'a form',
    { spec: { ...spec, form: 'b' } },
    '1.3',
    ['refused spec.form: does not have the format of this field'],
  ],
  ['a length', { spec: { ...spec, form: '' } }, '1.3', ['refused spec.form: is empty']],
  ['a count', { spec, tags: ['a', 'b', 'c', 'd'] }, '1.3', ['refused tags: has 4 entries']],
  [
    'two elements that are no maps',
    { spec, doors: ['', ''] },
    '1.3',
    ['mistyped doors.0: not a map', 'mistyped doors.1: not a map'],
  ],
  [
    'a number that is none of a few',
    { spec: { ...spec, code: 303 } },
    '1.3',
    ['refused spec.code: is not an accepted value'],
  ],
  ['an element that is null', { spec, tags: [null] }, '1.3', ['mistyped tags.0: not a string']],
  ['what a tool reads', { spec: { $patch: 'replace' } }, '1.3', []],
  ['what is decoded and dropped', { spec, status: 'shut' }, '1.3', []],
  ['a type that is dropped', { spec, status: 1 }, '1.3', ['mistyped status: not a string']],
  [
    'a release between two',
    { spec: { ...spec, size: 7 } },
    '1.2.9',
    ['refused spec.size: is above 5'],
  ],
  [
    'any release, with all fields',
    { spec: { gone: '', came: '', size: 9, kind: { a: '', b: '' } } },
    undefined,
    [],
  ],
  ['any release, without what one needs', { spec: {} }, undefined, []],
  [
    'any release, and too much',
    { spec: { size: 10 } },
    undefined,
    ['refused spec.size: is above 9'],
  ],
])('%s', (_name, shop, release, expected) => {
  expect(faultsOf(shop, release)).toEqual(expected);
});

test('Kubernetes reads null in a list as what is empty', () => {
  expect(faultsOf({ spec, tags: [null, 'a'], doors: [null] }, '1.3', true)).toEqual([
    'missing doors.0.name',
  ]);
});

test('an object of any size is looked at once', () => {
  const doors = Array.from({ length: 20_000 }, (_, index) => ({
    name: String(index),
    Wide: index,
  }));
  expect(faultsOf({ spec, doors }, '1.3')).toHaveLength(20_000);
});

test('the releases that serve a kind', () => {
  expect(schema.tryKindSpan('v1 Shop')).toEqual({ first: '1.1', last: '1.3' });
  expect(schema.tryKindSpan('v1 Till')).toEqual({ first: '1.2', last: '1.2' });
  expect(schema.tryKindSpan('v1 toString')).toBeUndefined();
  expect(schema.tryObject('v1 Till')).toBeUndefined();
  expect(schema.tryObject('v1 constructor')).toBeUndefined();
});

describe('Kubernetes', () => {
  const faultsIn = (manifest: { apiVersion: string; kind: string }, release?: string) => {
    const place = kubernetesSchema().tryObject(`${manifest.apiVersion} ${manifest.kind}`, release);
    return place && schemaFaults(manifest, place, true);
  };
  const containers = [{ name: 'web', image: 'web', Ports: [{ containerPort: 80 }] }];
  const template = { spec: { containers } };
  const deployment = {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    spec: { selector: { matchLabels: { app: 'web' } }, template, foo: 1 },
  };
  const service = {
    apiVersion: 'v1',
    kind: 'Service',
    spec: { trafficDistribution: 'PreferClose', ports: [{ port: 2 ** 31, protocol: 'tcp' }] },
  };

  test('a field of a container, and one of a Deployment', () => {
    expect(faultsIn(deployment)).toEqual([
      {
        keys: ['spec', 'template', 'spec', 'containers', 0, 'Ports'],
        is: 'unknown',
        meant: 'ports',
      },
      { keys: ['spec', 'foo'], is: 'unknown' },
    ]);
  });

  test('a field of a release, a word, and a number of too many bits', () => {
    expect(faultsIn(service, '1.29')).toEqual([
      { keys: ['spec', 'trafficDistribution'], is: 'unknown', elsewhere: { first: '1.30' } },
      {
        keys: ['spec', 'ports', 0, 'port'],
        is: 'refused',
        value: 2 ** 31,
        refused: {
          what: 'is not between -2147483648 and 2147483647',
          why: 'the API server refuses it',
          fix: 'write a number in that range',
        },
      },
      {
        keys: ['spec', 'ports', 0, 'protocol'],
        is: 'refused',
        value: 'tcp',
        refused: {
          what: 'is not an accepted value',
          why: 'the API server accepts SCTP, TCP or UDP, and refuses everything else',
          fix: 'write SCTP, TCP or UDP',
        },
      },
    ]);
    expect(faultsIn(service, '1.30')).toHaveLength(2);
  });

  test('the data of a Secret, a quantity and a time', () => {
    const secret = {
      apiVersion: 'v1',
      kind: 'Secret',
      data: { a: 'YQ==', b: 'x', c: 'your_key_enc_base64', d: 'xxx', e: '# the key\n' },
    };
    expect(faultsIn(secret)).toMatchObject([
      { keys: ['data', 'b'], is: 'refused', refused: { what: 'is not base64' } },
    ]);
    const metadata = { creationTimestamp: '2026-01-01' };
    const resources = { limits: { cpu: '100m', memory: '1 Gi' } };
    const pod = {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata,
      spec: { containers: [{ name: 'a', resources }] },
    };
    expect(faultsIn(pod)).toMatchObject([
      { keys: ['metadata', 'creationTimestamp'], refused: { what: 'is not a time' } },
      {
        keys: ['spec', 'containers', 0, 'resources', 'limits', 'memory'],
        refused: { what: 'is not a quantity' },
      },
    ]);
  });

  test('kinds come and go', () => {
    expect(kubernetesSchema().tryKindSpan('networking.k8s.io/v1beta1 ServiceCIDR')).toEqual({
      first: '1.31',
      last: '1.36',
    });
    const { oldest: first, newest: last } = RANGES[Product.KUBERNETES];
    expect(kubernetesSchema().tryKindSpan('v1 Node')).toEqual({ first, last });
    expect(kubernetesSchema().tryKindSpan('v1 node')).toBeUndefined();
  });
});
