import { Chart } from 'cdk8s';
import { Cluster, Fleet, Namespace, PodSecurity } from '../../../lib';
import { chartFor, manifests } from '../../support/chart';
import { everyPropReachesYaml } from '../../support/props';
import { testRefusals } from '../../support/refusal';
import { NAMESPACE } from './namespace.refusals';

test('has the name of its id, and nothing else', () => {
  const chart = chartFor();
  expect(new Namespace(chart, 'shop').namespaceName).toBe('shop');
  expect(manifests(chart)).toEqual([
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop' } },
  ]);
});

test('is in no namespace, also where its chart is', () => {
  const chart = chartFor(undefined, { namespace: 'shop', labels: { team: 'shop' } });
  new Namespace(chart, 'shop', { labels: { tier: 'front' } });
  const metadata = { name: 'shop', labels: { team: 'shop', tier: 'front' } };
  expect(manifests(chart)).toEqual([{ apiVersion: 'v1', kind: 'Namespace', metadata }]);

  const fleet = new Fleet();
  new Namespace(new Chart(new Cluster(fleet, 'lab'), 'shop', { namespace: 'shop' }), 'shop');
  expect(fleet.synthYaml()).toBe('apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n');
});

everyPropReachesYaml((chart, props) => new Namespace(chart, 'shop', props), {
  name: 'team-shop',
  labels: { team: 'shop' },
  podSecurity: PodSecurity.RESTRICTED,
});

testRefusals(NAMESPACE);
