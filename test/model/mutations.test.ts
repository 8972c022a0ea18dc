import * as fc from 'fast-check';
import { Network } from '../../lib/model/queries/network';
import { readText } from '../../lib/model/read/read';
import { DEFAULT_TARGET } from '../../lib/model/read/target';
import { FORMS } from '../../lib/report/forms';
import { RULES } from '../../lib/rules/catalogue';
import type { Finding } from '../../lib/rules/finding';
import { runRules } from '../../lib/rules/run';
import { applyWaivers } from '../../lib/rules/waivers';
import { outcome } from '../report/cases';
import { DIST_DOCUMENTS } from '../support/dist';
import { UNSAID } from '../support/rule';

const RUNS = Number(process.env['MUTATION_RUNS'] ?? 100);

/** What mutations put in: what YAML reads in another way, and what programs trip over. */
const PIECES = [
  ...['{', '}', '[', ']', ':', ': ', '- ', '#', '&a ', '*a', '<<: *a', '!!', '|', '>', '%', '@'],
  ...['---\n', '...\n', '\n', '\t', '\u0000', '\ufeff', '\ud800', '\u2028', '"', "'", '`', '?'],
  ...['__proto__', 'constructor', 'toString', 'null', '~', 'yes', '.inf', '.nan', '-0', '1e999'],
  ...['0x7fffffff', '99999999999999999999', '2026-01-01', '${A}', '$(A)', '{{ a }}', 'None', ''],
  ...['apiVersion: v1', 'kind: List', 'items: [1, null, {}]', 'metadata: 1', 'spec: []', '*.a'],
  ...['10.0.0.1/33', '::', '::ffff:1.2.3.4', '255.255.255.255-0.0.0.0', 'x'.repeat(300), '[[[['],
];

interface Mutation {
  readonly at: number;
  readonly length: number;
  readonly piece: string;
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.constant(0), fc.nat(12), fc.nat(200)),
  piece: fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 8, unit: 'binary' })),
});

const mutated = fc
  .tuple(
    fc.array(fc.constantFrom(...DIST_DOCUMENTS), { minLength: 1, maxLength: 4 }),
    fc.array(mutation, { minLength: 1, maxLength: 6 }),
  )
  .map(([documents, mutations]) =>
    mutations.reduce((text, { at, length, piece }) => {
      const start = Math.floor(at * text.length);
      return text.slice(0, start) + piece + text.slice(start + length);
    }, documents.join('---\n')),
  );

function judge(...texts: readonly string[]): Finding[] {
  const readings = texts.map((text, index) => readText(text, `${index}.yaml`));
  const network = new Network(
    DEFAULT_TARGET,
    readings.flatMap(({ manifests }) => manifests),
    { unreadable: readings.flatMap(({ unreadable }) => unreadable) },
  );
  return applyWaivers(runRules(RULES, [network]), [network], [], '2026-06-01', RULES);
}

test(`${RUNS} mutated documents end in findings, and in a report of each form`, () => {
  fc.assert(
    fc.property(mutated, (text) => {
      const findings = judge(text);
      for (const { what, why, fix } of findings)
        expect([what, why, fix].join()).not.toMatch(UNSAID);
      for (const form of Object.values(FORMS)) form(outcome(findings));
    }),
    { numRuns: RUNS },
  );
}, 36_000_000);

test('findings do not depend on the order of files, documents or keys', () => {
  fc.assert(
    fc.property(
      fc.array(mutated, { minLength: 2, maxLength: 3 }),
      fc.infiniteStream(fc.nat()),
      (texts, order) => {
        const shuffled = shuffle(
          texts.map((text) => shuffledText(text, order)),
          order,
        );
        expect(tell(judge(...shuffled.map(({ text }) => text)))).toEqual(
          tell(judge(...texts.map((text) => sameText(text)))),
        );
      },
    ),
    { numRuns: Math.ceil(RUNS / 10) },
  );
}, 36_000_000);

/** What is found, without the lines, files and order that a shuffle changes. */
function tell(findings: readonly Finding[]): string[] {
  return findings
    .map(({ rule, severity, what, why, fix, places }) => {
      const at = places.map(({ object }) => object).sort();
      return [rule.id, severity, what, why, fix, ...at].join(' ');
    })
    .sort();
}

/** The documents of a text as JSON, which says the same. */
function documentsOf(text: string): unknown[] {
  const { manifests } = readText(text, 'a.yaml');
  return manifests.map(({ object }) => object);
}

function sameText(text: string): string {
  return documentsOf(text)
    .map((value) => JSON.stringify(value))
    .join('\n');
}

type Order = Iterator<number>;

function shuffledText(text: string, order: Order): { text: string } {
  const documents = documentsOf(text).map((value) =>
    JSON.stringify(value, (_, inner: unknown) => reordered(inner, order)),
  );
  return { text: shuffle(documents, order).join('\n') };
}

function reordered(value: unknown, order: Order): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(shuffle(Object.entries(value), order));
}

function shuffle<T>(elements: readonly T[], order: Order): T[] {
  return elements
    .map((element) => ({ element, key: Number(order.next().value) }))
    .sort((a, b) => a.key - b.key)
    .map(({ element }) => element);
}

describe('what is too much is refused', () => {
  const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]']
    .concat(
      Array.from(
        'bcdefgh',
        (name, at) =>
          `${name}: &${name} [${Array(9)
            .fill(`*${'abcdefg'[at] ?? ''}`)
            .join(',')}]`,
      ),
    )
    .join('\n');

  test.each([
    ['aliases that stand for millions', bomb, 'document contains excessive aliasing'],
    ['lists in lists', '['.repeat(100_000), 'it is nested more than 100 deep'],
    ['maps in maps', '{a: '.repeat(100_000), 'it is nested more than 100 deep'],
    ['maps that merge', mergeBomb(), 'document contains excessive aliasing'],
    [
      'more values than fit',
      `[${'1,'.repeat(2_000_001)}]`,
      'it may contain more than 2000000 values',
    ],
  ])('%s, in less than a second of processor', (_, text, what) => {
    const told = () => readText(text, 'a.yaml').unreadable.map((one) => one.what);
    expect(told()).toEqual([what]);
    // Beside other processes it takes up to three times as long.
    expect([1, 2, 3].some(() => processorSeconds(told) < 1)).toBe(true);
  });

  test('and what is much is read', () => {
    const data = Array.from({ length: 20_000 }, (_, at) => `  key${at}: "${'x'.repeat(50)}"`);
    const text = ['apiVersion: v1', 'kind: ConfigMap', 'metadata: {name: a}', 'data:', ...data];
    expect(judge(text.join('\n'))).toEqual([]);
  });
});

function processorSeconds(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function mergeBomb(): string {
  const keys = Array.from({ length: 1000 }, (_, at) => `k${at}: 1`).join(', ');
  return `base: &base {${keys}}\nall:\n${'  - {<<: *base}\n'.repeat(20_000)}`;
}

test('no key reaches the prototype of all objects', () => {
  const text =
    '{"apiVersion": "v1", "kind": "Service", "__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}';
  judge(text);
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});
