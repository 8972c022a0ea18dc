import type { Chart } from 'cdk8s';
import type { LoadBalancerOptions } from '../../../lib';
import { AddressPool, ExposedApp, Exposure, IpFamilyPolicy, LoadBalancers } from '../../../lib';
import { chartFor, yaml } from '../../support/chart';

/** The load balancers that a cluster may have. */
const TARGETS = [
  ['MetalLB 0.16', LoadBalancers.metallb({ release: '0.16' })],
  ['Cilium 1.20', LoadBalancers.cilium({ release: '1.20' })],
  ['kube-vip', LoadBalancers.kubeVip()],
  ['ServiceLB', LoadBalancers.serviceLb()],
  ['a cloud', LoadBalancers.cloud({ loadBalancerClass: 'example.com/nlb' })],
] as const;

const pool = (chart: Chart) =>
  new AddressPool(chart, 'public', {
    addresses: ['203.0.113.30-203.0.113.40', '2001:db8::30-2001:db8::40'],
  });

const app = (chart: Chart, name: string, port: number, options: LoadBalancerOptions) =>
  new ExposedApp(chart, name, {
    selector: { app: name },
    ports: [{ port }],
    expose: [Exposure.loadBalancer(options)],
  });

/** What is wanted of addresses, in the words of a user. */
const SENTENCES: readonly (readonly [string, (chart: Chart) => void])[] = [
  [
    'web has the address 203.0.113.30',
    (chart) => {
      app(chart, 'web', 80, { address: pool(chart).address('203.0.113.30') });
    },
  ],
  [
    'smtp and imap share the address 203.0.113.30',
    (chart) => {
      const address = pool(chart).share('mail', '203.0.113.30');
      app(chart, 'smtp', 25, { address });
      app(chart, 'imap', 993, { address });
    },
  ],
  [
    'web has an address of each family',
    (chart) => {
      const address = pool(chart).address('203.0.113.30', '2001:db8::30');
      app(chart, 'web', 80, { address, ipFamilyPolicy: IpFamilyPolicy.REQUIRE_DUAL_STACK });
    },
  ],
];

describe.each(SENTENCES)('%s', (_, say) => {
  test.each(TARGETS)('with %s', (_target, loadBalancer) => {
    const chart = chartFor({ loadBalancer });
    let text: string;
    try {
      say(chart);
      text = yaml(chart);
    } catch (error) {
      text = (error as Error).message;
    }
    expect(text).toMatchSnapshot();
  });
});

test.each(TARGETS)('a load balancer without an address, with %s', (_target, loadBalancer) => {
  const chart = chartFor({ loadBalancer });
  app(chart, 'web', 80, {});
  expect(yaml(chart)).toMatchSnapshot();
});
