import * as fc from 'fast-check';
import type { ImmutableChange } from '../../../lib/deploy/changes/immutable-changes';
import { immutableChanges } from '../../../lib/deploy/changes/immutable-changes';
import type { Manifest } from '../../../lib/model/read/manifest';
import { manifestsOf } from '../../../lib/model/read/manifest';
import { readText } from '../../../lib/model/read/read';
import { spotIn } from '../../../lib/model/read/origin';
import { CASES } from './cases/all';

function changes(old: object, now: object): ImmutableChange[] {
  return immutableChanges(manifest(old), manifest(now));
}

function manifest(object: object): Manifest[] {
  return manifestsOf(object as Record<string, unknown>, {});
}

const said = ({ what, isSure }: ImmutableChange) => `${isSure ? '' : '?'}${what}`;

test.each(CASES.map((one) => [one.name, one] as const))('%s', (_, { old, now, says }) => {
  expect(changes(old, now).map(said)).toEqual(says);
});

test.each(CASES.map((one) => [one.name, one] as const))(
  'nothing is said of the same set: %s',
  (_, { old, now }) => {
    for (const one of [old, now]) {
      const turned = Object.fromEntries(Object.entries(one).reverse());
      expect(changes(one, turned)).toEqual([]);
    }
  },
);

test('each kind of reason, and what to do instead', () => {
  const reasons = CASES.flatMap(({ old, now }) => changes(old, now)).map(
    ({ why, fix, isSure }) => `${isSure ? '' : '? '}${why}. ${fix}`,
  );
  const texts = [...new Set(reasons)];
  expect(texts).toMatchSnapshot();
  expect(texts.filter((text) => !text.endsWith('.') || text.includes('..'))).toEqual([]);
});

const OLD = `
apiVersion: v1
kind: Service
metadata: {name: db, namespace: shop}
spec:
  ports: [{port: 5432}]
  clusterIP: 10.96.0.7
`;

test('both lines are found', () => {
  const now = OLD.replace('10.96.0.7', 'None').replace('spec:', '# a line more\nspec:');
  const [change, ...others] = immutableChanges(
    readText(OLD, 'old/db.yaml').manifests,
    readText(now, 'new/db.yaml').manifests,
  );
  expect(others).toEqual([]);
  if (!change) throw new Error('nothing is said');
  const { before, field, ...rest } = change;
  expect(spotIn(before.origin, field)).toEqual({ file: 'old/db.yaml', line: 7 });
  expect(spotIn(rest.now.origin, field)).toEqual({ file: 'new/db.yaml', line: 8 });
  expect([rest.kind, rest.namespace, rest.name]).toEqual(['Service', 'shop', 'db']);
});

describe('nothing is said', () => {
  const now = OLD.replace('10.96.0.7', 'None');
  const read = (text: string) => readText(text, 'a.yaml').manifests;

  const rows: readonly (readonly [string, string, string])[] = [
    ['of another name', OLD, now.replace('name: db', 'name: db2')],
    ['of another namespace', OLD, now.replace('shop', 'blog')],
    ['of what is gone, or new', '', now],
    ['of an object that is written twice', OLD, `${now}---${OLD}`],
    ['of a value that a later tool fills in', OLD, OLD.replace('10.96.0.7', '${IP}')],
    ['of a name that a later tool fills in', OLD, now.replace('name: db', 'name: "${NAME}"')],
    ...[
      'kustomize.toolkit.fluxcd.io/force: enabled',
      'argocd.argoproj.io/sync-options: "Prune=false, Force=true,Replace=true"',
      'argocd.argoproj.io/hook: PreSync',
      'helm.sh/hook: pre-install',
      'kapp.k14s.io/update-strategy: fallback-on-replace',
    ].map((one): [string, string, string] => [
      `of an object that is made anew: ${one}`,
      OLD,
      annotated(now, one),
    ]),
  ];

  test.each(rows)('%s', (_, old, text) => {
    expect(immutableChanges(read(old), read(text))).toEqual([]);
  });

  test('and by other annotations it is said', () => {
    const other = annotated(now, 'kustomize.toolkit.fluxcd.io/force: disabled');
    expect(immutableChanges(read(OLD), read(other))).toHaveLength(1);
  });

  function annotated(text: string, annotation: string): string {
    return text.replace('namespace: shop}', `namespace: shop, annotations: {${annotation}}}`);
  }
});

test('values of Secrets are not shown', () => {
  const secret = (value: string) => ({
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: 'a' },
    immutable: true,
    data: { key: value },
  });
  const found = changes(secret('c2VjcmV0'), secret('b3RoZXI='));
  const texts = found.map(({ what, why, fix }) => [what, why, fix].join(' '));
  expect(texts).toHaveLength(1);
  expect(texts.join()).not.toMatch(/c2VjcmV0|b3RoZXI/);
});

test('what is hostile is read as it is', () => {
  const hostile = JSON.parse(
    '{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"a"},"spec":{"selector":{"matchLabels":{"__proto__":"a","constructor":"b"}}}}',
  ) as object;
  const other = JSON.parse(
    JSON.stringify(hostile).replace('"__proto__":"a"', '"__proto__":"c"'),
  ) as object;
  expect(changes(hostile, other).map(said)).toEqual([
    'spec.selector.matchLabels["__proto__"] of Deployment default/a changes from "a" to "c"',
  ]);
});

test('a long value is cut', () => {
  const set = (name: string) => ({
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    metadata: { name: 'a' },
    spec: { serviceName: name },
  });
  const [change] = changes(set('a'.repeat(200)), set('b'));
  expect(change?.what).toBe(
    `spec.serviceName of StatefulSet default/a changes from "${'a'.repeat(79)}... to "b"`,
  );
});

test('the order of objects and of files says nothing', () => {
  const all = CASES.map(({ old, now }, index) =>
    [old, now].map((one) => {
      const metadata = { ...(one['metadata'] as object), name: `one-${index}` };
      return manifest({ ...one, metadata });
    }),
  );
  const olds = all.flatMap(([old]) => old ?? []);
  const nows = all.flatMap(([, now]) => now ?? []);
  const expected = immutableChanges(olds, nows);
  expect(expected.length).toBeGreaterThan(30);
  fc.assert(
    fc.property(
      fc.shuffledSubarray(olds, { minLength: olds.length }),
      fc.shuffledSubarray(nows, { minLength: nows.length }),
      (some, others) => {
        expect(immutableChanges(some, others)).toEqual(expected);
      },
    ),
    { numRuns: 20 },
  );
});

test('time grows with the number of objects', () => {
  const many = (count: number, suffix: string) =>
    Array.from({ length: count }, (_, index) =>
      manifest({
        apiVersion: 'v1',
        kind: 'Service',
        metadata: { name: `a${index}` },
        spec: { clusterIP: `10.0.${index >> 8}.${suffix}` },
      }),
    ).flat();
  const seconds = (count: number) => {
    const [old, now] = [many(count, '1'), many(count, '2')];
    const start = performance.now();
    expect(immutableChanges(old, now)).toHaveLength(count);
    return performance.now() - start;
  };
  seconds(1000);
  expect(seconds(8000)).toBeLessThan(Math.max(seconds(1000), 5) * 40);
});
