import { ApiObject } from 'cdk8s';
import type { Chart } from 'cdk8s';
import type { GatewayRef, HttpRoutesProps } from '../../../../lib';
import {
  BackendProtocol,
  Exposure,
  ExposedApp,
  HttpBackend,
  HttpRoutes,
  LegacyBackend,
  ListenerProtocol,
  ListenerSet,
  Via,
} from '../../../../lib';
import { COPY } from './copies';
import { AUTHORITY, SECURE, SECURE_HOST } from './secure';
import type { Side } from './sides';
import { CONTOUR_GATEWAY, GATEWAY, TRAEFIK_GATEWAY } from './sides';

/** The address of a backend of the suite. */
type AddressOf = (backend: string) => string;

/** Objects that ask for a feature of a Gateway, a request, and what becomes of it. */
export interface Question {
  /** As conformance reports name it; of what is in none, as users write it. */
  readonly feature: string;
  readonly name: string;
  readonly sides: readonly Side[];
  /** Whether what becomes of the request is what the feature is for. */
  readonly works: boolean;
  readonly make: (chart: Chart, addressOf: AddressOf) => void;
  readonly request: {
    readonly host: string;
    /** The port of the listener, if not 80. */
    readonly port?: number;
    readonly secure?: boolean;
    readonly path?: string;
    readonly headers?: Readonly<Record<string, string>>;
  };
  /** The status, or none, and of what the backend says of the request as much as counts. */
  readonly answer: Readonly<Record<string, unknown>>;
}

const BOTH = [TRAEFIK_GATEWAY, CONTOUR_GATEWAY];

const HOST = 'any.test';

/** One route of `/` to a backend. */
function route(
  chart: Chart,
  backend: HttpBackend,
  options: Partial<HttpRoutesProps> & { readonly host?: string } = {},
): void {
  const { host = HOST, ...rest } = options;
  const routes = [{ host, path: '/', backend }];
  new HttpRoutes(chart, 'asked', { via: Via.GATEWAY, routes, ...rest });
}

const one = HttpBackend.service('one', 80);

const to = (listener: string): GatewayRef => ({ name: GATEWAY.name, listener });

/** Verified by the authority of the suite; Contour sends no name (SNI) to the backend. */
const backendTls = (
  name: string,
  host: string,
  answer: Question['answer'],
  sides: readonly Side[],
): Question => ({
  ...{ feature: 'BackendTLSPolicy', name, sides, works: true, answer },
  make: (chart) => {
    route(chart, HttpBackend.service(SECURE, 80), {
      backendProtocol: BackendProtocol.HTTPS,
      backendTls: { host, caConfigMaps: [AUTHORITY] },
    });
  },
  request: { host: HOST },
});

const [RIGHT, WRONG] = ['the name of the certificate', 'a name that the certificate does not have'];

/** An app whose connections come by a listener, and where they end. */
const connection = (listener: string, backend: string): Question['make'] => {
  const name = `connected-${backend}`;
  return (chart, addressOf) => {
    new ExposedApp(chart, name, {
      ...{ selector: { app: 'nobody' }, ports: [{ port: 80 }] },
      expose: [Exposure.tls({ host: `${listener}.test`, gateway: to(listener), listener })],
    });
    new ApiObject(chart, `${name}-slice`, {
      ...{ apiVersion: 'discovery.k8s.io/v1', kind: 'EndpointSlice' },
      metadata: { name, labels: { 'kubernetes.io/service-name': name } },
      ...{ addressType: 'IPv4', ports: [{ port: 80 }] },
      endpoints: [{ addresses: [addressOf(backend)], conditions: { ready: true } }],
    });
  };
};

/** A backend whose port says what it speaks. */
const spoken = (backend: string, appProtocol: string): Question['make'] => {
  return (chart, addressOf) => {
    const addresses = [addressOf(backend)];
    const ports = [{ port: 80, appProtocol }];
    route(chart, HttpBackend.of(new LegacyBackend(chart, 'spoken', { addresses, ports })));
  };
};

const kindOfTraefik = (kind: string, name: string, spec: object) => (chart: Chart) =>
  new ApiObject(chart, name, {
    ...{ apiVersion: 'traefik.io/v1alpha1', kind, metadata: { name }, spec },
  });

export const QUESTIONS: readonly Question[] = [
  backendTls(RIGHT, SECURE_HOST, { status: 200, sni: SECURE_HOST }, [TRAEFIK_GATEWAY]),
  backendTls(RIGHT, SECURE_HOST, { status: 200, sni: false }, [CONTOUR_GATEWAY]),
  backendTls(WRONG, 'other.example.com', { status: 500 }, [TRAEFIK_GATEWAY]),
  backendTls(WRONG, 'other.example.com', { status: 503 }, [CONTOUR_GATEWAY]),
  {
    ...{ feature: 'GatewayPort8080', name: 'a listener of port 8080', sides: BOTH, works: true },
    make: (chart) => {
      route(chart, one, { gateway: to('other') });
    },
    request: { host: HOST, port: 8080 },
    answer: { status: 200, name: 'one' },
  },
  ...(['two', 'one'] as const).map((host): Question => ({
    ...{ feature: 'GatewayHTTPListenerIsolation', name: `asked for ${host}.apart.test` },
    ...{ sides: [CONTOUR_GATEWAY], works: true },
    make: (chart) => {
      route(chart, one, { host: '*.apart.test', gateway: to('wide') });
      const routes = [{ host: 'one.apart.test', path: '/own', backend: one }];
      new HttpRoutes(chart, 'own', { via: Via.GATEWAY, gateway: to('narrow'), routes });
    },
    request: { host: `${host}.apart.test` },
    answer: { status: host === 'two' ? 200 : 404 },
  })),
  {
    ...{ feature: 'HTTPRouteBackendProtocolH2C', name: 'HTTP/2 without TLS', sides: BOTH },
    works: true,
    make: spoken('one', 'kubernetes.io/h2c'),
    request: { host: HOST },
    answer: { status: 200, protocol: 'HTTP/2.0' },
  },
  {
    ...{ feature: 'HTTPRouteBackendProtocolWebSocket', name: 'an upgrade', sides: BOTH },
    works: true,
    make: spoken(COPY, 'kubernetes.io/ws'),
    request: {
      host: HOST,
      headers: {
        ...{ Connection: 'Upgrade', Upgrade: 'websocket', 'Sec-WebSocket-Version': '13' },
        'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
      },
    },
    answer: { status: 101 },
  },
  {
    ...{ feature: 'TLSRouteModeTerminate', name: 'TLS that ends at the listener' },
    ...{ sides: BOTH, works: true },
    make: connection('ends', 'one'),
    request: { host: 'ends.test', port: 9443, secure: true },
    answer: { status: 200, name: 'one' },
  },
  {
    ...{ feature: 'TLSRouteModeMixed', name: 'TLS that ends at the app, on the same port' },
    ...{ sides: BOTH, works: true },
    make: connection('through', SECURE),
    request: { host: 'through.test', port: 9443, secure: true },
    answer: { status: 200, sni: 'through.test' },
  },
  {
    ...{ feature: 'ListenerSet', name: 'a listener that an app brings', sides: BOTH },
    works: false,
    make: (chart) => {
      const listeners = [
        { name: 'own', protocol: ListenerProtocol.HTTP, port: 80, host: 'brought.test' },
      ];
      const set = new ListenerSet(chart, 'set', { listeners });
      route(chart, one, { host: 'brought.test', gateway: set.ref });
    },
    request: { host: 'brought.test' },
    answer: { status: 404 },
  },
  {
    ...{ feature: 'extensionRefs', name: 'a Middleware', sides: [TRAEFIK_GATEWAY], works: true },
    make: (chart) => {
      kindOfTraefik('Middleware', 'below', { addPrefix: { prefix: '/below' } })(chart);
      const extensionRefs = [{ group: 'traefik.io', kind: 'Middleware', name: 'below' }];
      route(chart, one, { extensionRefs });
    },
    request: { host: HOST, path: '/a' },
    answer: { status: 200, path: '/below/a' },
  },
  {
    ...{ feature: 'HttpBackend.resource', name: 'a TraefikService', sides: [TRAEFIK_GATEWAY] },
    works: true,
    make: (chart) => {
      const services = [{ name: 'two', port: 80, weight: 1 }];
      kindOfTraefik('TraefikService', 'shares', { weighted: { services } })(chart);
      const kind = { group: 'traefik.io', kind: 'TraefikService', name: 'shares' };
      route(chart, HttpBackend.resource(kind));
    },
    request: { host: HOST },
    answer: { status: 200, name: 'two' },
  },
];
