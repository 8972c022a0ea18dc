import type { RuleCases } from '../cases';
import { ingressYaml } from '../route-yaml';
import { service } from '../yaml';

const of = (target: string) => service(`{type: ExternalName, externalName: ${target}}`, 'name: db');

const ofPort = (target: string) =>
  service(
    `{type: ExternalName, externalName: ${target}, ports: [{name: http, port: 80}, {name: api, port: 8123}]}`,
    'name: db',
  );

const ROUTE = `
apiVersion: traefik.io/v1alpha1
kind: IngressRoute
metadata: {name: db}
spec:
  entryPoints: [websecure]
  routes: [{match: "Host(\`db.example.com\`)", kind: Rule, services: [{name: db, port: 8123}]}]
`;

const TRAEFIK_SERVICE = `
apiVersion: traefik.io/v1alpha1
kind: TraefikService
metadata: {name: db}
spec: {weighted: {services: [{name: db, port: 8123}]}}
`;

/** A container that connects to the alias by itself. */
const CLIENT = `
apiVersion: v1
kind: Pod
metadata: {name: client}
spec: {containers: [{name: client, image: "client:1", env: [{name: DB_URL, value: "http://db.default.svc.cluster.local:80"}]}]}
`;

const ingress = (className: string, annotations = '{}') =>
  ingressYaml({ name: 'db', className, annotations, host: 'db.example.com' }).replace(
    'name: http',
    'number: 80',
  );

/** As written before Kubernetes 1.22. */
const oldIngress = (version: string, metadata: string, spec: string) => `
apiVersion: ${version}
kind: Ingress
metadata: {name: db${metadata}}
spec: ${spec}
`;

const OLD_BACKEND = '{serviceName: db, servicePort: 80}';

const OLD_RULES = `{rules: [{host: db.example.com, http: {paths: [{path: /, backend: ${OLD_BACKEND}}]}}]}`;

const OF_NGINX =
  ', annotations: {kubernetes.io/ingress.class: nginx, nginx.ingress.kubernetes.io/proxy-body-size: "0"}';

const named = (annotation: string) =>
  service(
    '{type: ExternalName, externalName: 192.0.2.10}',
    `name: db, annotations: {external-dns.alpha.kubernetes.io/hostname: db.example.com${annotation}}`,
  );

export const cases: RuleCases = {
  facts: [
    '1.1 DNS-1123 subdomain',
    '2.4 externalName',
    '2.5 externalName',
    '2.5 externalName looking like an IPv4 address',
    '2.5 externalName IPv6 literal',
    '12 ExternalName with an IP',
    '12 ExternalName with http:// or port in it',
  ],
  wrong: {
    yaml: `
apiVersion: v1
kind: Service
metadata: {name: db}
spec:
  type: ExternalName
  externalName: 192.0.2.10
`,
    text: `
error NET240 alias-target-invalid: "192.0.2.10" is an address
  wrong.yaml:6   Service default/db   spec.externalName
  why: an alias is a DNS record that contains a name; CoreDNS answers nothing for an alias to an address
  fix: Remove type and externalName, and write an EndpointSlice with the address for the Service.
  see: npx cdk8s-reach rules NET240
`,
  },
  right: of('db.example.com'),
  silent: {
    'a dot at the end': { yaml: of('db.example.com.') },
    'a name that a later tool fills in': { yaml: of('"${HOST}"') },
  },
  reported: {
    'an address that Traefik alone connects to': {
      yaml: [ofPort('192.0.2.10'), ROUTE, ingress('traefik')].join('---\n'),
      at: [['Service default/db spec.externalName']],
      severity: 'info',
    },
    'an address of IPv6 behind a TraefikService': {
      yaml: [ofPort('"2001:db8::1"'), TRAEFIK_SERVICE].join('---\n'),
      at: [['Service default/db spec.externalName']],
      severity: 'info',
    },
    'an address behind Traefik and another controller': {
      yaml: [ofPort('192.0.2.10'), ROUTE, ingress('cilium')].join('---\n'),
      at: [['Service default/db spec.externalName']],
      severity: 'error',
    },
    'an address that a container connects to beside Traefik': {
      yaml: [ofPort('192.0.2.10'), ROUTE, CLIENT].join('---\n'),
      at: [['Service default/db spec.externalName']],
      severity: 'error',
    },
    'an address that a container connects to beside external-dns': {
      yaml: [named(''), CLIENT].join('---\n'),
      at: [['Service default/db spec.externalName']],
      severity: 'error',
    },
    'an address that ingress-nginx alone connects to': {
      yaml: [
        ofPort('192.0.2.10'),
        ingress('nginx', '{nginx.ingress.kubernetes.io/proxy-body-size: "0"}'),
      ].join('---\n'),
      at: [['Service default/db spec.externalName']],
      severity: 'info',
    },
    'an address behind an old Ingress of ingress-nginx': {
      yaml: [ofPort('192.0.2.10'), oldIngress('extensions/v1beta1', OF_NGINX, OLD_RULES)].join(
        '---\n',
      ),
      at: [['Service default/db spec.externalName']],
      severity: 'info',
    },
    'an address behind the default backend of an old Ingress': {
      yaml: [
        ofPort('192.0.2.10'),
        oldIngress('networking.k8s.io/v1beta1', OF_NGINX, `{backend: ${OLD_BACKEND}}`),
      ].join('---\n'),
      at: [['Service default/db spec.externalName']],
      severity: 'info',
    },
    'an address behind an old Ingress of a controller that serves no alias': {
      yaml: [
        ofPort('192.0.2.10'),
        oldIngress(
          'extensions/v1beta1',
          ', annotations: {kubernetes.io/ingress.class: cilium}',
          OLD_RULES,
        ),
      ].join('---\n'),
      at: [['Service default/db spec.externalName']],
      severity: 'error',
    },
    'an address beside an old Ingress of another Service': {
      yaml: [
        ofPort('192.0.2.10'),
        oldIngress(
          'extensions/v1beta1',
          OF_NGINX,
          OLD_RULES.replace('serviceName: db', 'serviceName: web'),
        ),
      ].join('---\n'),
      at: [['Service default/db spec.externalName']],
      severity: 'error',
    },
    'an address that Kong alone connects to': {
      yaml: [ofPort('192.0.2.10'), ingress('kong', '{konghq.com/strip-path: "true"}')].join(
        '---\n',
      ),
      at: [['Service default/db spec.externalName']],
      severity: 'info',
    },
    'an address behind an Ingress that does not show its controller': {
      yaml: [ofPort('192.0.2.10'), ingress('haproxy')].join('---\n'),
      at: [['Service default/db spec.externalName']],
      severity: 'info',
    },
    'an address behind the NGINX Ingress Controller': {
      yaml: [ofPort('192.0.2.10'), ingress('nginx', '{nginx.org/proxy-read-timeout: 60s}')].join(
        '---\n',
      ),
      at: [['Service default/db spec.externalName']],
      severity: 'error',
    },
    'an address for a record of external-dns': {
      yaml: named(''),
      at: [['Service default/db spec.externalName']],
      severity: 'info',
    },
    'an address for another controller than external-dns': {
      yaml: named(', external-dns.alpha.kubernetes.io/controller: mine'),
      at: [['Service default/db spec.externalName']],
      severity: 'error',
    },
    'an address for a record of external-dns behind another controller': {
      yaml: [named(''), ingress('cilium')].join('---\n'),
      at: [['Service default/db spec.externalName']],
      severity: 'error',
    },
    'a URL behind Traefik': {
      yaml: [ofPort('https://db.example.com/'), ROUTE].join('---\n'),
      at: [['Service default/db spec.externalName']],
    },
    'nothing at all': {
      yaml: service('{type: ExternalName}', 'name: db'),
      at: [['Service default/db spec.externalName']],
    },
    'a URL': {
      yaml: of('https://db.example.com/'),
      at: [['Service default/db spec.externalName']],
    },
    'a port': { yaml: of('db.example.com:5432'), at: [['Service default/db spec.externalName']] },
    'upper case': { yaml: of('DB.example.com'), at: [['Service default/db spec.externalName']] },
    'a list': {
      also: ['NET003'],
      yaml: of('[db.example.com]'),
      at: [['Service default/db spec.externalName']],
    },
    'a part of a Service name': {
      yaml: of('db.shop.svc'),
      at: [['Service default/db spec.externalName']],
    },
    'a part of a Service name, which only a proxy looks up, as advice': {
      yaml: [ofPort('db.shop.svc'), ingress('nginx')].join('---\n'),
      at: [['Service default/db spec.externalName']],
      severity: 'info',
    },
    'a part of a Service name, which a container looks up too': {
      yaml: [ofPort('db.shop.svc'), ingress('nginx'), CLIENT].join('---\n'),
      at: [['Service default/db spec.externalName']],
      severity: 'error',
    },
    'a part of a Service name behind a controller that serves no alias': {
      yaml: [ofPort('db.shop.svc'), ingress('cilium')].join('---\n'),
      at: [['Service default/db spec.externalName']],
      severity: 'error',
    },
  },
};
