import {
  Clients,
  ExposedApp,
  Exposure,
  GatewayImplementation,
  HttpBackend,
  HttpRoutes,
  IngressController,
  Via,
} from '../../../lib';
import { chartFor, manifests } from '../../support/chart';
import { testRefusals } from '../../support/refusal';
import { HTTP_CLASSES } from './http-classes.refusals';

const pods = (namespace: string) => ({ namespace, labels: { app: 'proxy' } });

/** A cluster that moves from one controller to others. */
const MOVING = {
  gatewayApi: '1.6',
  ingressClass: 'nginx',
  ingressClasses: [
    {
      ...{ ingressClass: 'nginx', controller: IngressController.INGRESS_NGINX },
      pods: pods('ingress-nginx'),
    },
    { ingressClass: 'traefik', controller: IngressController.TRAEFIK, pods: pods('traefik') },
    { ingressClass: 'f5', controller: IngressController.F5_NGINX },
    { ingressClass: 'nginx-traefik', controller: IngressController.TRAEFIK_NGINX },
  ],
  gateways: [
    {
      ...{ gatewayClass: 'eg', implementation: GatewayImplementation.envoyGateway('1.9') },
      pods: pods('envoy'),
    },
    { gatewayClass: 'traefik', implementation: GatewayImplementation.traefik('3.7') },
  ],
};

const host = 'shop.example.com';
const route = { host, path: '/', backend: HttpBackend.service('web', 80) };

/** The annotations of the Ingress of a table with a class, without the values of priorities. */
function annotationsBy(ingressClass: string | undefined, options: object) {
  const chart = chartFor(MOVING);
  new HttpRoutes(chart, 'shop', { ingressClass, routes: [route], ...options });
  const [ingress] = manifests(chart);
  return {
    class: (ingress?.spec as { ingressClassName?: string }).ingressClassName,
    annotations: ingress?.metadata.annotations ?? {},
  };
}

test('each table speaks to the controller of its class, and without one to the default', () => {
  const options = { tlsSecret: 'shop-tls', httpsRedirect: false, maxBodySize: '8m' };
  expect(annotationsBy(undefined, options)).toEqual({
    class: 'nginx',
    annotations: {
      'nginx.ingress.kubernetes.io/ssl-redirect': 'false',
      'nginx.ingress.kubernetes.io/proxy-body-size': '8m',
    },
  });
  expect(annotationsBy('traefik', options)).toEqual({
    class: 'traefik',
    annotations: {
      'traefik.ingress.kubernetes.io/router.middlewares': 'default-shop-body@kubernetescrd',
    },
  });
  expect(annotationsBy('f5', options)).toEqual({
    class: 'f5',
    annotations: {
      'ingress.kubernetes.io/ssl-redirect': 'false',
      'nginx.org/client-max-body-size': '8m',
    },
  });
});

test('F5 gets all that it reads in one Ingress', () => {
  const { annotations } = annotationsBy('f5', {
    tlsSecret: 'shop-tls',
    timeouts: { connect: 5, read: 60, send: 30 },
    backendProtocol: 'GRPC',
    routes: [route, { host, path: '/pay', backend: HttpBackend.service('pay', 80) }],
  });
  expect(annotations).toEqual({
    'nginx.org/proxy-connect-timeout': '5s',
    'nginx.org/proxy-read-timeout': '60s',
    'nginx.org/proxy-send-timeout': '30s',
    'nginx.org/grpc-services': 'web,pay',
  });
});

test('the provider of Traefik gets the Ingress of ingress-nginx', () => {
  const options = { stripPrefix: true, timeouts: { read: 60 } };
  expect(annotationsBy('nginx-traefik', options).annotations).toEqual(
    annotationsBy('nginx', options).annotations,
  );
});

test('the policy of an app admits the pods of what its exposures choose', () => {
  const chart = chartFor(MOVING);
  const app = new ExposedApp(chart, 'web', {
    selector: { app: 'web' },
    ports: [{ port: 80 }],
    clients: [Clients.ingressController()],
    expose: [Exposure.http({ host, ingressClass: 'traefik' })],
  });
  new HttpRoutes(chart, 'by-gateway', {
    via: Via.GATEWAY,
    gateway: { name: 'edge', gatewayClass: 'eg' },
    routes: [{ host, path: '/', backend: HttpBackend.of(app) }],
  });
  const policy = manifests(chart).find(({ kind }) => kind === 'NetworkPolicy');
  const rules = (policy?.spec as { ingress: { from: object[] }[] }).ingress;
  const admitted = JSON.stringify(rules).match(/kubernetes.io\/metadata.name":"[\w-]+/g);
  expect(admitted?.map((one) => one.split('"').at(-1)).sort()).toEqual([
    'envoy',
    'ingress-nginx',
    'traefik',
  ]);
});

testRefusals(HTTP_CLASSES);
