import type { Chart } from 'cdk8s';
import { App } from 'cdk8s';
import { Cluster, ExternalAlias } from '../../lib';
import type { Refusal } from '../support/refusal';

const cluster = (props: object) => (chart: Chart) => new Cluster(chart, 'cluster', props);

const alias = (chart: Chart) => new ExternalAlias(chart, 'db', { target: 'db.example.com' });

export const CLUSTER_PLACE: readonly Refusal[] = [
  {
    name: 'a cluster that comes after what it covers',
    make: (chart) => {
      alias(chart);
      return cluster({})(chart);
    },
    message: `test/cluster: scope: test already contains test/db, which uses the default cluster
  why: a construct reads its cluster when it is created, so a later Cluster would not apply to it
  fix: create the Cluster first`,
  },
  {
    name: 'a cluster in the app after a construct of a chart took the defaults',
    make: (chart) => {
      alias(chart);
      return new Cluster(App.of(chart), 'cluster');
    },
    message: `cluster: scope: the app already contains test/db, which uses the default cluster
  why: a construct reads its cluster when it is created, so a later Cluster would not apply to it
  fix: create the Cluster first`,
  },
  {
    name: 'a construct beside two clusters',
    make: (chart) => {
      new Cluster(chart, 'old', { kubernetes: '1.32' });
      new Cluster(chart, 'new', { kubernetes: '1.33' });
      return alias(chart);
    },
    message: `test/db: scope is next to 2 clusters: test/old, test/new
  why: a construct belongs to one cluster, and nothing declares which
  fix: create it below one of them`,
  },
];
