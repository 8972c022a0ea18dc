import { App, Chart, Testing } from 'cdk8s';
import {
  AddressPool,
  Cluster,
  ClusterDns,
  ExposedApp,
  Exposure,
  GatewayImplementation,
  HttpBackend,
  HttpRoutes,
  IngressController,
  LoadBalancers,
  LegacyBackend,
  TrafficDistribution,
  Via,
} from '../../lib';
import { Product, RANGES } from '../../lib/facts/releases/products';
import { turnsOf } from '../../lib/facts/releases/turns';
import { isAtLeast } from '../../lib/facts/releases/versions';
import type { Manifest } from '../support/chart';

/** A cluster, by all that changes the output. */
export interface Target {
  readonly kubernetes: string;
  readonly metallb: string;
  readonly via: Via;
}

export const KUBERNETES = turnsOf(Product.KUBERNETES);
export const METALLB = ['0.13.12', '0.14.9', '0.16'];
export const CILIUM = ['1.17', '1.18', '1.19', '1.20'];

/** Each implementation of Gateway API in the newest release that is known of it. */
export const IMPLEMENTATIONS = [
  GatewayImplementation.agentgateway('1.3'),
  GatewayImplementation.airlockMicrogateway('5.1'),
  GatewayImplementation.awsLoadBalancerController('3.5'),
  GatewayImplementation.cilium('1.20'),
  GatewayImplementation.contour('1.33'),
  GatewayImplementation.envoyGateway('1.9'),
  GatewayImplementation.haproxyIngress('0.17'),
  GatewayImplementation.istio('1.30'),
  GatewayImplementation.kgateway('2.2'),
  GatewayImplementation.kongOperator('2.2'),
  GatewayImplementation.nginxGatewayFabric('2.6'),
  GatewayImplementation.traefik('3.7'),
];
export const OLDEST: Target = {
  kubernetes: RANGES[Product.KUBERNETES].oldest,
  metallb: RANGES[Product.METALLB].oldest,
  via: Via.INGRESS,
};

/** One app with a way in of each kind, for one cluster; what the cluster has is used. */
export function madeFor({ kubernetes, metallb, via }: Target): Manifest[] {
  const cluster = new Cluster(new App(), 'lab', {
    kubernetes,
    loadBalancer: LoadBalancers.metallb({ release: metallb }),
    ingressClass: 'nginx',
    ingressController: IngressController.INGRESS_NGINX,
    gateway: { name: 'edge' },
  });
  const chart = new Chart(cluster, 'shop');
  const pool = new AddressPool(chart, 'pool', { addresses: ['192.0.2.0/28'] });
  const hasDistribution = isAtLeast(kubernetes, '1.31');
  const app = new ExposedApp(chart, 'shop', {
    image: 'shop:1.4',
    ports: [{ port: 80, targetPort: 8080 }],
    expose: [
      Exposure.loadBalancer({
        address: pool.address('192.0.2.7'),
        trafficDistribution: hasDistribution ? TrafficDistribution.PREFER_SAME_ZONE : undefined,
      }),
    ],
  });
  new HttpRoutes(chart, 'routes', {
    via,
    routes: [{ host: 'shop.example.com', path: '/', backend: HttpBackend.of(app) }],
  });
  new LegacyBackend(chart, 'old', { addresses: ['192.0.2.42'], ports: [{ port: 5432 }] });
  new ClusterDns(chart, 'coredns');
  return Testing.synth(chart) as Manifest[];
}

/** Every release with every other. */
export const TARGETS = KUBERNETES.flatMap((kubernetes) =>
  METALLB.flatMap((metallb) =>
    [Via.INGRESS, Via.GATEWAY].map((via): Target => ({ kubernetes, metallb, via })),
  ),
);
