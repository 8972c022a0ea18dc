import type { Chart } from 'cdk8s';
import type { AddressPoolProps, ExposedAppProps, ServiceAllocation } from '../../../lib';
import { AddressPool, Advertisement, ExposedApp, Exposure, LoadBalancers } from '../../../lib';
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
    message: `test/lan: serviceAllocation: {} is empty
  why: some MetalLB releases treat an empty serviceAllocation as not set, others as a pool for no Service
  fix: remove it, or write priority, namespaces, namespaceSelectors or serviceSelectors`,
  },
  {
    name: 'a priority alone before MetalLB 0.15',
    facts: ['7.2 serviceAllocation set with nothing inside'],
    cluster: { loadBalancer: LoadBalancers.metallb({ release: '0.14.9' }) },
    make: allocation({ priority: 10 }),
    message: `test/lan: serviceAllocation: {"priority":10} selects no Services
  why: before MetalLB 0.15 such a pool only assigns addresses to Services that request it
  fix: write namespaces or serviceSelectors in addition to priority, or set release: "0.15" or later in LoadBalancers.metallb() of the Cluster`,
  },
  {
    name: 'priorities that are none',
    facts: ['7.2 serviceAllocation.priority'],
    make: allocation({ priority: 0, namespaces: ['shop'] }),
    message: `test/lan: serviceAllocation.priority: 0 is not a priority
  why: it is a whole number from 1 on, MetalLB tries the lowest first, and treats 0 as not set
  fix: write for example 10, or remove it so that the pool is tried last`,
  },
  {
    name: 'a namespace twice, and one that cannot be',
    facts: ['7.2 serviceAllocation.namespaces'],
    make: allocation({ namespaces: ['shop', 'shop.eu', 'shop'] }),
    message: `test/lan: serviceAllocation.namespaces[1]: "shop.eu" is not a DNS label
  why: it may hold lower-case letters, digits and "-", starts and ends with a letter or a digit, and has at most 63 characters
  fix: write a name such as "shop-eu"
test/lan: serviceAllocation.namespaces repeats [0] in [2]
  why: each entry counts once, and MetalLB refuses an object that contains one twice
  fix: remove [2]`,
  },
  {
    name: 'an allocation of other JavaScript types',
    make: allocation({ priority: '1', namespaces: 'shop', pods: [] }),
    message: `test/lan: serviceAllocation.priority: "1" is not a number
  why: it must be a number
  fix: write it without quotes
test/lan: serviceAllocation.namespaces: "shop" is not a list
  why: it must be a list
  fix: write it in [ ]
test/lan: serviceAllocation.pods is not a known property
  why: it would be ignored
  fix: write one of priority, namespaces, namespaceSelectors, serviceSelectors`,
  },
  {
    name: 'a pool for other namespaces',
    facts: ['7.4 `address-pool`'],
    make: appOn({ serviceAllocation: { namespaces: ['shop', 'mail'] } }),
    message: `test/web: expose[0].pool: "lan" assigns no address to this Service
  why: the pool is for the namespaces shop, mail, and the Service is in default, so the Service would stay without an address
  fix: write another pool, or change serviceAllocation of this pool`,
  },
  {
    name: 'a pool for other Services',
    facts: ['7.4 `address-pool`'],
    make: appOn({ serviceAllocation: { serviceSelectors: forWeb } }, { labels: { app: 'api' } }),
    message: `test/web: expose[0].pool: "lan" assigns no address to this Service
  why: no serviceSelectors entry of the pool matches the Service, so the Service would stay without an address
  fix: write another pool, or change serviceAllocation of this pool`,
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
  why: each advertisement of the pool has serviceSelectors, and none of them matches the labels of the Service, so no client could reach it
  fix: add the labels to the Service, or another advertisement to the pool`,
  },
  {
    name: 'a shared address that is announced for some Services alone',
    facts: ['7.3 serviceSelectors (L2/BGP)'],
    make: (chart) =>
      pool(chart, { advertise: [Advertisement.layer2({ serviceSelectors: forWeb })] }).share(
        'edge',
        '192.0.2.1',
      ),
    message: `test/lan: key: "edge" shares an address that is only announced for some Services
  why: a layer-2 advertisement of the pool has serviceSelectors, and MetalLB then announces no shared address
  fix: write pool.address("..."), or remove serviceSelectors`,
  },
  {
    name: 'an address that the pool avoids',
    facts: ['7.2 avoidBuggyIPs (default false)'],
    make: (chart) => pool(chart, { avoidBuggyIps: true }).address('192.0.2.0'),
    message: `test/lan: address: "192.0.2.0" is an address that the pool excludes
  why: avoidBuggyIps is true, so MetalLB assigns no address that ends in .0 or .255
  fix: write another address, or remove avoidBuggyIps`,
  },
];
