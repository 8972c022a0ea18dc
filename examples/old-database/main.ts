/**
 * A database moves into the cluster, and nobody who dials `orders-db` notices: the name is first that
 * of the old machine, then that of its address, then that of pods. Each cluster is a stage further, and
 * each stage can be applied over the one before.
 */
import { Chart } from 'cdk8s';
import { Cluster, ExposedApp, ExternalAlias, Fleet, HeadlessSet, LegacyBackend } from 'cdk8s-reach';

const NAME = 'orders-db';

/** What stands behind the name. */
type Stage = (chart: Chart) => { readonly dnsName: { readonly full: string } };

/** 1. The old machine has a name: an alias, without ports, since a name is all that it is. */
const alias: Stage = (chart) => new ExternalAlias(chart, NAME, { target: 'db17.example.com' });

/** 2. Its address is enough, and the port may be another one: a Service without pods. */
const backend: Stage = (chart) =>
  new LegacyBackend(chart, NAME, {
    addresses: ['192.0.2.17'],
    ports: [{ name: 'postgres', port: 5432, targetPort: 15432 }],
  });

/**
 * 3. The pods have taken over, under a name of their own: a Service that has a cluster IP cannot become
 * headless, and can become an alias.
 */
const pods: Stage = (chart) => {
  const set = new HeadlessSet(chart, 'orders-pg', {
    image: 'postgres:17.6',
    ports: [{ name: 'postgres', port: 5432 }],
    envFromSecrets: ['orders-db'],
    volumeClaims: [{ name: 'data', size: '20Gi', mountPath: '/var/lib/postgresql/data' }],
  });
  return new ExternalAlias(chart, NAME, { target: set.dnsName.full });
};

const fleet = new Fleet();
for (const [id, stage] of Object.entries({ production: alias, staging: backend, test: pods })) {
  const cluster = new Cluster(fleet, id, { kubernetes: '1.34' });
  const chart = new Chart(cluster, 'orders', { namespace: 'orders' });
  const db = stage(chart);
  new ExposedApp(chart, 'orders', {
    image: 'ghcr.io/acme/orders:2.0',
    ports: [{ port: 80, targetPort: 8080 }],
    env: { DATABASE_HOST: db.dnsName.full },
  });
}
fleet.synth();
