import type { Chart } from 'cdk8s';
import type { AddressPoolProps, ExposedAppProps, ServiceAllocation } from '../../../lib';
import { AddressPool, Advertisement, ExposedApp, Exposure } from '../../../lib';
import type { Refusal } from '../../support/refusal';

const pool = (chart: Chart, props: Partial<AddressPoolProps>) =>
  new AddressPool(chart, 'lan', { addresses: ['192.0.2.0/28'], ...props });

const allocation = (serviceAllocation: unknown) => (chart: Chart) =>
  pool(chart, { serviceAllocation: serviceAllocation as ServiceAllocation });

const appOn =
  (props: Partial<AddressPoolProps>, app: Partial<ExposedAppProps> = {}) =>
  (chart: Chart) => {
    const expose = [Exposure.loadBalancer({ pool: pool(chart, props) })];
    const selector = { app: 'web' };
    return new ExposedApp(chart, 'web', { selector, ports: [{ port: 80 }], expose, ...app });
  };

const forWeb = [{ matchLabels: { app: 'web' } }];

/** What is said of the Services that a pool is for. */
export const POOL_ALLOCATION: readonly Refusal[] = [
  {
    name: 'an allocation that says nothing',
    facts: ['7.2 serviceAllocation set with nothing inside'],
    make: allocation({}),
    message: `test/lan: serviceAllocation: {} says nothing
  why: MetalLB reads an empty allocation as none in some releases, and as one for no Service in others
  fix: leave it out, or write priority, namespaces, namespaceSelectors or serviceSelectors`,
  },
  {
    name: 'a priority alone before MetalLB 0.15',
    facts: ['7.2 serviceAllocation set with nothing inside'],
    cluster: { metallb: '0.14.9' },
    make: allocation({ priority: 10 }),
    message: `test/lan: serviceAllocation: {"priority":10} names no Services
  why: before MetalLB 0.15 such a pool gives addresses only to Services that ask for it
  fix: write namespaces or serviceSelectors beside priority, or set metallb: "0.15" or newer on the Cluster`,
  },
  {
    name: 'priorities that are none',
    facts: ['7.2 serviceAllocation.priority'],
    make: allocation({ priority: 0, namespaces: ['shop'] }),
    message: `test/lan: serviceAllocation.priority: 0 is not a priority
  why: it is a whole number from 1 on, the lowest first, and MetalLB takes 0 for none
  fix: write for example 10, or leave it out for the last turn`,
  },
  {
    name: 'a namespace twice, and one that cannot be',
    facts: ['7.2 serviceAllocation.namespaces'],
    make: allocation({ namespaces: ['shop', 'shop.eu', 'shop'] }),
    message: `test/lan: serviceAllocation.namespaces[1]: "shop.eu" is not a DNS label
  why: it may hold lower-case letters, digits and "-", starts and ends with a letter or a digit, and has at most 63 characters
  fix: write a name such as "shop-eu"
test/lan: serviceAllocation.namespaces has [0] again as [2]
  why: MetalLB refuses an object with a list that says one thing twice
  fix: leave [2] out`,
  },
  {
    name: 'an allocation of other JavaScript types',
    make: allocation({ priority: '1', namespaces: 'shop', pods: [] }),
    message: `test/lan: serviceAllocation.priority: "1" is not a number
  why: a number is what this prop takes
  fix: write it without quotes
test/lan: serviceAllocation.namespaces: "shop" is not a list
  why: a list is what this prop takes
  fix: write it in [ ]
test/lan: serviceAllocation.pods is not known here
  why: nobody would read it, and what was asked for would be missing from the manifest
  fix: write one of priority, namespaces, namespaceSelectors, serviceSelectors`,
  },
  {
    name: 'a pool for other namespaces',
    facts: ['7.4 `address-pool`'],
    make: appOn({ serviceAllocation: { namespaces: ['shop', 'mail'] } }),
    message: `test/web: expose[0].pool: "lan" gives no address to this Service
  why: it is for the namespaces shop, mail, and the Service is in default, so it would wait for ever
  fix: write another pool, or change serviceAllocation of this one`,
  },
  {
    name: 'a pool for other Services',
    facts: ['7.4 `address-pool`'],
    make: appOn({ serviceAllocation: { serviceSelectors: forWeb } }, { labels: { app: 'api' } }),
    message: `test/web: expose[0].pool: "lan" gives no address to this Service
  why: none of its serviceSelectors matches the Service, so it would wait for ever
  fix: write another pool, or change serviceAllocation of this one`,
  },
  {
    name: 'a pool that is announced for other Services',
    facts: ['7.3 serviceSelectors (L2/BGP)'],
    make: appOn({
      advertise: [
        Advertisement.layer2({ serviceSelectors: forWeb }),
        Advertisement.bgp({ serviceSelectors: forWeb }),
      ],
    }),
    message: `test/web: expose[0].pool: "lan" is not announced for this Service
  why: each advertisement of the pool has serviceSelectors, and none of them matches the labels of the Service, so nobody would reach it
  fix: give the Service the labels, or the pool another advertisement`,
  },
  {
    name: 'a shared address that is announced for some Services alone',
    facts: ['7.3 serviceSelectors (L2/BGP)'],
    make: (chart) =>
      pool(chart, { advertise: [Advertisement.layer2({ serviceSelectors: forWeb })] }).share(
        'edge',
        '192.0.2.1',
      ),
    message: `test/lan: key: "edge" shares an address that is announced for some Services alone
  why: a layer-2 advertisement of the pool has serviceSelectors, and MetalLB announces no shared address by it
  fix: write pool.address("..."), or leave serviceSelectors out`,
  },
  {
    name: 'an address that the pool avoids',
    facts: ['7.2 avoidBuggyIPs (default false)'],
    make: (chart) => pool(chart, { avoidBuggyIps: true }).address('192.0.2.0'),
    message: `test/lan: address: "192.0.2.0" is an address that the pool avoids
  why: avoidBuggyIps is true, and MetalLB then gives no address that ends in .0 or .255
  fix: write another address, or leave avoidBuggyIps out`,
  },
];
