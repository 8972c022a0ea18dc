import { nearestText } from '../../lib/net/nearest-text';

test.each([
  ['rewrite-traget', 'rewrite-target'],
  ['ssl_redirect', 'ssl-redirect'],
  ['rewrite-target', 'rewrite-target'],
  ['something-else', undefined],
  ['', undefined],
])('nearest to %j is %j', (text, expected) => {
  expect(nearestText(text, ['rewrite-target', 'ssl-redirect'])).toBe(expected);
});
