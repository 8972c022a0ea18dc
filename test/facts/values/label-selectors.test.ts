import {
  labelRequirement,
  labelSelector,
  selectorKey,
  selectorMatches,
} from '../../../lib/facts/values/label-selectors';

describe('labelRequirement', () => {
  test.each([
    { key: 'a', operator: 'In', values: ['1', '2'] },
    { key: 'a', operator: 'NotIn', values: [''] },
    { key: 'a', operator: 'Exists' },
    { key: 'a', operator: 'DoesNotExist', values: [] },
  ])('takes %j', (requirement) => {
    expect(labelRequirement(requirement)).toBeUndefined();
  });

  test.each([
    [{ key: 'a', operator: 'In' }, 'has no values'],
    [{ key: 'a', operator: 'NotIn', values: [] }, 'has no values'],
    [{ key: 'a', operator: 'Exists', values: ['1'] }, 'has values that are not used'],
    [{ key: 'a', operator: 'DoesNotExist', values: ['1'] }, 'has values that are not used'],
    [{ key: 'a', operator: 'In', values: ['1', '1'] }, 'has a repeated value'],
  ])('refuses %j, which %s', (requirement, what) => {
    expect(labelRequirement(requirement)?.what).toBe(what);
  });
});

describe('labelSelector', () => {
  const exists = { key: 'a', operator: 'Exists' };

  test('takes what has a condition', () => {
    expect(labelSelector({ matchLabels: { a: '1' } })).toBeUndefined();
    expect(labelSelector({ matchExpressions: [exists, { ...exists, key: 'b' }] })).toBeUndefined();
  });

  test('refuses what has none, or one twice', () => {
    expect(labelSelector({})?.what).toBe('selects everything');
    expect(labelSelector({ matchLabels: {}, matchExpressions: [] })?.what).toBe(
      'selects everything',
    );
    expect(labelSelector({ matchExpressions: [exists, exists] })?.what).toBe(
      'has a repeated condition',
    );
  });
});

describe('selectorKey', () => {
  const one = { key: 'a', operator: 'In', values: ['1', '2'] };
  const other = { ...one, values: ['2', '1'] };

  test('is the same for what MetalLB takes for the same', () => {
    expect(selectorKey({ matchLabels: { a: '1', b: '2' } })).toBe(
      selectorKey({ matchLabels: { b: '2', a: '1' }, matchExpressions: [] }),
    );
    expect(selectorKey({ matchExpressions: [one] })).toBe(
      selectorKey({ matchExpressions: [other] }),
    );
  });

  test('is another for other conditions', () => {
    const keys = [
      { matchLabels: { a: '1' } },
      { matchLabels: { a: '2' } },
      { matchExpressions: [{ key: 'a', operator: 'In', values: ['1'] }] },
      { matchExpressions: [{ key: 'a', operator: 'NotIn', values: ['1'] }] },
      { matchExpressions: [{ key: 'a,1', operator: 'Exists' }] },
    ].map(selectorKey);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('selectorMatches', () => {
  const all = { app: 'web', rack: '1' };

  test.each<[object, boolean]>([
    [{}, true],
    [{ matchLabels: { app: 'web' } }, true],
    [{ matchLabels: { app: 'web', rack: '2' } }, false],
    [{ matchLabels: { zone: '' } }, false],
    [{ matchExpressions: [{ key: 'rack', operator: 'In', values: ['1', '2'] }] }, true],
    [{ matchExpressions: [{ key: 'rack', operator: 'In', values: ['2'] }] }, false],
    [{ matchExpressions: [{ key: 'zone', operator: 'In', values: ['a'] }] }, false],
    [{ matchExpressions: [{ key: 'rack', operator: 'NotIn', values: ['2'] }] }, true],
    [{ matchExpressions: [{ key: 'rack', operator: 'NotIn', values: ['1'] }] }, false],
    [{ matchExpressions: [{ key: 'zone', operator: 'NotIn', values: ['a'] }] }, true],
    [{ matchExpressions: [{ key: 'rack', operator: 'Exists' }] }, true],
    [{ matchExpressions: [{ key: 'zone', operator: 'Exists' }] }, false],
    [{ matchExpressions: [{ key: 'zone', operator: 'DoesNotExist' }] }, true],
    [{ matchExpressions: [{ key: 'rack', operator: 'DoesNotExist' }] }, false],
    [
      {
        matchLabels: { app: 'web' },
        matchExpressions: [{ key: 'zone', operator: 'Exists' }],
      },
      false,
    ],
  ])('%j: %s', (selector, expected) => {
    expect(selectorMatches(selector, all)).toBe(expected);
  });
});
