import { baselineText, parseBaseline, settledLines } from '../../../lib/cli/check/baseline';
import type { Finding } from '../../../lib/rules/finding';
import { NET203, findings, hostile } from '../../report/cases';

const [conflict, warning] = findings() as [Finding, Finding];
const lineOf = ({ fingerprint }: Finding, text: string) => `${fingerprint} NET203 ${text}`;
const CONFLICT = lineOf(
  conflict,
  'node port 30080 is claimed by 2 Services (Service default/front, Service default/web)',
);
const WARNING = lineOf(warning, 'it may be (shop/web)');

test('a baseline has a line for each finding that is not waived, once', () => {
  const [head, ...lines] = baselineText([...findings(), conflict]).split('# reported again.\n');
  expect(head).toMatch(/^# Known findings/);
  expect(lines).toEqual([`${CONFLICT}\n${WARNING}\n`]);
});

test('a baseline of nothing is its head', () => {
  expect(parseBaseline(baselineText([])).size).toBe(0);
});

test('what a manifest holds stays in its line', () => {
  const text = baselineText([hostile()]);
  expect(text.split('\n')).toHaveLength(4);
  expect(text).not.toContain('\u001b');
  expect([...parseBaseline(text).keys()]).toEqual([hostile().fingerprint]);
});

test.each<[string, string, number]>([
  ['its lines', `${CONFLICT}\n${WARNING}\n`, 2],
  ['no line feed at its end', CONFLICT, 1],
  ['lines that end as on Windows', `${CONFLICT}\r\n${WARNING}\r\n`, 2],
  ['a line twice', `${CONFLICT}\n${CONFLICT}`, 1],
  ['comments and empty lines', `# a\n\n${CONFLICT}\n`, 1],
  ['a line that begins otherwise', ` ${CONFLICT}\nNET203 a`, 0],
  ['a fingerprint that is too short', '01fe03631ecb74d NET203 a', 0],
  ['nothing', '', 0],
])('a file of %s', (_, text, count) => {
  expect(parseBaseline(text).size).toBe(count);
});

test('a baseline that is read leaves out what it was made of', () => {
  const known = parseBaseline(baselineText([conflict]));
  expect(findings().filter(({ fingerprint }) => !known.has(fingerprint))).toEqual([warning]);
});

describe('lines are over', () => {
  const baseline = parseBaseline(`${CONFLICT}\n${WARNING}`);

  test.each<[string, Finding[], string[]]>([
    ['whose findings are gone', [conflict], [WARNING]],
    ['all of them', [], [CONFLICT, WARNING]],
    ['none of them', [conflict, warning], []],
  ])('%s', (_, found, lines) => {
    expect(settledLines(baseline, found, [NET203])).toEqual(lines);
  });

  test('but not those of rules that were not asked', () => {
    expect(settledLines(baseline, [], [])).toEqual([]);
  });
});
