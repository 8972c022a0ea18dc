import type { Chart } from 'cdk8s';
import type { ExposedAppProps } from '../../../lib';
import { ExposedApp, ExternalAlias, HttpBackend, HttpRoutes, Protocol } from '../../../lib';
import type { Refusal } from '../../support/refusal';

const to = (backend: HttpBackend) => (chart: Chart) =>
  new HttpRoutes(chart, 'shop', { routes: [{ path: '/', backend }] });

const toApp = (props: Partial<ExposedAppProps>, port?: number) => (chart: Chart) => {
  const app = new ExposedApp(chart, 'web', {
    selector: { app: 'web' },
    ports: [{ port: 80 }],
    ...props,
  });
  to(HttpBackend.of(app, port))(chart);
};

/** Where a route leads to. */
export const HTTP_BACKEND: readonly Refusal[] = [
  {
    name: 'a backend in another namespace',
    facts: ['5.1 backend namespace'],
    make: toApp({ namespace: 'shop' }),
    message: `test/shop: routes[0].backend: "test/web" is in the namespace "shop"
  why: an Ingress can only use Services of its own namespace, here "default"
  fix: write namespace: "shop" on the routes, create them in that namespace, or write via: Via.GATEWAY`,
  },
  {
    name: 'an alias as a backend',
    facts: ['12 ExternalName to HTTPS site', '2.5 ExternalName + HTTP/TLS'],
    make: (chart) => {
      to(HttpBackend.of(new ExternalAlias(chart, 'db', { target: 'db.example.com' })))(chart);
    },
    message: `test/shop: routes[0].backend: "test/db" is an ExternalAlias
  why: the external system would receive the host of the client instead of its own name, and answer for another site or with another certificate
  fix: if it answers for the host of the route, write HttpBackend.of(old) with old = new LegacyBackend(chart, "old", { addresses: ["192.0.2.17"], ports: [{ port: 80 }] }); otherwise send clients to its own name with redirect: { host: "old.example.com" }`,
  },
  {
    name: 'a port that the Service of the backend does not have',
    facts: ['5.1 backend.service missing / wrong port name'],
    make: toApp(
      {
        ports: [
          { port: 80, name: 'http' },
          { port: 9090, name: 'metrics' },
          { port: 53, name: 'dns', protocol: Protocol.UDP },
        ],
      },
      53,
    ),
    message: `test/shop: routes[0].backend.port: 53 is not a TCP port of the Service
  why: test/web has 80, 9090
  fix: write 80 or 9090`,
  },
  {
    name: 'no port where the backend has several',
    facts: ['5.1 backend.service.port'],
    make: toApp({
      ports: [
        { port: 80, name: 'http' },
        { port: 9090, name: 'metrics' },
      ],
    }),
    message: `test/shop: routes[0].backend.port is missing
  why: test/web has the ports 80, 9090, and none of them is declared as the HTTP port
  fix: write 80 or 9090`,
  },
  {
    name: 'a backend without a port for TCP',
    facts: ['5.1 backend.service.port'],
    make: toApp({ ports: [{ port: 53, protocol: Protocol.UDP }] }),
    message: `test/shop: routes[0].backend.port has no port for HTTP
  why: HTTP uses TCP, and test/web has no port for it
  fix: add a TCP port to the Service, or use another backend`,
  },
  {
    name: 'the name of a Service that starts with a digit',
    facts: ['5.1 backend.service.name'],
    make: to(HttpBackend.service('2048', 80)),
    message: `test/shop: routes[0].backend.name: "2048" is not a Service name
  why: before Kubernetes 1.36 a Service name must start with a letter
  fix: write "s-2048", or set kubernetes: "1.36" or later on the Cluster`,
  },
  {
    name: 'a port of a Service that is none',
    facts: ['5.1 backend.service.port'],
    make: to(HttpBackend.service('web', 65536)),
    message: `test/shop: routes[0].backend.port: 65536 is not a port
  why: a port is a whole number from 1 to 65535
  fix: write a number in that range, such as 8080`,
  },
  {
    name: 'a name and a port of a Service of another JavaScript type',
    make: to(HttpBackend.service(5 as unknown as string, '80' as unknown as number)),
    message: `test/shop: routes[0].backend.name: 5 is not text
  why: it must be text
  fix: write it in quotes
test/shop: routes[0].backend.port: "80" is not a number
  why: it must be a number
  fix: write it without quotes`,
  },
  {
    name: 'a Service without a port',
    make: to(HttpBackend.service('web', undefined as unknown as number)),
    message: `test/shop: routes[0].backend.port is not a number
  why: it must be a number
  fix: write a number`,
  },
  {
    name: 'a backend that is no construct with a Service',
    make: (chart) => {
      to(HttpBackend.of(chart as never))(chart);
    },
    message: `test/shop: routes[0].backend: an instance of Chart is not a backend
  why: a backend is a Service with known ports
  fix: write HttpBackend.of(app) with an ExposedApp, LegacyBackend or HeadlessSet, or HttpBackend.service("name", 80)`,
  },
  {
    name: 'a backend that is nothing',
    make: to(HttpBackend.of(undefined as never)),
    message: `test/shop: routes[0].backend is not a backend
  why: a backend is a Service with known ports
  fix: write HttpBackend.of(app) with an ExposedApp, LegacyBackend or HeadlessSet, or HttpBackend.service("name", 80)`,
  },
  {
    name: 'a backend that is only a name',
    make: to(HttpBackend.of('web' as never)),
    message: `test/shop: routes[0].backend: "web" is not a backend
  why: a backend is a Service with known ports
  fix: write HttpBackend.of(app) with an ExposedApp, LegacyBackend or HeadlessSet, or HttpBackend.service("name", 80)`,
  },
];
