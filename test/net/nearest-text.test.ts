import { nearNames, nearestText } from '../../lib/net/nearest-text';

test.each([
  ['rewrite-traget', 'rewrite-target'],
  ['ssl_redirect', 'ssl-redirect'],
  ['rewrite-target', 'rewrite-target'],
  ['something-else', undefined],
  ['', undefined],
])('nearest to %j is %j', (text, expected) => {
  expect(nearestText(text, ['rewrite-target', 'ssl-redirect'])).toBe(expected);
});

test.each([
  ['hostname', ['hosts', 'host', 'port'], ['hosts', 'host', 'port']],
  [
    'Hostt',
    ['a', 'path', 'hosts', 'host', 'post', 'tlsSecret'],
    ['host', 'hosts', 'post', 'path', 'a'],
  ],
  ['x'.repeat(1_000_000), ['a', 'b', 'c', 'd', 'e', 'f'], ['a', 'b', 'c', 'd', 'e']],
])('at most five names near %.20s', (name, names, near) => {
  expect(nearNames(name, names)).toEqual(near);
});
