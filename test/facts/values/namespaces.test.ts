import { profileOnce, namespacesTwice } from '../../../lib/facts/values/namespaces';

const label = { 'pod-security.kubernetes.io/enforce': 'baseline' };

test.each([
  [{}, false],
  [{ labels: label }, false],
  [{ podSecurity: 'baseline', labels: { team: 'a' } }, false],
  [{ podSecurity: 'baseline', labels: label }, true],
])('the profile of %j is written twice: %s', (namespace, isFault) => {
  expect(profileOnce(namespace) !== undefined).toBe(isFault);
});

test.each([
  [['a', 'b'], undefined],
  [['a', 'b', 'a'], 'contains "a" twice'],
])('%j: %s', (names, what) => {
  expect(namespacesTwice(names.map((name) => ({ name })))?.what).toBe(what);
});
