import type { Chart } from 'cdk8s';
import type { ClusterProps, HttpRoutesProps } from '../../lib';
import {
  BackendProtocol,
  ExposedApp,
  Exposure,
  GatewayImplementation,
  HttpBackend,
  HttpRoutes,
  IngressController,
  UrlScheme,
} from '../../lib';
import { chartFor, yaml } from '../support/chart';

const host = 'shop.example.com';
const to = (name: string) => HttpBackend.service(name, 80);
const gateway = { name: 'edge', listener: 'http', tlsListener: 'https' };

/** Who is asked: each by what a Cluster says of it. */
const TARGETS: Readonly<Record<string, ClusterProps>> = {
  'ingress-nginx': { ingressController: IngressController.INGRESS_NGINX },
  Traefik: { ingressController: IngressController.TRAEFIK },
  F5: { ingressController: IngressController.F5_NGINX },
  'a Gateway of Traefik': byGateway(GatewayImplementation.traefik('3.7')),
  'a Gateway of Envoy Gateway': byGateway(GatewayImplementation.envoyGateway('1.9')),
};

function byGateway(implementation: GatewayImplementation): ClusterProps {
  const gateways = [{ gatewayClass: 'edge', implementation }];
  return { gatewayApi: '1.6', gateway, gateways };
}

const table =
  (props: Partial<HttpRoutesProps> & Pick<HttpRoutesProps, 'routes'>) => (chart: Chart) =>
    new HttpRoutes(chart, 'shop', props);

/** What people say of routes, in the words of the constructs. */
const SENTENCES: Readonly<Record<string, (chart: Chart) => unknown>> = {
  'two paths lead to two Services': table({
    routes: [
      { host, path: '/', backend: to('web') },
      { host, path: '/cart', backend: to('cart') },
    ],
  }),
  'an old path redirects to another host': table({
    routes: [
      { host, path: '/', backend: to('web') },
      {
        ...{ host, path: '/old' },
        redirect: {
          ...{ scheme: UrlScheme.HTTPS, host: 'www.example.com' },
          ...{ path: '/new', status: 301 },
        },
      },
    ],
  }),
  'a header leads elsewhere': table({
    routes: [
      { host, path: '/', backend: to('web') },
      { host, path: '/', backend: to('beta'), matchHeaders: { 'X-Beta': 'yes' } },
    ],
  }),
  'TLS goes through to the pods': (chart) =>
    new ExposedApp(chart, 'web', {
      selector: { app: 'web' },
      ports: [{ port: 443 }],
      expose: [Exposure.tls({ hosts: [host], listener: 'tls' })],
    }),
  'calls by gRPC': table({
    backendProtocol: BackendProtocol.GRPC,
    routes: [{ host, path: '/', backend: to('api') }],
  }),
  'a tenth of the requests goes to a canary': table({
    routes: [
      {
        ...{ host, path: '/' },
        backends: [
          { backend: to('web'), weight: 9 },
          { backend: to('web-2'), weight: 1 },
        ],
      },
    ],
  }),
  'two backends share the requests, two to one': table({
    routes: [
      {
        ...{ host, path: '/' },
        backends: [
          { backend: to('web'), weight: 2 },
          { backend: to('legacy'), weight: 1 },
        ],
      },
    ],
  }),
  'a request has a minute, and a copy of it goes elsewhere': table({
    timeouts: { request: 60 },
    routes: [{ host, path: '/', backend: to('web'), mirror: to('copy') }],
  }),
};

/** The YAML of a sentence, or why it cannot be said. */
function saidBy(cluster: ClusterProps, sentence: (chart: Chart) => unknown): string {
  const chart = chartFor(cluster);
  try {
    sentence(chart);
  } catch (error) {
    return (error as Error).message;
  }
  return yaml(chart);
}

describe.each(Object.entries(SENTENCES))('%s', (_, sentence) => {
  test.each(Object.entries(TARGETS))('by %s', (_name, cluster) => {
    expect(saidBy(cluster, sentence)).toMatchSnapshot();
  });
});

test('each sentence can be said to some, and what is refused names its place and what to write', () => {
  for (const [name, sentence] of Object.entries(SENTENCES)) {
    const said = Object.values(TARGETS).map((cluster) => saidBy(cluster, sentence));
    const refused = said.filter((text) => !text.startsWith('apiVersion:'));
    expect([name, refused.length < said.length]).toEqual([name, true]);
    for (const text of refused) expect(text).toMatch(/^test\/\w+: \S+.*\n {2}why: .+\n {2}fix: .+/);
  }
});
