import { written } from '../../../lib/constructs/common/written';

const CASES: [what: string, fields: object, expected: object][] = [
  ['nothing', {}, {}],
  ['what has no value', { name: undefined, port: undefined }, {}],
  ['what has one, in its order', { b: 1, a: undefined, c: 'x' }, { b: 1, c: 'x' }],
  [
    'what is empty, no or zero',
    { a: '', b: 0, c: false, d: null, e: [] },
    { a: '', b: 0, c: false, d: null, e: [] },
  ],
];

test.each(CASES)('it keeps %s', (_what, fields, expected) => {
  const made = written(fields);
  expect(made).toStrictEqual(expected);
  expect(Object.keys(made)).toEqual(Object.keys(expected));
});
