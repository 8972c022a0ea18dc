import { templateKeys } from '../../../lib/model/objects/workload';
import { first, networkOf } from '../../support/network';

const TEMPLATE = '{metadata: {labels: {app: web, n: 1}}, spec: {hostname: a}}';

test.each([
  ['v1', 'ReplicationController', `{template: ${TEMPLATE}}`, 'spec.template.spec'],
  ['apps/v1', 'Deployment', `{template: ${TEMPLATE}}`, 'spec.template.spec'],
  ['apps/v1', 'ReplicaSet', `{template: ${TEMPLATE}}`, 'spec.template.spec'],
  ['apps/v1', 'DaemonSet', `{template: ${TEMPLATE}}`, 'spec.template.spec'],
  ['apps/v1', 'StatefulSet', `{template: ${TEMPLATE}}`, 'spec.template.spec'],
  ['batch/v1', 'Job', `{template: ${TEMPLATE}}`, 'spec.template.spec'],
  [
    'batch/v1',
    'CronJob',
    `{jobTemplate: {spec: {template: ${TEMPLATE}}}}`,
    'spec.jobTemplate.spec.template.spec',
  ],
])('the pods of a %s %s', (apiVersion, kind, spec, podField) => {
  const network = networkOf(
    `{apiVersion: ${apiVersion}, kind: ${kind}, metadata: {name: a}, spec: ${spec}}`,
  );
  expect(network.workloads).toMatchObject([
    { podField, podSpec: { hostname: 'a' }, podLabels: { app: 'web' } },
  ]);
});

test('a Pod is its own', () => {
  const pod =
    '{apiVersion: v1, kind: Pod, metadata: {name: a, labels: {app: web}}, spec: {hostname: a}}';
  expect(networkOf(pod).workloads).toMatchObject([
    { podField: 'spec', podSpec: { hostname: 'a' }, podLabels: { app: 'web' } },
  ]);
});

const deployment = (podSpec: string, spec = '') =>
  `{apiVersion: apps/v1, kind: Deployment, metadata: {name: a}, spec: {${spec} template: {spec: ${podSpec}}}}`;

test('the ports of all containers, with what the API server fills in', () => {
  const { ports } = first(
    networkOf(
      deployment(`{
        containers: [
          null,
          {ports: [{containerPort: 80, name: http}, {containerPort: 53, protocol: UDP}]},
          {ports: [{containerPort: "81", protocol: ""}, 1]}],
        initContainers: [{ports: [{containerPort: 9}]}]}`),
    ).workloads,
  );
  const field = 'spec.template.spec';
  expect(ports).toEqual([
    { field: `${field}.containers[1].ports[0]`, name: 'http', port: 80, protocol: 'TCP' },
    { field: `${field}.containers[1].ports[1]`, name: '', port: 53, protocol: 'UDP' },
    { field: `${field}.containers[2].ports[0]`, name: '', port: undefined, protocol: 'TCP' },
    { field: `${field}.containers[2].ports[1]`, name: '', port: undefined, protocol: 'TCP' },
    { field: `${field}.initContainers[0].ports[0]`, name: '', port: 9, protocol: 'TCP' },
  ]);
});

test.each([
  'null',
  '[]',
  'text',
  '{containers: null}',
  '{containers: {a: 1}}',
  '{containers: [1]}',
])('pods of %s have no ports', (podSpec) => {
  expect(first(networkOf(deployment(podSpec)).workloads).ports).toEqual([]);
});

test.each<[string, number | undefined]>([
  ['replicas: 2,', 2],
  ['replicas: 0,', 0],
  ['replicas: "2",', undefined],
  ['', undefined],
])('with %j there are %d replicas', (spec, replicas) => {
  expect(first(networkOf(deployment('{}', spec)).workloads).replicas).toBe(replicas);
});

test.each([
  ['', 'Pod', []],
  ['apps', 'Deployment', ['spec', 'template']],
  ['batch', 'CronJob', ['spec', 'jobTemplate', 'spec', 'template']],
  ['', 'Service', []],
  ['extensions', 'Deployment', []],
])('the template of %s/%s is at %j', (group, kind, keys) => {
  expect(templateKeys({ group, kind })).toEqual(keys);
});
