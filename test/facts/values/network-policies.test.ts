import { endPort } from '../../../lib/facts/values/network-policies';

test.each([
  [80, 80, undefined],
  [80, 90, undefined],
  [80, 79, 'is below port 80'],
  ['http', 80, 'needs port as the first number of the range'],
  [undefined, 80, 'needs port as the first number of the range'],
])('endPort from %s to %s', (port, end, what) => {
  expect(endPort(port)(end)?.what).toBe(what);
});
