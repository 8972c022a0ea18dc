import { inTwoLines, lettersOf, shortened } from '../../../lib/map/picture/text-width';

test.each([
  ['shop', 4],
  ['\u5e97\u8217', 4],
  ['\ud83d\udc1f', 3],
  ['', 0],
])('%s is at most %i letters wide', (text, letters) => {
  expect(lettersOf(text)).toBe(letters);
});

test.each([
  ['short', ['short', '']],
  ['no pod in the checked files', ['no pod in the', 'checked files']],
  ['a-name-of.a-namespace.svc', ['a-name-of.a-', 'namespace.svc']],
  ['abcdefghijklmnopqrstuvwxyz', ['abcdefghijklmn', 'opqrstuvwxyz']],
  ['no pod in the checked files has the labels', ['no pod in the', 'checked files\u2026']],
  ['\u5e97'.repeat(10), ['\u5e97'.repeat(7), '\u5e97'.repeat(3)]],
])('%s in two lines', (text, lines) => {
  expect(inTwoLines(text, 14)).toEqual(lines);
});

test('no letter is cut in two', () => {
  expect(shortened('\ud83d\udc1f'.repeat(9), 8)).toBe(`${'\ud83d\udc1f'.repeat(2)}\u2026`);
});
