import type {
  Audience,
  ClusterGatewayClass,
  ClusterIngressClass,
  ClusterNamespace,
  ClusterProps,
  MetallbOptions,
} from '../../lib';
import {
  AddressPool,
  ApplyOrder,
  BfdProfile,
  BgpMode,
  Clients,
  Cluster,
  ClusterDns,
  ExposedApp,
  Exposure,
  GatewayChannel,
  GatewayFeature,
  GatewayImplementation,
  IngressController,
  LegacyBackend,
  Via,
  LoadBalancers,
} from '../../lib';
import { NAMES } from './live/agreement/values';
import { NAMESPACE_OPTIONS } from './live/props/common';
import type { Mode } from '../support/every-prop';
import type { Fields } from './live/props/fields';
import { late, lateOf, lists, near } from './live/props/fields';
import { GATEWAY_REF } from './live/props/http';
import { POD_GROUPS } from './live/props/policies';

const AUDIENCE: Fields<Audience> = {
  name: ['internet', 'The internet'],
  gateways: [['infra/edge'], ['']],
  ingressClasses: [['public'], ['a b']],
  pools: [['public'], ['a b']],
};

const GATEWAY_CLASS: Fields<ClusterGatewayClass> = {
  gatewayClass: ['edge', 'a b'],
  implementation: [GatewayImplementation.traefik('3.7'), GatewayImplementation.traefik('new')],
  supports: [[GatewayFeature.CORS]],
  pods: POD_GROUPS,
};

const INGRESS_CLASS: Fields<ClusterIngressClass> = {
  ingressClass: ['haproxy', 'a b'],
  controller: [IngressController.F5_NGINX],
  pods: POD_GROUPS,
};

const NAMESPACE: Fields<ClusterNamespace> = { name: NAMES, ...NAMESPACE_OPTIONS };

const METALLB: Fields<MetallbOptions> = {
  release: ['0.14.8', '9.9'],
  loadBalancerClass: ['example.com/lan', 'a b'],
  namespace: ['metallb', 'a b'],
  bgpMode: [BgpMode.FRR_K8S],
};

const FIELDS: Fields<ClusterProps> = {
  kubernetes: ['1.27', '2.0'],
  loadBalancer: late(
    near({ release: '0.16', bgpMode: BgpMode.FRR }, METALLB),
    LoadBalancers.metallb,
  ),
  domain: ['lab.example.com', 'a b'],
  serviceCidrs: [['10.96.0.0/12'], []],
  podCidrs: [['10.244.0.0/16'], []],
  nodeCidrs: [['192.168.1.0/24'], []],
  nodePortRange: ['20000-20100', '1'],
  ingressClass: ['haproxy', 'a b'],
  ingressController: [IngressController.TRAEFIK],
  ingressControllerPods: POD_GROUPS,
  ingressClasses: lists(
    near({ ingressClass: 'haproxy', controller: IngressController.HAPROXY }, INGRESS_CLASS),
  ),
  gatewayApi: ['1.6', '9.9'],
  gatewayChannel: [GatewayChannel.STANDARD],
  gateway: near({ name: 'edge', listener: 'plain', tlsListener: 'tls' }, GATEWAY_REF),
  gatewayPods: POD_GROUPS,
  gateways: lists(
    near({ gatewayClass: 'edge', implementation: GatewayImplementation.istio() }, GATEWAY_CLASS),
  ),
  hostTemplate: ['{name}.example.com', 'shop'],
  applyOrder: [ApplyOrder.SYNC_WAVES],
  audiences: lists(near({ name: 'internet', gateways: ['infra/edge'] }, AUDIENCE)),
  namespaces: lists(near({ name: 'shop' }, NAMESPACE)),
};

/** What is true of a cluster, by what is made for it. */
export const CLUSTER: Mode = {
  name: 'Cluster',
  props: {
    right: {
      kubernetes: '1.33',
      loadBalancer: lateOf({ release: '0.16', bgpMode: BgpMode.FRR }, LoadBalancers.metallb),
      ingressController: IngressController.INGRESS_NGINX,
      gatewayApi: '1.4',
      gatewayChannel: GatewayChannel.EXPERIMENTAL,
      gateway: { name: 'edge', listener: 'http', tlsListener: 'https' },
      ingressControllerPods: { namespace: 'ingress-nginx', labels: { app: 'nginx' } },
      gatewayPods: { namespace: 'gateways', labels: { app: 'envoy' } },
    },
    fields: FIELDS,
  },
  make: (chart, props) => {
    new Cluster(chart, 'cluster', props);
    new ClusterDns(chart, 'dns');
    new LegacyBackend(chart, 'old', { addresses: ['192.0.2.99'], ports: [{ port: 80 }] });
    new BfdProfile(chart, 'bfd');
    const pool = new AddressPool(chart, 'lan', { addresses: ['192.0.2.0/28'] });
    new ExposedApp(chart, 'web', {
      selector: { app: 'web' },
      ports: [{ port: 80 }],
      clients: [],
      expose: [
        Exposure.loadBalancer({
          serviceName: 'lan',
          ports: [{ port: 81 }],
          pool,
          clients: [Clients.everyone()],
        }),
        Exposure.http({ via: Via.INGRESS, path: '/shop', stripPrefix: true }),
        Exposure.http({ ingressName: 'gated', via: Via.GATEWAY, httpsRedirect: true }),
        Exposure.tls({ routeName: 'secure', hosts: ['web.example.com'] }),
      ],
    });
  },
};
