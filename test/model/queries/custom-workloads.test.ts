import { customWorkloadsBehind } from '../../../lib/model/queries/custom-workloads';
import { first, networkOf } from '../../support/network';

const SERVICE =
  '{apiVersion: v1, kind: Service, metadata: {name: web}, spec: {selector: {app: web}}}';
const made = (apiVersion: string, kind: string, labels: string, more = '') =>
  `{apiVersion: ${apiVersion}, kind: ${kind}, metadata: {name: made${more}}, spec: {template: {metadata: {labels: {${labels}}}, spec: {containers: [{name: web}]}}}}`;

test.each([
  ['a Rollout', made('argoproj.io/v1alpha1', 'Rollout', 'app: web, tier: a'), ['made']],
  ['other labels', made('argoproj.io/v1alpha1', 'Rollout', 'app: db'), []],
  ['another namespace', made('argoproj.io/v1alpha1', 'Rollout', 'app: web', ', namespace: a'), []],
  ['a built-in kind', made('apps/v1', 'Deployment', 'app: web'), []],
  [
    'no containers',
    made('argoproj.io/v1alpha1', 'Rollout', 'app: web').replace('{name: web}]', ']'),
    [],
  ],
])('behind a Service, of custom kinds: %s', (_, yaml, names) => {
  const network = networkOf(`${SERVICE}\n---\n${yaml}`);
  const found = customWorkloadsBehind(network, first(network.services));
  expect(found.map(({ manifest }) => manifest.name)).toEqual(names);
});
