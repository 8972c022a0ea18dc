import type { Case, Fields } from './case';
import { object } from './case';

const template = (app = 'web', container: Fields = {}) => ({
  metadata: { labels: { app, tier: 'front' } },
  spec: { containers: [{ name: 'web', image: 'nginx:1.27', ...container }] },
});
const selector = (app = 'web') => ({ matchLabels: { app } });
const deployment = (spec: Fields) =>
  object(
    'apps/v1',
    'Deployment',
  )({ spec: { selector: selector(), template: template(), ...spec } });
const claims = (storage: string, spec: Fields = {}) => [
  {
    metadata: { name: 'data' },
    spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage } }, ...spec },
  },
];
const set = (spec: Fields) =>
  object(
    'apps/v1',
    'StatefulSet',
  )({
    spec: { replicas: 0, selector: selector(), template: template(), ...spec },
  });
const run = (container: Fields = {}) => {
  const { metadata, spec } = template('web', container);
  return { metadata, spec: { ...spec, restartPolicy: 'Never' } };
};
const job = (spec: Fields, container: Fields = {}) =>
  object('batch/v1', 'Job')({ spec: { template: run(container), ...spec } });

export const WORKLOADS: readonly Case[] = [
  {
    name: 'another selector',
    old: deployment({}),
    now: deployment({ selector: selector('api'), template: template('api') }),
    says: ['spec.selector.matchLabels.app of Deployment default/web changes from "web" to "api"'],
  },
  {
    name: 'the same selector in other words',
    old: deployment({}),
    now: deployment({ selector: { ...selector(), matchExpressions: [] }, replicas: 3 }),
    says: [],
  },
  {
    name: 'Recreate over a strategy that the server wrote',
    old: deployment({}),
    now: deployment({ strategy: { type: 'Recreate' } }),
    says: ['?spec.strategy.type of Deployment default/web changes from nothing to "Recreate"'],
  },
  {
    name: 'Recreate over a strategy that is written out',
    old: deployment({ strategy: { rollingUpdate: { maxSurge: 1 } } }),
    now: deployment({ strategy: { type: 'Recreate' } }),
    says: [],
  },
  {
    name: 'the source of a volume that had none',
    old: deployment({
      template: { ...template(), spec: { ...template().spec, volumes: [{ name: 'a' }] } },
    }),
    now: deployment({
      template: {
        ...template(),
        spec: { ...template().spec, volumes: [{ name: 'a', configMap: { name: 'b' } }] },
      },
    }),
    says: [
      '?spec.template.spec.volumes[0].configMap of Deployment default/web changes from nothing to {"name":"b"}',
    ],
  },
  {
    name: 'a StatefulSet with another Service, and a larger claim',
    old: set({ serviceName: 'web', volumeClaimTemplates: claims('1Gi') }),
    now: set({ serviceName: 'db', volumeClaimTemplates: claims('2Gi') }),
    says: [
      'spec.serviceName of StatefulSet default/web changes from "web" to "db"',
      'spec.volumeClaimTemplates[0].spec.resources.requests.storage of StatefulSet default/web changes from "1Gi" to "2Gi"',
    ],
  },
  {
    name: 'the same claim in other words, and what may change',
    old: set({ serviceName: 'web', volumeClaimTemplates: claims('1Gi') }),
    now: set({
      serviceName: 'web',
      volumeClaimTemplates: claims('1024Mi', { volumeMode: 'Filesystem' }),
      podManagementPolicy: 'OrderedReady',
      minReadySeconds: 5,
      persistentVolumeClaimRetentionPolicy: { whenDeleted: 'Delete' },
    }),
    says: [],
  },
  {
    name: 'OnDelete over a strategy that the server wrote',
    old: set({}),
    now: set({ updateStrategy: { type: 'OnDelete' } }),
    says: [
      'spec.updateStrategy.type of StatefulSet default/web changes from nothing to "OnDelete"',
    ],
  },
  {
    name: 'a Job with another image',
    old: job({}),
    now: job({}, { image: 'nginx:1.28' }),
    says: [
      'spec.template.spec.containers[0].image of Job default/web changes from "nginx:1.27" to "nginx:1.28"',
    ],
  },
  {
    name: 'a Job that is suspended, with another image',
    old: job({ suspend: true }),
    now: job({ suspend: true }, { image: 'nginx:1.28' }),
    says: [
      '?spec.template.spec.containers[0].image of Job default/web changes from "nginx:1.27" to "nginx:1.28"',
    ],
  },
  {
    name: 'a Job that is gone when it has ended',
    old: job({ ttlSecondsAfterFinished: 60 }),
    now: job({ ttlSecondsAfterFinished: 60, completions: 2 }),
    says: ['?spec.completions of Job default/web changes from nothing to 2'],
  },
  {
    name: 'a Job whose template says what the server would write',
    old: job({}),
    now: job({ completions: 1 }, { imagePullPolicy: 'IfNotPresent', env: [] }),
    says: [],
  },
  {
    name: 'an indexed Job with more completions and not more pods',
    old: job({ completionMode: 'Indexed', completions: 2, parallelism: 2 }),
    now: job({ completionMode: 'Indexed', completions: 3, parallelism: 2 }),
    says: ['spec.completions of Job default/web changes from 2 to 3'],
  },
  {
    name: 'an indexed Job with more completions, and pods',
    old: job({ completionMode: 'Indexed', completions: 2, parallelism: 2 }),
    now: job({ completionMode: 'Indexed', completions: 3, parallelism: 3 }),
    says: [],
  },
];
