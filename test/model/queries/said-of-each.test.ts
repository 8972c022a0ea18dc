import fc from 'fast-check';
import type { Workload } from '../../../lib/model/objects/workload';
import { saidOfEach } from '../../../lib/model/queries/said-of-each';

const WORKLOADS = Array.from({ length: 4 }, (_, at) => ({ replicas: at }) as unknown as Workload);

test('each workload has what is said of its lists, in their order', () => {
  const list = fc.tuple(fc.subarray(WORKLOADS), fc.array(fc.integer(), { maxLength: 3 }));
  fc.assert(
    fc.property(fc.array(list, { maxLength: 5 }), (said) => {
      const wanted = new Map<Workload, number[]>();
      for (const [workloads, those] of said) {
        for (const one of workloads) wanted.set(one, [...(wanted.get(one) ?? []), ...those]);
      }
      expect(saidOfEach(said)).toEqual(wanted);
    }),
  );
});

test('workloads of the same lists have one list', () => {
  const [a, b, c] = WORKLOADS as [Workload, Workload, Workload];
  const said = saidOfEach([
    [[a, b, c], ['x']],
    [[a, b], ['y']],
  ]);
  expect(said.get(a)).toBe(said.get(b));
  expect([...said.values()]).toEqual([['x', 'y'], ['x', 'y'], ['x']]);
});
