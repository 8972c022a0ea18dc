import type { Chart } from 'cdk8s';
import type { RollingUpdateOptions } from '../../../lib';
import { HeadlessSet, UpdateStrategy } from '../../../lib';
import type { Refusal } from '../../support/refusal';

const update = (updateStrategy: UpdateStrategy) => (chart: Chart) =>
  new HeadlessSet(chart, 'db', {
    image: 'postgres:17',
    ports: [{ port: 5432 }],
    updateStrategy,
  });

const rolling = (options: RollingUpdateOptions) => update(UpdateStrategy.rolling(options));

export const UPDATE_STRATEGY: readonly Refusal[] = [
  {
    name: 'more than one pod away at once before Kubernetes 1.37',
    facts: ['10 maxUnavailable'],
    cluster: { kubernetes: '1.36' },
    make: rolling({ maxUnavailable: 2 }),
    message: `test/db: updateStrategy.maxUnavailable: 2 does not exist in Kubernetes 1.36
  why: the API server keeps the field from Kubernetes 1.37 on
  fix: set kubernetes: "1.37" or later on the Cluster, or remove it`,
  },
  {
    name: 'a part of the pods away at once on a release that had it for a while',
    facts: ['10 maxUnavailable'],
    cluster: { kubernetes: '1.35' },
    make: rolling({ maxUnavailablePercent: 25 }),
    message: `test/db: updateStrategy.maxUnavailablePercent: 25 does not exist in Kubernetes 1.35
  why: the API server keeps the field from Kubernetes 1.37 on
  fix: set kubernetes: "1.37" or later on the Cluster, or remove it`,
  },
  {
    name: 'a number of pods and a part of them',
    cluster: { kubernetes: '1.37' },
    make: rolling({ maxUnavailable: 2, maxUnavailablePercent: 25 }),
    message: `test/db: updateStrategy.maxUnavailablePercent: 25 cannot be combined with maxUnavailable
  why: the limit is a number of pods or a percentage, and one of the two would be dropped
  fix: remove one of them`,
  },
  {
    name: 'numbers that an update does not take',
    cluster: { kubernetes: '1.37' },
    make: rolling({ partition: -1, maxUnavailable: 0, maxUnavailablePercent: 101 }),
    message: `test/db: updateStrategy.partition: -1 is not a pod number
  why: it is a whole number from 0 to 2147483647
  fix: write for example 1
test/db: updateStrategy.maxUnavailable: 0 is not a number of pods
  why: it is a whole number from 1 on, since an update replaces at least one pod
  fix: write for example 2
test/db: updateStrategy.maxUnavailablePercent: 101 is not a percentage of the pods
  why: it is a whole number from 1 to 100, and the number of pods is rounded up
  fix: write for example 25
test/db: updateStrategy.maxUnavailablePercent: 101 cannot be combined with maxUnavailable
  why: the limit is a number of pods or a percentage, and one of the two would be dropped
  fix: remove one of them`,
  },
  {
    name: 'the name of a strategy in place of one',
    make: update('OnDelete' as unknown as UpdateStrategy),
    message: `test/db: updateStrategy: "OnDelete" is not an UpdateStrategy
  why: it must be an UpdateStrategy
  fix: write UpdateStrategy.rolling({ ... }) or UpdateStrategy.onDelete()`,
  },
  {
    name: 'a rolling update of another JavaScript type',
    make: rolling({
      partition: '2',
      maxUnavailable: '25%',
      max: 2,
    } as unknown as RollingUpdateOptions),
    message: `test/db: updateStrategy.partition: "2" is not a number
  why: it must be a number
  fix: write it without quotes
test/db: updateStrategy.maxUnavailable: "25%" is not a number
  why: it must be a number
  fix: write a number
test/db: updateStrategy.max is not a known property
  why: it would be ignored
  fix: write one of partition, maxUnavailable, maxUnavailablePercent`,
  },
];
