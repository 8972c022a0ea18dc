import type { Chart } from 'cdk8s';
import type { LoadBalancerOptions, PoolAddress, ServicePort } from '../../../lib';
import { AddressPool, ExposedApp, Exposure, ExternalTrafficPolicy } from '../../../lib';
import type { Refusal } from '../../support/refusal';

const pool = (chart: Chart) =>
  new AddressPool(chart, 'lan', { addresses: ['192.0.2.0/28', '2001:db8::/124'] });

interface Claim extends LoadBalancerOptions {
  readonly address: PoolAddress;
  readonly ports?: ServicePort[];
}

const apps =
  (...claims: ((lan: AddressPool) => Claim)[]) =>
  (chart: Chart): void => {
    const lan = pool(chart);
    claims.forEach((claim, index) => {
      const { ports = [{ port: 80 }], ...options } = claim(lan);
      const selector = { app: `app-${index}` };
      const expose = [Exposure.loadBalancer(options)];
      new ExposedApp(chart, `app-${index}`, { selector, ports, expose });
    });
  };

/** What an app is told whose load balancer cannot have the address that it asks for. */
export const POOL_CLAIMS: readonly Refusal[] = [
  {
    name: 'an address that another app has',
    facts: ['7.4 `allow-shared-ip`'],
    make: apps(
      (lan) => ({ address: lan.address('192.0.2.1') }),
      (lan) => ({ address: lan.address('192.0.2.1') }),
    ),
    message: `test/app-1: expose[0].address: "192.0.2.1" is also the address of test/app-0 (Service app-0)
  why: Services share an address only if both request it with one sharing key
  fix: write another address, or use pool.share("a-key", "192.0.2.1") for both`,
  },
  {
    name: 'an IPv6 address that another app has in another spelling',
    facts: ['7.4 `allow-shared-ip`'],
    make: apps(
      (lan) => ({ address: lan.address('2001:db8::1') }),
      (lan) => ({ address: lan.address('2001:db8:0::1') }),
    ),
    message: `test/app-1: expose[0].address: "2001:db8:0::1" is also the address of test/app-0 (Service app-0)
  why: Services share an address only if both request it with one sharing key
  fix: write another address, or use pool.share("a-key", "2001:db8:0::1") for both`,
  },
  {
    name: 'an address that is shared under another key',
    facts: ['7.4 `allow-shared-ip`'],
    make: apps(
      (lan) => ({ address: lan.share('edge', '192.0.2.1') }),
      (lan) => ({ address: lan.share('mail', '192.0.2.1'), ports: [{ port: 25 }] }),
    ),
    message: `test/app-1: expose[0].address: "192.0.2.1" is also the address of test/app-0 (Service app-0)
  why: Services share an address only with the same sharing key, and these have "edge" and "mail"
  fix: write pool.share("edge", "192.0.2.1"), or another address`,
  },
  {
    name: 'a port that another app opens on the shared address',
    facts: ['7.4 `allow-shared-ip`'],
    make: apps(
      (lan) => ({ address: lan.share('edge', '192.0.2.1') }),
      (lan) => ({ address: lan.share('edge', '192.0.2.1') }),
    ),
    message: `test/app-1: expose[0].address: "192.0.2.1" is also the address of test/app-0 (Service app-0)
  why: both use 80/TCP, and each port of an address can be used once
  fix: write another port or another address`,
  },
  {
    name: 'an address shared by a Local and a Cluster policy',
    facts: ['7.4 `allow-shared-ip`'],
    make: apps(
      (lan) => ({ address: lan.share('edge', '192.0.2.1') }),
      (lan) => ({
        address: lan.share('edge', '192.0.2.1'),
        externalTrafficPolicy: ExternalTrafficPolicy.LOCAL,
        ports: [{ port: 25 }],
      }),
    ),
    message: `test/app-1: expose[0].address: "192.0.2.1" is also the address of test/app-0 (Service app-0)
  why: with the external traffic policy Local, Services share an address only if all of them use Local and select the same pods
  fix: write ExternalTrafficPolicy.CLUSTER for both, or another address`,
  },
  {
    name: 'an address that another load balancer of the same app has',
    facts: ['7.4 `allow-shared-ip`'],
    make: (chart) => {
      const address = pool(chart).address('192.0.2.1');
      new ExposedApp(chart, 'web', {
        selector: { app: 'web' },
        ports: [{ port: 80 }],
        expose: [
          Exposure.loadBalancer({ address }),
          Exposure.loadBalancer({ address, serviceName: 'web-two' }),
        ],
      });
    },
    message: `test/web: expose[1].address: "192.0.2.1" is also the address of test/web (Service web)
  why: Services share an address only if both request it with one sharing key
  fix: write another address, or use pool.share("a-key", "192.0.2.1") for both`,
  },
];
