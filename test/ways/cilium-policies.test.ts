import { connectionOf, withPolicies } from '../support/policies/small-cluster';
import { CILIUM_CASES } from './cilium-policies';

const count = (verdict: string) => CILIUM_CASES.filter((one) => one.verdict === verdict).length;

test('the table has what is allowed, denied and unknown', () => {
  expect(CILIUM_CASES.length).toBeGreaterThanOrEqual(60);
  for (const verdict of ['allowed', 'denied', 'unknown']) {
    expect(count(verdict)).toBeGreaterThan(15);
  }
});

test('each case has a name of its own', () => {
  expect(new Set(CILIUM_CASES.map(({ what }) => what)).size).toBe(CILIUM_CASES.length);
});

test.each(CILIUM_CASES)('$what: can be read, with its source', (one) => {
  const { source, policies, connection } = one;
  expect(source).toMatch(/^(Documentation|pkg|examples)\//);
  const kinds = withPolicies(policies).map(({ kind }) => kind);
  expect(kinds).not.toContain(undefined);
  const { from, to, port } = connectionOf(connection);
  expect([from, to]).not.toContain(undefined);
  expect(port).toBeGreaterThan(0);
});
