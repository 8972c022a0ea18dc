import type { KubeObject } from '../harness/api';
import type { Choices, Kind } from './choices';
import { options } from './choices';

const template = {
  metadata: { labels: { app: 'web', tier: 'front' } },
  spec: { containers: [{ name: 'web', image: 'nginx:1.27' }] },
};
const WEB = { matchLabels: { app: 'web' } };

function workload(kind: string, spec: object): KubeObject {
  return { apiVersion: 'apps/v1', kind, metadata: {}, spec: { template, ...spec } };
}

const SELECTORS = options(
  'spec.selector',
  WEB,
  WEB,
  { ...WEB, matchExpressions: [] },
  { matchLabels: { app: 'web', tier: 'front' } },
  { matchExpressions: [{ key: 'app', operator: 'In', values: ['web'] }] },
);

const CONTAINERS = [
  { name: 'web', image: 'nginx:1.27' },
  { name: 'web', image: 'nginx:1.28', ports: [{ containerPort: 80 }] },
  { name: 'web', image: 'nginx', ports: [{ containerPort: 80, protocol: 'TCP' }] },
  { name: 'web', image: 'nginx', imagePullPolicy: 'Always' },
  { name: 'web', image: 'nginx:1.27', imagePullPolicy: 'IfNotPresent' },
  { name: 'web', image: 'nginx:1.27', resources: { requests: { cpu: '500m' } } },
  { name: 'web', image: 'nginx:1.27', resources: { requests: { cpu: 0.5 } } },
  { name: 'web', image: 'nginx:1.27', env: [{ name: 'A', value: '1' }] },
  { name: 'web', image: 'nginx:1.27', readinessProbe: { httpGet: { port: 80 } } },
  { name: 'web', image: 'nginx:1.27', readinessProbe: { tcpSocket: { port: 80 } } },
  { name: 'web', image: 'nginx:1.27', readinessProbe: { exec: { command: ['true'] } } },
];

const VOLUMES = [
  undefined,
  undefined,
  [{ name: 'a' }],
  [{ name: 'a', emptyDir: {} }],
  [{ name: 'a', configMap: { name: 'web' } }],
  [{ name: 'a', secret: { secretName: 'web', defaultMode: 0o644 } }],
];

const templates = (restartPolicy?: string): Choices => [
  options('spec.template.spec.containers', ...CONTAINERS.map((one) => [one])),
  options('spec.template.spec.terminationGracePeriodSeconds', undefined, 30, 60),
  options('spec.template.spec.serviceAccountName', undefined, undefined, 'web'),
  options('spec.template.spec.nodeSelector', undefined, {}, { zone: 'a' }),
  options('spec.template.spec.volumes', ...VOLUMES),
  ...(restartPolicy === undefined
    ? []
    : [options('spec.template.spec.restartPolicy', restartPolicy)]),
];

const CLAIM = {
  metadata: { name: 'data' },
  spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } },
};
const claims = (change: object, head: object = {}) => [
  { ...head, ...CLAIM, spec: { ...CLAIM.spec, ...change } },
];
const size = (storage: string) => ({ resources: { requests: { storage } } });

export const WORKLOADS: readonly Kind[] = [
  {
    weight: 2,
    base: workload('Deployment', {}),
    choices: [
      SELECTORS,
      options('spec.replicas', undefined, 0, 2),
      options(
        'spec.strategy',
        undefined,
        undefined,
        { type: 'Recreate' },
        {
          type: 'RollingUpdate',
          rollingUpdate: { maxSurge: 2 },
        },
      ),
      ...templates(),
    ],
  },
  { weight: 1, base: workload('ReplicaSet', {}), choices: [SELECTORS, ...templates()] },
  {
    weight: 1,
    base: workload('DaemonSet', {}),
    choices: [
      SELECTORS,
      options('spec.updateStrategy', undefined, { type: 'OnDelete' }, { type: 'RollingUpdate' }),
      ...templates(),
    ],
  },
  {
    weight: 5,
    base: workload('StatefulSet', { replicas: 0 }),
    choices: [
      SELECTORS,
      options('spec.serviceName', 'web', 'web', undefined, 'db'),
      options('spec.podManagementPolicy', undefined, 'OrderedReady', 'Parallel'),
      options('spec.minReadySeconds', undefined, 5),
      options(
        'spec.updateStrategy',
        undefined,
        undefined,
        { type: 'OnDelete' },
        {
          type: 'RollingUpdate',
          rollingUpdate: { partition: 1 },
        },
      ),
      options('spec.revisionHistoryLimit', undefined, 5),
      options('spec.ordinals', undefined, { start: 1 }),
      options('spec.persistentVolumeClaimRetentionPolicy', undefined, { whenDeleted: 'Delete' }),
      options(
        'spec.volumeClaimTemplates',
        undefined,
        claims({}),
        claims({}),
        claims({ volumeMode: 'Filesystem' }, { apiVersion: 'v1', kind: 'PersistentVolumeClaim' }),
        claims({ storageClassName: 'fast' }),
        claims(size('1024Mi')),
        claims(size('2Gi')),
      ),
    ],
  },
  {
    weight: 5,
    base: {
      apiVersion: 'batch/v1',
      kind: 'Job',
      metadata: {},
      spec: { template, suspend: false },
    },
    choices: [
      options('spec.completions', undefined, undefined, 1, 2),
      options('spec.parallelism', undefined, undefined, 1, 2),
      options('spec.completionMode', undefined, 'NonIndexed', 'Indexed'),
      options('spec.suspend', false, false, undefined, true),
      options('spec.activeDeadlineSeconds', undefined, 60),
      options('spec.backoffLimit', undefined, 3),
      options('spec.backoffLimitPerIndex', undefined, undefined, 1),
      options('spec.podFailurePolicy', undefined, undefined, {
        rules: [
          { action: 'FailJob', onExitCodes: { operator: 'In', values: [42] } },
          { action: 'Ignore', onPodConditions: [{ type: 'DisruptionTarget' }] },
        ],
      }),
      ...templates('Never'),
    ],
  },
];
