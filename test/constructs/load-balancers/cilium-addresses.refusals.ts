import type { Chart } from 'cdk8s';
import type { AddressPoolProps, LoadBalancerOptions } from '../../../lib';
import {
  AddressPool,
  ExposedApp,
  Exposure,
  ExternalTrafficPolicy,
  IpFamilyPolicy,
  LoadBalancers,
} from '../../../lib';
import type { Refusal } from '../../support/refusal';

const cluster = { loadBalancer: LoadBalancers.cilium() };

const lan = (chart: Chart, props: Partial<AddressPoolProps> = {}) =>
  new AddressPool(chart, 'lan', { addresses: ['192.0.2.0/28'], ...props });

const app = (chart: Chart, options: LoadBalancerOptions, id = 'web', namespace?: string) =>
  new ExposedApp(chart, id, {
    namespace,
    selector: { app: id },
    ports: [{ port: id === 'web' ? 80 : 81 }],
    expose: [Exposure.loadBalancer(options)],
  });

/** What Services cannot have of addresses of Cilium. */
export const CILIUM_ADDRESSES: readonly Refusal[] = [
  {
    name: 'a pool beside another one for the same Service',
    cluster,
    make: (chart) => {
      const pool = lan(chart);
      new AddressPool(chart, 'wan', { addresses: ['198.51.100.0/28'] });
      app(chart, { pool });
    },
    message: `test/web: expose[0].pool: "lan" is not the only pool for this Service: wan gives it an address as well
  why: no Service requests a pool by its name here, only an address
  fix: write address: pool.address("..."), or serviceAllocation so that only this pool is for the Service`,
  },
  {
    name: 'one address for two families',
    cluster,
    make: (chart) =>
      app(chart, {
        address: lan(chart).address('192.0.2.1'),
        ipFamilyPolicy: IpFamilyPolicy.REQUIRE_DUAL_STACK,
      }),
    message: `test/web: expose[0].address: "192.0.2.1" is one address for two families
  why: Cilium then assigns this IPv4 address alone
  fix: write one address of each family, only pool, or another ipFamilyPolicy`,
  },
  {
    name: 'two addresses for one family',
    cluster,
    make: (chart) => {
      const pool = lan(chart, { addresses: ['192.0.2.0/28', '2001:db8::/120'] });
      app(chart, { address: pool.address('192.0.2.1', '2001:db8::1') });
    },
    message: `test/web: expose[0].address: "192.0.2.1,2001:db8::1" are addresses of two families for a Service of one
  why: without ipFamilyPolicy the API server gives a Service one family
  fix: write ipFamilyPolicy: IpFamilyPolicy.REQUIRE_DUAL_STACK, or one address`,
  },
  {
    name: 'two addresses of one family',
    cluster,
    make: (chart) => lan(chart).address('192.0.2.1', '192.0.2.2'),
    message: `test/lan: ofOtherFamily: "192.0.2.2" is of the same family as 192.0.2.1
  why: a Service has at most one address of each family
  fix: write an address of the other family, or remove it`,
  },
  {
    name: 'an address that is shared across namespaces without naming them',
    cluster,
    make: (chart) => {
      const address = lan(chart).share('edge', '192.0.2.1');
      app(chart, { address }, 'web', 'shop');
      app(chart, { address }, 'mail', 'mail');
    },
    message: `test/mail: expose[0].address: "192.0.2.1" is also the address of test/web (Service web)
  why: one Service is in the namespace mail, the other in shop, and Cilium lets Services of two namespaces share an address only if each names the namespace of the other
  fix: write pool.share(..., { namespaces: ["shop"] }) for the Service in mail, or another address`,
  },
  {
    name: 'an address that is shared with another traffic policy',
    cluster,
    make: (chart) => {
      const address = lan(chart).share('edge', '192.0.2.1');
      app(chart, { address });
      app(chart, { address, externalTrafficPolicy: ExternalTrafficPolicy.LOCAL }, 'mail');
    },
    message: `test/mail: expose[0].address: "192.0.2.1" is also the address of test/web (Service web)
  why: Cilium lets Services share an address only if they have the same external traffic policy
  fix: write the same externalTrafficPolicy for both, or another address`,
  },
  {
    name: 'an address that is shared by Local Services of other pods',
    cluster,
    make: (chart) => {
      const address = lan(chart).share('edge', '192.0.2.1');
      const externalTrafficPolicy = ExternalTrafficPolicy.LOCAL;
      app(chart, { address, externalTrafficPolicy });
      app(chart, { address, externalTrafficPolicy }, 'mail');
    },
    message: `test/mail: expose[0].address: "192.0.2.1" is also the address of test/web (Service web)
  why: with the external traffic policy Local, Cilium lets Services share an address only if they select the same pods
  fix: write ExternalTrafficPolicy.CLUSTER for both, or another address`,
  },
  {
    name: 'namespaces of a shared address of MetalLB',
    make: (chart) => lan(chart).share('edge', '192.0.2.1', { namespaces: ['shop'] }),
    message: `test/lan: key: "edge" declares namespaces, which MetalLB does not read
  why: Services of all namespaces share an address of MetalLB by its key
  fix: remove namespaces`,
  },
];
