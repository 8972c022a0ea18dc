import { endPort } from '../../../lib/facts/values/network-policies';

test.each([
  [80, 80, undefined],
  [80, 90, undefined],
  [80, 79, 'is below port 80'],
  ['http', 80, 'has no number of a port to begin with'],
  [undefined, 80, 'has no number of a port to begin with'],
])('endPort from %s to %s', (port, end, what) => {
  expect(endPort(port)(end)?.what).toBe(what);
});
