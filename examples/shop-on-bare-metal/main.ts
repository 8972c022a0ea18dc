/**
 * A shop on machines of one's own: MetalLB gives the ingress controller an address of the network
 * that the machines are in, and the controller leads requests to the shop by their host.
 */
import { ApiObject, Chart } from 'cdk8s';
import {
  AddressPool,
  ApplyOrder,
  Cluster,
  ExposedApp,
  Exposure,
  ExternalAlias,
  Fleet,
  HeadlessSet,
  IngressController,
  LoadBalancers,
} from 'cdk8s-reach';

const fleet = new Fleet();
const rack = new Cluster(fleet, 'rack', {
  kubernetes: '1.34',
  loadBalancer: LoadBalancers.metallb({ release: '0.15' }),
  nodeCidrs: ['192.168.10.0/28'],
  ingressClass: 'nginx',
  ingressController: IngressController.INGRESS_NGINX,
  hostTemplate: '{name}.example.com',
  applyOrder: ApplyOrder.SYNC_WAVES,
});

const edge = new Chart(rack, 'edge');
const pool = new AddressPool(edge, 'lan', { addresses: ['192.168.10.240-192.168.10.250'] });
new ExposedApp(edge, 'ingress-nginx-controller', {
  namespace: 'ingress-nginx',
  selector: { 'app.kubernetes.io/name': 'ingress-nginx' },
  ports: [
    { name: 'http', port: 80, targetPortName: 'http' },
    { name: 'https', port: 443, targetPortName: 'https' },
  ],
  expose: [Exposure.loadBalancer({ address: pool.address('192.168.10.240') })],
});

const shop = new Chart(rack, 'shop', { namespace: 'shop' });
const namespace = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop' } };
new ApiObject(shop, 'namespace', namespace);
const cart = new HeadlessSet(shop, 'cart', {
  image: 'valkey/valkey:8.1',
  ports: [{ name: 'valkey', port: 6379 }],
});
const mail = new ExternalAlias(shop, 'mail', { target: 'smtp.example.net' });
new ExposedApp(shop, 'shop', {
  image: 'ghcr.io/acme/shop:1.4',
  replicas: 3,
  ports: [{ port: 80, targetPort: 8080 }],
  env: { CART: cart.dnsName.full, MAIL: mail.dnsName.full },
  expose: [Exposure.http({ clusterIssuer: 'letsencrypt', tlsSecret: 'shop-tls' })],
});

fleet.synth();
