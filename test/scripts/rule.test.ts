import { withWrongText } from '../support/cases';

const cases = (text: string) => `export const cases: RuleCases = {
  wrong: {
    yaml: \`
kind: ConfigMap
data:
    text: here
\`,
    text: ${text},
  },
  silent: { 'a case': { yaml: '', text: 'not this' } },
};
`;

test.each([
  ['a placeholder', "'<npm run rule -- NET204 --update writes it>'"],
  ['a text of before', '`\nerror NET204 ports-missing: \\`it\\` costs $5\n`'],
  ['an empty text', '``'],
])('writes the text of the wrong example in place of %s', (_, before) => {
  const found = 'error NET204 ports-missing: `web` has \\ and ${NAME}';
  expect(withWrongText(cases(before), found)).toBe(
    cases('`\nerror NET204 ports-missing: \\`web\\` has \\\\ and \\${NAME}\n`'),
  );
});

test('writes no empty text', () => {
  expect(() => withWrongText(cases("''"), '')).toThrow(
    new Error('nothing is found in the wrong example, so there is no text'),
  );
});

test.each(['textOf(80)', '`error ${WORDS}`'])('leaves what code makes alone: %s', (before) => {
  expect(() => withWrongText(cases(before), 'error')).toThrow(
    new Error('the text of the wrong example is made by code: write it by hand'),
  );
});
