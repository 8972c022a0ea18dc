import { otherCaseSamples, pathSamples } from '../../../lib/ways/compare/path-samples';
import type { PathTest } from '../../../lib/ways/routes/path-test';
import {
  beginningTest,
  exactTest,
  expressionTest,
  prefixTest,
} from '../../../lib/ways/routes/path-test';

test.each<[string, PathTest, string[], string[]?]>([
  ['an exact path', exactTest('/a'), ['/a', '/a/', '/a/any']],
  ['a prefix', prefixTest('/a/'), ['/a', '/a/', '/a/any']],
  ['a prefix of characters', beginningTest('/a'), ['/a', '/a/', '/a/any', '/aany']],
  ['the root', prefixTest('/'), ['/', '/any']],
  ['an expression', expressionTest('/a', 'search', '^/a'), ['/a', '/a/any', '/aany']],
  [
    'an expression without regard to case',
    expressionTest('/a', 'search', '^/a', true),
    ['/a', '/a/any', '/aany'],
    ['/A', '/A/ANY', '/AANY'],
  ],
])('%s', (_, path, expected, inOtherCase = []) => {
  expect(pathSamples(path)).toEqual(expected);
  expect(otherCaseSamples(path)).toEqual(inOtherCase);
});
