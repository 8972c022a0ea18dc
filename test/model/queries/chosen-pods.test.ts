import fc from 'fast-check';
import { chosenAmong, selectsPods } from '../../../lib/model/queries/chosen-pods';
import { podsOf } from '../../../lib/model/queries/pods';
import { networkOf } from '../../support/network';

const POD_NAME = 'statefulset.kubernetes.io/pod-name';
const KEYS = ['app', 'tier', 'pod-template-hash', 'job-name', POD_NAME];
const VALUES = ['a', 'b', 'a-0', 'a-b-1'];
const NAMES = ['a', 'b', 'a-b', ''];
const KINDS = ['Deployment', 'Job', 'CronJob', 'StatefulSet'];

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

interface Drawn {
  readonly kind: string;
  readonly name?: string;
  readonly podLabels: Record<string, string>;
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  kind: fc.constantFrom(...KINDS),
  name: fc.constantFrom(...NAMES),
  podLabels: labels,
});

function networkWith(all: readonly Drawn[]) {
  const texts = all.map(({ kind, name = 'web', podLabels }) => {
    const group = kind.endsWith('Job') ? 'batch/v1' : 'apps/v1';
    const metadata = { labels: podLabels };
    const template = { metadata, spec: {} };
    const spec = kind === 'CronJob' ? { jobTemplate: { spec: { template } } } : { template };
    const named = name === '' ? { generateName: 'x-' } : { name };
    return JSON.stringify({ apiVersion: group, kind, metadata: named, spec });
  });
  return networkOf(texts.join('\n---\n'));
}

test('those are chosen that are taken one by one, in their order', () => {
  fc.assert(
    fc.property(fc.array(drawn, { maxLength: 6 }), selector, (all, wanted) => {
      const { workloads } = networkWith(all);
      expect(chosenAmong(workloads, wanted)).toEqual(
        workloads.filter((workload) => selectsPods(wanted, workload)),
      );
    }),
  );
});

test.each([0, 30])('so are those of a network, with %i others', (others) => {
  const other = { kind: 'Deployment', podLabels: { app: 'a', tier: 'b' } };
  const rest = Array.from({ length: others }, () => other);
  fc.assert(
    fc.property(fc.array(drawn, { maxLength: 6 }), selector, (all, wanted) => {
      const network = networkWith([...all, ...rest]);
      expect(podsOf(network, network.workloads[0]?.manifest.namespace ?? '', wanted)).toEqual(
        network.workloads.filter((workload) => selectsPods(wanted, workload)),
      );
    }),
  );
});

test('selectors that take the same pods get one list', () => {
  const { workloads } = networkWith(
    ['a', 'a', 'b'].map((app) => ({ kind: 'Deployment', podLabels: { app, tier: 'x' } })),
  );
  const chosen = (matchLabels: Record<string, string>) => chosenAmong(workloads, { matchLabels });
  expect(chosen({ tier: 'x' })).toBe(workloads);
  expect(chosen({ tier: 'x', app: 'a' })).toBe(chosen({ app: 'a' }));
  expect(chosen({ app: 'a' })).toHaveLength(2);
});
