import { Chart, Yaml } from 'cdk8s';
import { AddressPool, Cluster, Fleet } from 'cdk8s-reach';
import { CLUSTERS, type ClusterName } from '../clusters';
import { type AppDefinition, Audience } from '../platform/app';
import { PlatformApp } from '../platform/platform-app';

function yaml(cluster: ClusterName, definition: Partial<AppDefinition>): string {
  const { cluster: props, addresses } = CLUSTERS[cluster];
  const above = new Cluster(new Fleet(), cluster, props);
  const pool = new AddressPool(new Chart(above, 'platform'), 'pool', { addresses });
  const all = { owner: 'team', image: 'app:1.0', port: 8080, audience: Audience.CLUSTER };
  const app = new PlatformApp(above, 'app', {
    definition: { ...all, ...definition },
    cluster,
    pool,
  });
  return Yaml.stringify(...(app.toJson() as object[]));
}

test.each(Object.values(Audience))('an app for the audience "%s" of the lab', (audience) => {
  expect(yaml('lab', { audience })).toMatchSnapshot();
});

test('a public app where the cluster has a Gateway', () => {
  expect(yaml('prod', { audience: Audience.PUBLIC })).toMatchSnapshot();
});

test('an app with an address', () => {
  expect(yaml('lab', { addresses: { lab: '192.168.100.250' } })).toMatchSnapshot();
});
