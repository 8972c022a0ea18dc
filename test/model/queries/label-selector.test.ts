import { selectorMatches } from '../../../lib/facts/values/label-selectors';
import {
  labelSelectorOf,
  selectorText,
  selectsAll,
} from '../../../lib/model/queries/label-selector';

const expression = (key: string, operator: string, values?: string[]) => ({
  matchExpressions: [{ key, operator, values }],
});

test.each<[string, unknown, string[]]>([
  ['a label', { matchLabels: { app: 'web' } }, ['web']],
  ['In', expression('app', 'In', ['web', 'db']), ['web', 'db']],
  ['NotIn, also of what has no such label', expression('app', 'NotIn', ['web']), ['db', 'none']],
  ['Exists', expression('app', 'Exists'), ['web', 'db']],
  ['DoesNotExist', expression('app', 'DoesNotExist'), ['none']],
  ['two conditions', { matchLabels: { tier: 'front' }, ...expression('app', 'Exists') }, ['web']],
  ['nothing, which selects all', {}, ['web', 'db', 'none']],
  ['null', null, ['web', 'db', 'none']],
  [
    'a value that is no text, which is left out',
    { matchLabels: { app: 1 } },
    ['web', 'db', 'none'],
  ],
])('%s', (_, selector, selected) => {
  const pods: [string, Record<string, string>][] = [
    ['web', { app: 'web', tier: 'front' }],
    ['db', { app: 'db' }],
    ['none', { tier: 'back' }],
  ];
  const read = labelSelectorOf(selector);
  const taken = pods.filter(([, labels]) => selectorMatches(read, labels)).map(([name]) => name);
  expect(taken).toEqual(selected);
});

test.each<[unknown, boolean]>([
  [{}, true],
  [undefined, true],
  [{ matchLabels: {}, matchExpressions: [] }, true],
  [{ matchLabels: { a: 'b' } }, false],
  [expression('a', 'Exists'), false],
])('%j selects all: %s', (selector, all) => {
  expect(selectsAll(labelSelectorOf(selector))).toBe(all);
});

test('is read to people in one order', () => {
  const selector = labelSelectorOf({
    matchLabels: { tier: 'front', app: 'web' },
    matchExpressions: [
      { key: 'zone', operator: 'In', values: ['a', 'b'] },
      { key: 'legacy', operator: 'DoesNotExist' },
    ],
  });
  expect(selectorText(selector)).toBe('app=web, legacy DoesNotExist, tier=front, zone In (a, b)');
});
