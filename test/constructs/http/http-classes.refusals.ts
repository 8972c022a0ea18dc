import type { Chart } from 'cdk8s';
import type { HttpRoutesProps } from '../../../lib';
import {
  BackendProtocol,
  ExposedApp,
  Exposure,
  HttpBackend,
  HttpRoutes,
  IngressController,
  Via,
} from '../../../lib';
import type { Refusal } from '../../support/refusal';

const backend = HttpBackend.service('web', 80);

const cluster = {
  gatewayApi: '1.6',
  gateway: { name: 'edge' },
  ingressClass: 'f5',
  ingressClasses: [
    { ingressClass: 'f5', controller: IngressController.F5_NGINX },
    { ingressClass: 'moved', controller: IngressController.TRAEFIK_NGINX },
  ],
};

const routes = (props: Partial<HttpRoutesProps>) => (chart: Chart) =>
  new HttpRoutes(chart, 'shop', {
    routes: [{ host: 'shop.example.com', path: '/', backend }],
    ...props,
  });

/** What controllers of several classes do not say, or say otherwise. */
export const HTTP_CLASSES: readonly Refusal[] = [
  {
    name: 'what F5 refuses of an Ingress, and what no annotation of it says',
    cluster,
    make: routes({
      backendProtocol: BackendProtocol.GRPC,
      stripPrefix: true,
      routes: [{ path: '/a b', backend }],
    }),
    message: `test/shop: routes[0].path: "/a b" is not a path for the NGINX Ingress Controller
  why: it refuses an Ingress with a blank, ";", a quote, a backslash or letters in braces in a path, and one whose path is no regular expression
  fix: write a path of letters, digits, "/", "-", "_" and "."
test/shop: stripPrefix: true is not supported by an Ingress of NGINX Ingress Controller
  why: an Ingress has no field for it, and NGINX Ingress Controller reads no annotation for it
  fix: write via: Via.GATEWAY, or use ingress-nginx or Traefik or HAProxy, or remove it
test/shop: backendProtocol: "GRPC" needs a certificate with the NGINX Ingress Controller
  why: it speaks HTTP/2 with clients by TLS alone
  fix: write tlsSecret too
test/shop: routes[0].host is missing
  why: the NGINX Ingress Controller refuses an Ingress with a rule without a host, unless it is started with -allow-empty-ingress-host
  fix: write the host`,
  },
  {
    name: 'prefixes that F5 matches by characters, for both sides',
    cluster,
    make: routes({
      via: Via.BOTH,
      routes: [{ host: 'shop.example.com', path: '/shop', backend }],
    }),
    message: `test/shop: routes[0].path: "/shop" has a different meaning for an Ingress and a Gateway
  why: the NGINX Ingress Controller matches a prefix by characters, so that "/shop" matches "/shopping", and an HTTPRoute matches path elements
  fix: write PathType.EXACT, or two tables: via: Via.INGRESS and via: Via.GATEWAY`,
  },
  {
    name: 'a provider that nobody compared with a Gateway, for both sides',
    cluster,
    make: routes({ via: Via.BOTH, ingressClass: 'moved' }),
    message: `test/shop: via: "both" is not known to mean the same for both
  why: the provider of Traefik for ingress-nginx matches paths in a way of its own, which was not compared with a Gateway
  fix: write two tables: via: Via.INGRESS and via: Via.GATEWAY`,
  },
  {
    name: 'an app with clients whose class has no pods',
    cluster,
    make: (chart) =>
      new ExposedApp(chart, 'web', {
        selector: { app: 'web' },
        ports: [{ port: 80 }],
        clients: [],
        expose: [Exposure.http({ host: 'shop.example.com' })],
      }),
    message: `test/web: expose[0].clients needs the pods of the ingress controller
  why: their requests come from these pods, and nothing declares which they are
  fix: write pods on "f5" in ingressClasses, such as pods: { namespace: "ingress-nginx", labels: { "app.kubernetes.io/name": "ingress-nginx" } }`,
  },
];
