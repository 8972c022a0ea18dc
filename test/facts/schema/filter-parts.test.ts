import { eachTextOnce, oneShare, pathOfType } from '../../../lib/facts/schema/filter-parts';

test('a text stands once in a list', () => {
  expect(eachTextOnce(['a', 'b', 'A'])).toBeUndefined();
  expect(eachTextOnce(['a', 'b', 'a'])).toEqual({
    what: 'names "a" twice',
    why: 'the API server accepts each name once in the list',
    fix: 'remove one of them',
  });
});

test.each([
  [{ type: 'ReplacePrefixMatch', replacePrefixMatch: '' }, undefined],
  [{ type: 'ReplaceFullPath', replaceFullPath: '/a', replacePrefixMatch: null }, undefined],
  [{ type: 'ReplaceFullPath', replacePrefixMatch: '/a' }, 'requires replaceFullPath'],
  [{ type: 'ReplacePrefixMatch' }, 'requires replacePrefixMatch'],
  [
    { type: 'ReplacePrefixMatch', replacePrefixMatch: '/', replaceFullPath: '/' },
    'cannot be combined with replaceFullPath',
  ],
])('the path %j', (path, what) => {
  expect(pathOfType(path)?.what).toBe(what);
});

test('a mirror has one share', () => {
  expect(oneShare({ percent: 0 })).toBeUndefined();
  expect(oneShare({ percent: 0, fraction: { numerator: 1 } })).toEqual({
    what: 'cannot be combined with fraction',
    why: 'the API server accepts only one of the two',
    fix: 'remove one of them',
  });
});
