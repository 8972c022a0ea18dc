import fc from 'fast-check';
import { chosenAmong, selectsPods } from '../../../lib/model/queries/chosen-pods';
import { networkOf } from '../../support/network';

const KEYS = ['app', 'tier', 'pod-template-hash', 'job-name'];
const VALUES = ['a', 'b'];

const labels = fc.dictionary(fc.constantFrom(...KEYS), fc.constantFrom(...VALUES));
const requirement = fc.record({
  key: fc.constantFrom(...KEYS),
  operator: fc.constantFrom('In', 'NotIn', 'Exists', 'DoesNotExist'),
  values: fc.array(fc.constantFrom(...VALUES), { maxLength: 2 }),
});
const selector = fc.record({
  matchLabels: labels,
  matchExpressions: fc.array(requirement, { maxLength: 2 }),
});

function workloadsOf(all: readonly { kind: string; podLabels: Record<string, string> }[]) {
  const texts = all.map(({ kind, podLabels }, at) => {
    const group = kind === 'Job' ? 'batch/v1' : 'apps/v1';
    const metadata = { labels: podLabels };
    const spec = { template: { metadata, spec: {} } };
    return JSON.stringify({ apiVersion: group, kind, metadata: { name: `w-${at}` }, spec });
  });
  return networkOf(texts.join('\n---\n')).workloads;
}

test('those are chosen that are taken one by one, in their order', () => {
  const one = fc.record({ kind: fc.constantFrom('Deployment', 'Job'), podLabels: labels });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 6 }), selector, (all, wanted) => {
      const workloads = workloadsOf(all);
      expect(chosenAmong(workloads, wanted)).toEqual(
        workloads.filter((workload) => selectsPods(wanted, workload)),
      );
    }),
  );
});

test('selectors that take the same pods get one list', () => {
  const workloads = workloadsOf(
    ['a', 'a', 'b'].map((app) => ({ kind: 'Deployment', podLabels: { app, tier: 'x' } })),
  );
  const chosen = (matchLabels: Record<string, string>) => chosenAmong(workloads, { matchLabels });
  expect(chosen({ tier: 'x' })).toBe(workloads);
  expect(chosen({ tier: 'x', app: 'a' })).toBe(chosen({ app: 'a' }));
  expect(chosen({ app: 'a' })).toHaveLength(2);
});
