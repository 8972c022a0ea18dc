import { Network } from '../../lib/model/queries/network';
import type { Fields } from '../../lib/model/read/fields';
import { manifestsOf } from '../../lib/model/read/manifest';
import { readText } from '../../lib/model/read/read';
import { DEFAULT_TARGET } from '../../lib/model/read/target';
import { RULES } from '../../lib/rules/catalogue';
import { runRules } from '../../lib/rules/run';
import { casesOf } from '../support/cases';
import { UNSAID } from '../support/rule';
import { pathsIn, withValue } from '../support/tree';

/** A few here, and all of them in a long run. */
const SHARE = Number(process.env['VALUE_SHARE'] ?? 1 / 1000);

/** What may stand anywhere in a manifest, and the names of what every object of JavaScript has. */
const VALUES: readonly unknown[] = [
  ...[null, true, 0, -1, 1.5, '', [], [null], {}],
  ...['constructor', 'toString', '__proto__'],
];

const examples = RULES.flatMap(({ id }) => {
  const cases = casesOf(id);
  return [cases.wrong.yaml, cases.right].map((yaml) => ({ id, yaml, target: cases.target }));
});

function objectsOf(yaml: string): unknown[] {
  const text = yaml.replace(/^# cluster: \S+$/gm, '---');
  return readText(text, 'a.yaml').manifests.map(({ object }) => object);
}

test('no value at any place of an example ends the rules, or leaves a hole in a message', () => {
  let count = 0;
  const holes: string[] = [];
  for (const { yaml, target } of examples) {
    const objects = objectsOf(yaml);
    for (const path of pathsIn(objects)) {
      for (const value of VALUES) {
        if (Math.floor(++count * SHARE) === Math.floor((count - 1) * SHARE)) continue;
        const text = (withValue(objects, path, value) as unknown[])
          .map((one) => JSON.stringify(one))
          .join('\n---\n');
        const { manifests, unreadable } = readText(text, 'a.yaml');
        const network = new Network({ ...DEFAULT_TARGET, ...target }, manifests, { unreadable });
        holes.push(
          ...runRules(RULES, [network])
            .map(({ rule, what, why, fix }) => [rule.id, what, why, fix].join(' '))
            .filter((told) => UNSAID.test(told)),
        );
      }
    }
  }
  expect(holes).toEqual([]);
  expect(count).toBeGreaterThan(100_000);
}, 3_600_000);

test.each([
  ['NET325', 'path', '(a'],
  ['NET613', 'config', '\n'],
])('%s reads a megabyte as %s to its end', (id, key, piece) => {
  const objects = objectsOf(examples.find((one) => one.id === id)?.yaml ?? '');
  const path = pathsIn(objects).find((one) => one.at(-1) === key) ?? [];
  const changed = withValue(objects, path, piece.repeat(500_000)) as Fields[];
  const manifests = changed.flatMap((object) => manifestsOf(object, { file: 'a.yaml' }));
  expect(manifests.length).toBeGreaterThan(0);
  runRules(RULES, [new Network(DEFAULT_TARGET, manifests)]);
});
