import { hasOpenContainers, isPartOfWorkload } from '../../../lib/model/queries/parts-of-workloads';
import { first, networkOf } from '../../support/network';

const MERGED = 'argocd.argoproj.io/sync-options: ServerSideApply=true';
const deployment = (annotations: string, selector: string, containers = '{image: web}') =>
  first(
    networkOf(
      `{apiVersion: apps/v1, kind: Deployment, metadata: {name: web, annotations: {${annotations}}}, spec: {${selector}template: {spec: {containers: [${containers}]}}}}`,
    ).workloads,
  );

test.each([
  [MERGED, '', true],
  [MERGED, 'selector: {matchLabels: {app: web}}, ', false],
  ['', '', false],
])('with {%s} and {%s} a workload is a part: %s', (annotations, selector, expected) => {
  const workload = deployment(annotations, selector);
  expect(isPartOfWorkload(workload)).toBe(expected);
  expect(hasOpenContainers(workload)).toBe(expected);
});

test.each([
  ['{image: web}, {image: proxy}', false],
  ['{image: web}, {name: proxy}', true],
  ['', false],
])('of the containers [%s] some are open: %s', (containers, expected) => {
  const workload = deployment('', 'selector: {matchLabels: {app: web}}, ', containers);
  expect(hasOpenContainers(workload)).toBe(expected);
});
