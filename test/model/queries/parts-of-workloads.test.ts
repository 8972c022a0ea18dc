import { hasOpenContainers, isPartOfWorkload } from '../../../lib/model/queries/parts-of-workloads';
import { first, networkOf } from '../../support/network';

const deployment = (isMerged: boolean, selector: string, containers = '{image: web}') => {
  const yaml = `{apiVersion: apps/v1, kind: Deployment, metadata: {name: web}, spec: {${selector}template: {spec: {containers: [${containers}]}}}}`;
  const workload = first(networkOf(yaml).workloads);
  const { manifest } = workload;
  return { ...workload, manifest: { ...manifest, origin: { ...manifest.origin, isMerged } } };
};

test.each([
  [true, '', true],
  [true, 'selector: {matchLabels: {app: web}}, ', false],
  [false, '', false],
])('merged: %s, with {%s}, a workload is a part: %s', (isMerged, selector, expected) => {
  const workload = deployment(isMerged, selector);
  expect(isPartOfWorkload(workload)).toBe(expected);
  expect(hasOpenContainers(workload)).toBe(expected);
});

test.each([
  ['{image: web}, {image: proxy}', false],
  ['{image: web}, {name: proxy}', true],
  ['', false],
])('of the containers [%s] some are open: %s', (containers, expected) => {
  const workload = deployment(false, 'selector: {matchLabels: {app: web}}, ', containers);
  expect(hasOpenContainers(workload)).toBe(expected);
});
