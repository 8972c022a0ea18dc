import {
  authOfProtocol,
  eachTextOnce,
  oneShare,
  pathOfType,
  upToWhole,
} from '../../../lib/facts/schema/filter-parts';

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

test.each([
  [{ numerator: 100 }, undefined],
  [{ numerator: 101 }, 'is more than all requests: 101 of 100'],
  [{ numerator: 5, denominator: 5 }, undefined],
  [{ numerator: 6, denominator: 5 }, 'is more than all requests: 6 of 5'],
  [{ denominator: 5 }, undefined],
])('the fraction %j', (fraction, what) => {
  expect(upToWhole(fraction)?.what).toBe(what);
});

test.each([
  [{ protocol: 'GRPC', grpc: {} }, undefined],
  [{ protocol: 'HTTP', http: {} }, undefined],
  [{ protocol: 'HTTP' }, 'requires http'],
  [{ protocol: 'GRPC', http: null }, 'requires grpc'],
  [{ protocol: 'GRPC', grpc: {}, http: {} }, 'cannot be combined with http'],
  [{ protocol: 'HTTP', grpc: {} }, 'cannot be combined with grpc'],
  [{ protocol: 'TCP' }, undefined],
])('the authorization %j', (auth, what) => {
  expect(authOfProtocol(auth)?.what).toBe(what);
});
