import type { Chart } from 'cdk8s';
import type { HeadlessSetProps } from '../../../lib';
import {
  AddressPool,
  Cluster,
  ExposedApp,
  Exposure,
  ExternalTrafficPolicy,
  HeadlessSet,
} from '../../../lib';
import type { Refusal } from '../../support/refusal';

const set = (chart: Chart, props: Partial<HeadlessSetProps>) =>
  new HeadlessSet(chart, 'db', {
    image: 'postgres:17',
    ports: [{ port: 5432 }],
    replicas: 3,
    ...props,
  });

const exposed =
  (exposePods: Exposure, props: Partial<HeadlessSetProps> = {}) =>
  (chart: Chart) =>
    set(chart, { exposePods, ...props });

const poolOf = (chart: Chart, ...addresses: string[]) =>
  new AddressPool(chart, 'lan', { addresses });

/** What a `HeadlessSet` says of the Services of its pods. */
export const POD_SERVICES: readonly Refusal[] = [
  {
    name: 'a way in that is for no single pod',
    make: exposed(Exposure.http({ host: 'db.example.com' })),
    message: `test/db: exposePods: "http" is not an exposure for one pod
  why: the pods have their own names below the headless Service, but no separate paths or external addresses
  fix: write Exposure.clusterIp(), Exposure.nodePort() or Exposure.loadBalancer()`,
  },
  {
    name: 'one name for the Services of all pods',
    make: exposed(Exposure.clusterIp({ serviceName: 'db-pod' })),
    message: `test/db: exposePods.serviceName: "db-pod" is one name for the Services of all pods
  why: each of them has the name of its pod
  fix: remove it`,
  },
  {
    name: 'one node port for the Services of all pods',
    make: exposed(Exposure.nodePort({ nodePort: 30432, ports: [{ port: 5432, nodePort: 30432 }] })),
    message: `test/db: exposePods.nodePort: 30432 is one node port for the Services of all pods
  why: a node port is opened on every node, so only one Service can use it
  fix: remove it, so that the cluster picks one for each
test/db: exposePods.ports[0].nodePort: 30432 is one node port for the Services of all pods
  why: a node port is opened on every node, so only one Service can use it
  fix: remove it, so that the cluster picks one for each`,
  },
  {
    name: 'one cluster IP and one health check for the Services of all pods',
    make: exposed(
      Exposure.loadBalancer({
        clusterIps: ['10.96.0.10'],
        externalTrafficPolicy: ExternalTrafficPolicy.LOCAL,
        healthCheckNodePort: 30001,
      }),
    ),
    message: `test/db: exposePods.clusterIps: ["10.96.0.10"] is one address for the Services of all pods
  why: the API server assigns an address of the service network to only one Service
  fix: remove it, so that the cluster picks one for each
test/db: exposePods.healthCheckNodePort: 30001 is one node port for the Services of all pods
  why: a node port is opened on every node, so only one Service can use it
  fix: remove it, so that the cluster picks one for each`,
  },
  {
    name: 'a pool that serves other namespaces',
    make: (chart) => {
      const pool = new AddressPool(chart, 'lan', {
        addresses: ['192.0.2.0/28'],
        serviceAllocation: { namespaces: ['shop'] },
      });
      set(chart, { exposePods: Exposure.loadBalancer({ pool }) });
    },
    message: `test/db: exposePods.pool: "lan" assigns no address to this Service
  why: the pool is for the namespaces shop, and the Service is in default, so the Service would stay without an address
  fix: write another pool, or change serviceAllocation of this pool`,
  },
  {
    name: 'more pods than addresses behind the first',
    facts: ['7.4 IP not in any pool / wrong pool annotation'],
    make: (chart) => {
      const pool = poolOf(chart, '192.0.2.10-192.0.2.11');
      set(chart, { exposePods: Exposure.loadBalancer({ address: pool.address('192.0.2.10') }) });
    },
    message: `test/db: exposePods.address: "192.0.2.12" would be the address of db-2, and is not in the pool
  why: the pods have consecutive addresses in the order of their numbers, and the pool contains 192.0.2.10-192.0.2.11, and MetalLB assigns no other address to the Service
  fix: write a first address that is followed by enough addresses of the pool`,
  },
  {
    name: 'addresses behind the last one there is',
    make: (chart) => {
      const pool = poolOf(chart, '255.255.255.254/31');
      const address = pool.address('255.255.255.255');
      set(chart, { replicas: 2, exposePods: Exposure.loadBalancer({ address }) });
    },
    message: `test/db: exposePods.address: "255.255.255.255 + 1" would be the address of db-1, and is not an IP address
  why: the pods have consecutive addresses in the order of their numbers, and the field accepts an IP address only, without a name, a port, a mask or a zone
  fix: write a first address that is followed by enough addresses of the pool`,
  },
  {
    name: 'an address behind the first that another Service has',
    facts: ['7.4 `allow-shared-ip`'],
    make: (chart) => {
      const pool = poolOf(chart, '192.0.2.10-192.0.2.20');
      new ExposedApp(chart, 'web', {
        selector: { app: 'web' },
        ports: [{ port: 80 }],
        expose: [Exposure.loadBalancer({ address: pool.address('192.0.2.11') })],
      });
      set(chart, { exposePods: Exposure.loadBalancer({ address: pool.address('192.0.2.10') }) });
    },
    message: `test/db: exposePods.address: "192.0.2.11" is also the address of test/web (Service web)
  why: Services share an address only if both request it with one sharing key
  fix: write another address, or use pool.share("a-key", "192.0.2.11") for both`,
  },
  {
    name: 'the pool of another cluster',
    facts: ['7.4 `address-pool`'],
    make: (chart) => {
      const [here, there] = ['here', 'there'].map((id) => new Cluster(chart, id)) as [
        Cluster,
        Cluster,
      ];
      const pool = new AddressPool(here, 'lan', { addresses: ['192.0.2.0/28'] });
      new HeadlessSet(there, 'db', {
        image: 'postgres:17',
        ports: [{ port: 5432 }],
        exposePods: Exposure.loadBalancer({ pool }),
      });
    },
    message: `test/there/db: exposePods.pool: "lan" belongs to another cluster
  why: the MetalLB of one cluster does not see the pools of another
  fix: write a pool that is created below the same Cluster`,
  },
  {
    name: 'a headless Service that is called as a pod',
    make: exposed(Exposure.clusterIp(), { serviceName: 'db-2' }),
    message: `test/db: serviceName: "db-2" is the name of a pod, and of its Service
  why: the later manifest would overwrite the earlier one
  fix: write another name`,
  },
  {
    name: 'pods whose names cannot be those of Services',
    facts: ['1.3 Service'],
    make: exposed(Exposure.clusterIp(), { name: '1db', serviceName: 'db' }),
    message: `test/db: exposePods.serviceName: "1db-0" is not a Service name
  why: before Kubernetes 1.36 a Service name must start with a letter
  fix: write "s-1db-0", or set kubernetes: "1.36" or later on the Cluster`,
  },
  {
    name: 'the name of an exposure in place of one',
    make: exposed('loadBalancer' as unknown as Exposure),
    message: `test/db: exposePods: "loadBalancer" is not an Exposure
  why: it must be an Exposure
  fix: write Exposure.http({ ... }) or one of its kind`,
  },
];
