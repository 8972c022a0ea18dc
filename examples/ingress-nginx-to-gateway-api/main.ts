/**
 * From ingress-nginx to Gateway API, one cluster after the other: production still has Ingresses,
 * staging has both, which route alike, and test has left ingress-nginx. The routes are written once.
 */
import { Chart } from 'cdk8s';
import {
  Cluster,
  ExposedApp,
  Fleet,
  Gateway,
  HttpBackend,
  HttpRoutes,
  IngressController,
  ListenerProtocol,
  RoutesFrom,
  Via,
} from 'cdk8s-reach';

const nginx = { ingressClass: 'nginx', ingressController: IngressController.INGRESS_NGINX };

const fleet = new Fleet();
for (const [id, via] of [
  ['production', Via.INGRESS],
  ['staging', Via.BOTH],
  ['test', Via.GATEWAY],
] as const) {
  const cluster = new Cluster(fleet, id, {
    kubernetes: '1.34',
    gatewayApi: '1.4',
    ...(via !== Via.GATEWAY && nginx),
    ...(via !== Via.INGRESS && { gateway: { name: 'edge', namespace: 'edge', listener: 'http' } }),
  });
  if (via !== Via.INGRESS) {
    new Gateway(new Chart(cluster, 'edge', { namespace: 'edge' }), 'edge', {
      gatewayClass: 'envoy',
      listeners: [
        { name: 'http', protocol: ListenerProtocol.HTTP, port: 80, routesFrom: RoutesFrom.ALL },
      ],
    });
  }
  const shop = new Chart(cluster, 'shop', { namespace: 'shop' });
  const backend = (name: string) => {
    const image = `ghcr.io/acme/${name}:1.4`;
    const ports = [{ port: 80, targetPort: 8080 }];
    return HttpBackend.of(new ExposedApp(shop, name, { image, ports }));
  };
  new HttpRoutes(shop, 'shop', {
    via,
    httpsRedirect: false,
    routes: [
      { host: 'shop.example.com', path: '/', backend: backend('web') },
      { host: 'shop.example.com', path: '/api', rewritePath: '/', backend: backend('api') },
    ],
  });
}
fleet.synth();
