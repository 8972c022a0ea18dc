import { mayGetLabel } from '../../../lib/model/queries/added-labels';
import { first, networkOf } from '../../support/network';

const workload = (kind: string, group: string, name = 'name: web') =>
  first(networkOf(`{apiVersion: ${group}/v1, kind: ${kind}, metadata: {${name}}}`).workloads);

const JOB = workload('Job', 'batch');
const CRON = workload('CronJob', 'batch');
const SET = workload('StatefulSet', 'apps');
const DEPLOYMENT = workload('Deployment', 'apps');
const OPEN_JOB = workload('Job', 'batch', 'generateName: web-');

test.each([
  [JOB, 'job-name', 'web', true],
  [JOB, 'batch.kubernetes.io/job-name', 'web', true],
  [JOB, 'job-name', 'web-1', false],
  [JOB, 'controller-uid', 'b1c2', true],
  [JOB, 'batch.kubernetes.io/controller-uid', 'b1c2', true],
  [JOB, 'batch.kubernetes.io/job-completion-index', '0', true],
  [JOB, 'batch.kubernetes.io/job-completion-index', 'first', false],
  [JOB, 'job-name', undefined, true],
  [JOB, 'app', 'web', false],
  [JOB, 'constructor', undefined, false],
  [JOB, 'statefulset.kubernetes.io/pod-name', 'web-0', false],
  [OPEN_JOB, 'job-name', 'web-x7', true],
  [CRON, 'job-name', 'web-28800000', true],
  [CRON, 'job-name', 'web', false],
  [SET, 'statefulset.kubernetes.io/pod-name', 'web-0', true],
  [SET, 'statefulset.kubernetes.io/pod-name', 'web', false],
  [SET, 'statefulset.kubernetes.io/pod-name', 'db-0', false],
  [SET, 'apps.kubernetes.io/pod-index', '12', true],
  [SET, 'controller-revision-hash', 'web-7f', true],
  [SET, 'job-name', 'web', false],
  [DEPLOYMENT, 'pod-template-hash', '7f', true],
  [DEPLOYMENT, 'apps.kubernetes.io/pod-index', '0', false],
])('case %#', (of, key, value, may) => {
  expect(mayGetLabel(of, key, value)).toBe(may);
});
