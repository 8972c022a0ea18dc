import { App, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { Cluster } from '../../lib/cluster/cluster';
import { placeOf } from '../../lib/fleet/place';

test.each<[string, (app: App) => Chart, string, string]>([
  ['a chart without a cluster', (app) => new Chart(app, 'web'), '', 'web'],
  [
    'a nested chart without a cluster, as stock cdk8s names it',
    (app) => new Chart(new Chart(app, 'shop'), 'web'),
    '',
    'shop-web-c80b2a96',
  ],
  ['a chart in a cluster', (app) => new Chart(new Cluster(app, 'lab'), 'web'), 'lab', 'web'],
  [
    'a nested chart in a cluster, with no hash',
    (app) => new Chart(new Chart(new Cluster(app, 'lab'), 'shop'), 'web'),
    'lab',
    'shop-web',
  ],
  [
    'a chart in a construct in a cluster',
    (app) => new Chart(new Construct(new Cluster(app, 'lab'), 'team-a'), 'web'),
    'lab',
    'team-a-web',
  ],
  [
    'a chart beside the only cluster',
    (app) => {
      new Cluster(app, 'lab');
      return new Chart(app, 'web');
    },
    'lab',
    'web',
  ],
  [
    'a chart beside two clusters',
    (app) => {
      new Cluster(app, 'lab');
      new Cluster(app, 'homelab');
      return new Chart(app, 'web');
    },
    '',
    'web',
  ],
  [
    'a chart with a cluster in it',
    (app) => {
      const chart = new Chart(app, 'web');
      new Cluster(chart, 'lab');
      return chart;
    },
    'web-lab',
    'web',
  ],
  [
    'a cluster in a construct',
    (app) => new Chart(new Cluster(new Construct(app, 'europe'), 'lab'), 'web'),
    'europe-lab',
    'web',
  ],
  [
    'ids with characters that have no place in a file name',
    (app) => new Chart(new Cluster(app, 'lab (old)'), 'web: 1'),
    'labold',
    'web1',
  ],
])('%s', (_, make, folder, name) => {
  expect(placeOf(make(new App()))).toEqual({ folder, name });
});
