import type { RuleCases } from '../cases';
import { advertisedPool, balancer, document } from '../metallb';

const IPS = 'metallb.io/loadBalancerIPs';
const POOL = 'metallb.io/address-pool';

const shop = (more: readonly string[] = ['namespaces: [shop]']) =>
  advertisedPool(
    'shop',
    ['192.0.2.10-192.0.2.20'],
    ['serviceAllocation:', ...more.map((line) => `  ${line}`)],
  );

const BY_NAMESPACE = ['namespaceSelectors: [{matchLabels: {team: shop}}]'];
const BY_LABEL = ['serviceSelectors: [{matchLabels: {tier: front}}]'];
const namespace = (team: string) =>
  document('v1', 'Namespace', ['name: default', `labels: {team: ${team}}`], []);

export const cases: RuleCases = {
  facts: [
    '7.2 serviceAllocation.namespaces',
    '7.2 namespaceSelectors / serviceSelectors',
    '7.4 address-pool',
  ],
  wrong: {
    yaml: shop() + balancer('web', { [POOL]: 'shop' }),
    text: `
error NET105 pool-not-for-service: the pool shop does not allow this Service
  wrong.yaml:9    IPAddressPool metallb-system/shop   spec.serviceAllocation
  wrong.yaml:22   Service default/web                 metadata.labels
  wrong.yaml:25   Service default/web                 metadata.annotations["metallb.io/address-pool"]
  why: the pool is for the namespaces shop, and the Service is in default, so the Service stays without an address
  fix: Write another pool, or select the Service in serviceAllocation of this pool.
  see: npx cdk8s-reach rules NET105
`,
  },
  right: shop(['namespaces: [shop, default]']) + balancer('web', { [POOL]: 'shop' }),
  silent: {
    'a namespace whose labels are not known': {
      yaml: shop(BY_NAMESPACE) + balancer('web', { [POOL]: 'shop' }),
    },
    'a namespace that is selected': {
      yaml: namespace('shop') + shop(BY_NAMESPACE) + balancer('web', { [POOL]: 'shop' }),
    },
    'a namespace that is named beside selectors': {
      yaml:
        namespace('mail') +
        shop([...BY_NAMESPACE, 'namespaces: [default]']) +
        balancer('web', { [POOL]: 'shop' }),
    },
    'an allocation with a priority alone': {
      yaml: shop(['priority: 10']) + balancer('web', { [POOL]: 'shop' }),
    },
  },
  reported: {
    'labels of the namespace': {
      yaml: namespace('mail') + shop(BY_NAMESPACE) + balancer('web', { [IPS]: '192.0.2.10' }),
      at: [
        [
          'IPAddressPool metallb-system/shop spec.serviceAllocation',
          'Namespace default metadata.labels',
          'Service default/web metadata.labels',
          'Service default/web metadata.annotations["metallb.io/loadBalancerIPs"]',
        ],
      ],
    },
    'labels of the Service': {
      yaml: shop(BY_LABEL) + balancer('web', {}, ['loadBalancerIP: 192.0.2.10']),
      at: [
        [
          'IPAddressPool metallb-system/shop spec.serviceAllocation',
          'Service default/web metadata.labels',
          'Service default/web spec.loadBalancerIP',
        ],
      ],
    },
  },
};
