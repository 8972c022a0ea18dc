import { isolatingIndex } from '../../../lib/model/queries/network-policy';
import { policiesFor } from '../../../lib/ways/policies/network-policies';
import { podParty } from '../../../lib/ways/policies/parties';
import { networkOf } from '../../support/network';
import { deployment, policy } from './workloads';

/** How many policies are compared, of so many policies and workloads. */
function stepsOf(count: number): number {
  const names = Array.from({ length: count }, (_, at) => `app-${at}`);
  const selecting = (name: string) => `{ podSelector: { matchLabels: { app: ${name} } } }`;
  const yaml = names.map((name) => deployment(name) + policy(name, selecting(name))).join('');
  const network = networkOf(yaml);
  return network.workloads.reduce((steps, { podLabels }) => {
    const index = isolatingIndex.ingress(network).get('shop');
    return steps + (index?.candidates(podLabels).length ?? 0);
  }, 0);
}

test.each([20, 200])('%i workloads are compared with their own policies alone', (count) => {
  expect(stepsOf(count)).toBe(count);
});

test('policies of one selector are one group', () => {
  const network = networkOf(deployment('web') + policy('a', '{}') + policy('b', '{}'));
  const [workload] = network.workloads;
  if (!workload) throw new Error('there is none');
  const groups = policiesFor(network, { subject: podParty(workload), direction: 'ingress' });
  expect(groups.map(({ policies }) => policies.length)).toEqual([2]);
});
