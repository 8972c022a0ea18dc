import * as fc from 'fast-check';
import { construct } from '../../../lib/model/yaml/construct';
import { jsonNode, tryCommonJson } from '../../../lib/model/yaml/json';

const RUNS = Number(process.env['COMMON_RUNS'] ?? 600);

test.each([
  ['maps and lists', '{"a": [1, -2.5, true, null, {"b": ""}]}'],
  ['escapes', '{"a\\n\\"": "\\\\ \\u0001"}'],
  ['spaces in texts alone', '{\r\n\t"a b": " c\t"}'.replace('c\t', 'c')],
  ['a key of JavaScript', '{"__proto__": 1}'],
])('reads %s', (_, text) => {
  expect(tryCommonJson(text)).toEqual(JSON.parse(text));
});

test.each([
  ['a key that stands twice', '{"a": 1, "a": 1}'],
  ['keys in another order', '{"b": 1, "1": 2}'],
  ['a number in a form of its own', '{"a": 1.0}'],
  ['a large number', '{"a": 12345678901234567890}'],
  ['a zero with a sign', '{"a": -0}'],
  ['an escape that is not needed', '{"a": "\\/"}'],
  ['half a character', '{"a": "\\ud800"}'],
  ['what is nested too deep', `${'{"a":'.repeat(101)}1${'}'.repeat(101)}`],
  ['what is nested much too deep', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
])('leaves %s to the nodes', (_, text) => {
  expect(tryCommonJson(text)).toBeUndefined();
});

/** As it is mostly written, with something odd here and there. */
const texts = fc
  .tuple(
    fc.dictionary(fc.constantFrom('a', 'b', '1', '<<', '__proto__', ' c"'), fc.jsonValue()),
    fc.constantFrom('', ' ', '  ', '\t'),
    fc.array(fc.tuple(fc.nat(), fc.constantFrom('0', '.0', 'e1', ' ', '\\', '"a":1,', '[', ']'))),
  )
  .map(([value, indent, oddities]) =>
    oddities.reduce(
      (text, [place, odd]) => {
        const at = 1 + (place % text.length);
        const changed = text.slice(0, at) + odd + text.slice(at);
        return isJson(changed) ? changed : text;
      },
      JSON.stringify(value, null, indent),
    ),
  );

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

test('whatever is read is what the nodes make of it', () => {
  let count = 0;
  fc.assert(
    fc.property(texts, (text) => {
      const common = tryCommonJson(text);
      if (common === undefined) return;
      count += 1;
      const read = { value: common, repeats: [] };
      expect(JSON.stringify(read)).toBe(JSON.stringify(construct(jsonNode(text))));
    }),
    { numRuns: RUNS, seed: 1 },
  );
  expect(count).toBeGreaterThan(RUNS / 3);
});
