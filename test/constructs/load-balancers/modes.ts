import type { Chart } from 'cdk8s';
import type {
  CiliumOptions,
  CloudOptions,
  KubeVipOptions,
  LoadBalancerOptions,
  SharedAddressOptions,
} from '../../../lib';
import {
  AddressPool,
  Cluster,
  ExposedApp,
  Exposure,
  IpFamilyPolicy,
  LoadBalancers,
} from '../../../lib';
import type { Fields } from '../../cluster/live/props/fields';
import { POOL_FIELDS } from '../../cluster/live/props/pools';
import type { Mode } from '../../support/every-prop';
import { modes } from '../mode';

const cilium = { loadBalancer: LoadBalancers.cilium({ release: '1.20' }) };

const addresses = ['192.0.2.0/28', '2001:db8::/124'];

const pool = (chart: Chart) => new AddressPool(chart, 'lan', { addresses });

const balancer = (chart: Chart, options: LoadBalancerOptions) =>
  new ExposedApp(chart, 'web', {
    selector: { app: 'web' },
    ports: [{ port: 80 }],
    expose: [Exposure.loadBalancer(options)],
  });

const OF_CILIUM: Fields<CiliumOptions> = {
  release: ['1.17', '1.20', '9.9'],
  loadBalancerClass: ['io.cilium/l2-announcer', 'example.com/lan'],
};

const OF_KUBE_VIP: Fields<KubeVipOptions> = {
  namespace: ['vip', 'a b'],
  loadBalancerClass: ['kube-vip.io/kube-vip-class', 'a b'],
};

const OF_CLOUD: Fields<CloudOptions> = { loadBalancerClass: ['example.com/nlb', 'a b'] };

const SHARED: Fields<SharedAddressOptions> = {
  ofOtherFamily: ['2001:db8::7', '192.0.2.8', 'x'],
  namespaces: [['mail'], ['a b'], []],
};

/** A cluster, a pool of it and a load balancer. */
const inCluster = (loadBalancer: LoadBalancers) => (chart: Chart) => {
  new Cluster(chart, 'cluster', { loadBalancer });
  balancer(chart, { pool: pool(chart) });
};

/** What load balancers other than MetalLB are, and what is made for them. */
export const BALANCERS: readonly Mode[] = [
  {
    name: 'LoadBalancers.cilium',
    props: { right: { release: '1.18' }, fields: OF_CILIUM },
    make: (chart, props) => {
      inCluster(LoadBalancers.cilium(props))(chart);
    },
  },
  {
    name: 'LoadBalancers.kubeVip',
    props: { right: {}, fields: OF_KUBE_VIP },
    make: (chart, props) => {
      inCluster(LoadBalancers.kubeVip(props))(chart);
    },
  },
  {
    name: 'LoadBalancers.cloud',
    props: { right: {}, fields: OF_CLOUD },
    make: (chart, props) => {
      new Cluster(chart, 'cluster', { loadBalancer: LoadBalancers.cloud(props) });
      balancer(chart, {});
    },
  },
  ...modes(
    'AddressPool',
    POOL_FIELDS,
    (chart, props) => new AddressPool(chart, 'lan', props),
    { 'of Cilium': { addresses } },
    cilium,
  ),
  ...modes(
    'AddressPool.share',
    SHARED,
    (chart, props) => {
      const address = pool(chart).share('edge', '192.0.2.7', props);
      const isDual = address.addresses.length > 1;
      balancer(chart, {
        address,
        ipFamilyPolicy: isDual ? IpFamilyPolicy.REQUIRE_DUAL_STACK : undefined,
      });
    },
    { '': {} },
    cilium,
  ),
];
