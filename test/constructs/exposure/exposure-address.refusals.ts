import { Chart } from 'cdk8s';
import type { ExposedAppProps } from '../../../lib';
import {
  AddressPool,
  Cluster,
  ExposedApp,
  Exposure,
  ExternalTrafficPolicy,
  IpFamily,
  IpFamilyPolicy,
} from '../../../lib';
import type { Refusal } from '../../support/refusal';

const app = (expose: Exposure[], props: Partial<ExposedAppProps> = {}) => {
  return (chart: Chart) =>
    new ExposedApp(chart, 'web', {
      selector: { app: 'web' },
      ports: [{ port: 80, targetPort: 8080 }],
      expose,
      ...props,
    });
};

const poolIn = (chart: Chart) => new AddressPool(chart, 'pool', { addresses: ['192.0.2.0/28'] });

const loadBalancer = (
  options: (chart: Chart, pool: AddressPool) => readonly Exposure[],
  props: Partial<ExposedAppProps> = {},
) => {
  return (chart: Chart) => app([...options(chart, poolIn(chart))], props)(chart);
};

/** Load balancers with an address of a pool. */
export const EXPOSURE_ADDRESS: readonly Refusal[] = [
  {
    name: 'another pool than that of the address',
    facts: ['7.4 IP not in any pool / wrong pool annotation'],
    make: loadBalancer((chart, pool) => {
      const other = new AddressPool(chart, 'other', { addresses: ['198.51.100.0/28'] });
      return [Exposure.loadBalancer({ pool: other, address: pool.address('192.0.2.1') })];
    }),
    message: `test/web: expose[0].pool: "other" is not the pool of the address
  why: 192.0.2.1 is in the pool "pool", and the Service gets no address of another pool
  fix: remove pool`,
  },
  {
    name: 'a pool without a family of the Service',
    facts: ['7.4 RequireDualStack', '7.4 `address-pool`'],
    make: (chart) => {
      const pool = poolIn(chart);
      const ipFamilyPolicy = IpFamilyPolicy.REQUIRE_DUAL_STACK;
      app([Exposure.loadBalancer({ pool, ipFamilyPolicy })])(chart);
    },
    message: `test/web: expose[0].pool: "pool" contains no IPv6 address
  why: the Service has the families IPv4 and IPv6, and MetalLB then assigns no address to it
  fix: add IPv6 addresses to the pool, or write other families`,
  },
  {
    name: 'a pool of another cluster',
    facts: ['7.4 `address-pool`'],
    make: loadBalancer((chart) => {
      const elsewhere = new Chart(chart, 'elsewhere');
      new Cluster(elsewhere, 'cluster');
      return [Exposure.loadBalancer({ pool: poolIn(elsewhere) })];
    }),
    message: `test/web: expose[0].pool: "pool" belongs to another cluster
  why: the MetalLB of one cluster does not see the pools of another
  fix: write a pool that is created below the same Cluster`,
  },
  {
    name: 'an address of a pool of another cluster',
    facts: ['7.4 `loadBalancerIPs`'],
    make: loadBalancer((chart) => {
      const elsewhere = new Chart(chart, 'elsewhere');
      new Cluster(elsewhere, 'cluster');
      return [Exposure.loadBalancer({ address: poolIn(elsewhere).address('192.0.2.1') })];
    }),
    message: `test/web: expose[0].address: "192.0.2.1" belongs to another cluster
  why: the MetalLB of one cluster does not see the pools of another
  fix: write a pool that is created below the same Cluster`,
  },
  {
    name: 'an IPv4 address for a Service of IPv6',
    facts: ['7.4 `loadBalancerIPs`'],
    make: loadBalancer((_, pool) => [
      Exposure.loadBalancer({
        address: pool.address('192.0.2.1'),
        ipFamilies: [IpFamily.IPV6],
      }),
    ]),
    message: `test/web: expose[0].address: "192.0.2.1" is an IPv4 address
  why: the Service has the families IPv6, and MetalLB then assigns no address to it
  fix: write an address of the same family`,
  },
  {
    name: 'one address for two families',
    facts: ['7.4 RequireDualStack'],
    make: loadBalancer((_, pool) => [
      Exposure.loadBalancer({
        address: pool.address('192.0.2.1'),
        ipFamilyPolicy: IpFamilyPolicy.REQUIRE_DUAL_STACK,
      }),
    ]),
    message: `test/web: expose[0].address: "192.0.2.1" is one address for two families
  why: MetalLB assigns one address for each family to a dual-stack Service, or none
  fix: write one address of each family, only pool, or another ipFamilyPolicy`,
  },
  {
    name: 'an address that another app has alone',
    facts: ['7.4 `allow-shared-ip`'],
    make: loadBalancer((chart, pool) => {
      new ExposedApp(chart, 'shop', {
        selector: { app: 'shop' },
        ports: [{ port: 443 }],
        expose: [Exposure.loadBalancer({ address: pool.address('192.0.2.1') })],
      });
      return [Exposure.loadBalancer({ address: pool.share('edge', '192.0.2.1') })];
    }),
    message: `test/web: expose[0].address: "192.0.2.1" is also the address of test/shop (Service shop)
  why: Services share an address only if both request it with one sharing key
  fix: write another address, or use pool.share("a-key", "192.0.2.1") for both`,
  },
  {
    name: 'an address that another Service of the app has alone',
    facts: ['7.4 `allow-shared-ip`'],
    make: loadBalancer((_, pool) => [
      Exposure.loadBalancer({ address: pool.address('192.0.2.1') }),
      Exposure.loadBalancer({
        serviceName: 'web-2',
        ports: [{ port: 81 }],
        address: pool.address('192.0.2.1'),
      }),
    ]),
    message: `test/web: expose[1].address: "192.0.2.1" is also the address of test/web (Service web)
  why: Services share an address only if both request it with one sharing key
  fix: write another address, or use pool.share("a-key", "192.0.2.1") for both`,
  },
  {
    name: 'one address under two sharing keys',
    facts: ['7.4 `allow-shared-ip`'],
    make: loadBalancer((_, pool) => [
      Exposure.loadBalancer({ address: pool.share('edge', '192.0.2.1') }),
      Exposure.loadBalancer({
        serviceName: 'web-2',
        ports: [{ port: 81 }],
        address: pool.share('shop', '192.0.2.1'),
      }),
    ]),
    message: `test/web: expose[1].address: "192.0.2.1" is also the address of test/web (Service web)
  why: Services share an address only with the same sharing key, and these have "edge" and "shop"
  fix: write pool.share("edge", "192.0.2.1"), or another address`,
  },
  {
    name: 'one port of a shared address twice',
    facts: ['7.4 `allow-shared-ip`', '12 two Services sharing IP with different ETP or same port'],
    make: loadBalancer((_, pool) => [
      Exposure.loadBalancer({ address: pool.share('edge', '192.0.2.1') }),
      Exposure.loadBalancer({ serviceName: 'web-2', address: pool.share('edge', '192.0.2.1') }),
    ]),
    message: `test/web: expose[1].address: "192.0.2.1" is also the address of test/web (Service web)
  why: both use 80/TCP, and each port of an address can be used once
  fix: write another port or another address`,
  },
  {
    name: 'a shared address with two external traffic policies',
    facts: ['7.4 `allow-shared-ip`', '12 two Services sharing IP with different ETP or same port'],
    make: loadBalancer((_, pool) => [
      Exposure.loadBalancer({ address: pool.share('edge', '192.0.2.1') }),
      Exposure.loadBalancer({
        serviceName: 'web-2',
        ports: [{ port: 81 }],
        address: pool.share('edge', '192.0.2.1'),
        externalTrafficPolicy: ExternalTrafficPolicy.LOCAL,
      }),
    ]),
    message: `test/web: expose[1].address: "192.0.2.1" is also the address of test/web (Service web)
  why: with the external traffic policy Local, Services share an address only if all of them use Local and select the same pods
  fix: write ExternalTrafficPolicy.CLUSTER for both, or another address`,
  },
  {
    name: 'an address that the load balancer of an exposure afterwards cannot have',
    facts: ['7.4 `allow-shared-ip`'],
    make: (chart) => {
      const pool = poolIn(chart);
      const web = app([Exposure.loadBalancer({ address: pool.address('192.0.2.1') })])(chart);
      web.expose(
        Exposure.loadBalancer({ serviceName: 'web-2', address: pool.address('192.0.2.1') }),
      );
    },
    message: `test/web: exposure.address: "192.0.2.1" is also the address of test/web (Service web)
  why: Services share an address only if both request it with one sharing key
  fix: write another address, or use pool.share("a-key", "192.0.2.1") for both`,
  },
];
