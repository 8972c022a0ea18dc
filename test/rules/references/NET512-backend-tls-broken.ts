import type { RuleCases } from '../cases';

const GATEWAY = (controller: string, name = 'edge') => `
apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata: {name: ${name}}
spec: {controllerName: ${controller}}
---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: ${name}}
spec: {gatewayClassName: ${name}, listeners: [{name: http, protocol: HTTP, port: 80}]}
---`;
const CILIUM = GATEWAY('io.cilium/gateway-controller');
const ENVOY_CONTROLLER = 'gateway.envoyproxy.io/gatewayclass-controller';
const ENVOY = GATEWAY(ENVOY_CONTROLLER);
const BOTH = CILIUM + GATEWAY(ENVOY_CONTROLLER, 'inner');

const LISTENERS = `---
apiVersion: gateway.networking.k8s.io/v1
kind: ListenerSet
metadata: {name: more}
spec: {parentRef: {name: edge}, listeners: [{name: more, protocol: HTTP, port: 8080}]}
`;

const ROUTE = (gateway: string, service = 'web') => `---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: ${service}}
spec: {parentRefs: [{name: ${gateway}}], rules: [{backendRefs: [{name: ${service}, port: 443}]}]}
`;

const AT_AUTHORITY = [
  [
    'BackendTLSPolicy default/web spec.validation.caCertificateRefs[0]',
    'ConfigMap default/authority data',
  ],
];

const OBJECTS = (key: string) => `
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {selector: {app: web}, ports: [{name: https, port: 443}]}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: authority}
data: {${key}: a certificate}
---`;

const POLICY = (section: string) => `
apiVersion: gateway.networking.k8s.io/v1
kind: BackendTLSPolicy
metadata: {name: web}
spec:
  targetRefs: [{group: "", kind: Service, name: web, sectionName: ${section}}]
  validation:
    hostname: web.example.com
    caCertificateRefs: [{group: "", kind: ConfigMap, name: authority}]
`;

export const cases: RuleCases = {
  facts: ['6.4 BackendTLSPolicy.targetRefs', '6.4 BackendTLSPolicy.validation'],
  target: { gatewayApi: '1.4' },
  wrong: {
    yaml: CILIUM + OBJECTS('ca.pem') + POLICY('https'),
    text: `
error NET512 backend-tls-broken: ConfigMap authority has no key ca.crt
  wrong.yaml:28   BackendTLSPolicy default/web   spec.validation.caCertificateRefs[0]
  wrong.yaml:19   ConfigMap default/authority    data
  why: the gateway does not accept the policy, and answers each request for the backend with a 5xx status
  fix: Store the CA certificate in the ConfigMap under the key \`ca.crt\`.
  see: npx cdk8s-reach rules NET512
`,
  },
  right: OBJECTS('ca.crt') + POLICY('https'),
  silent: {
    'a part of a Service, which may have the port elsewhere': {
      yaml: OBJECTS('ca.crt').replace(/spec: .*/, 'spec: {type: ClusterIP}') + POLICY('tls'),
      also: ['NET204'],
    },
    'objects that are not in the files': { yaml: POLICY('tls') },
    'a policy for all ports': {
      yaml: OBJECTS('ca.crt') + POLICY('x').replace(', sectionName: x', ''),
    },
  },
  reported: {
    'a port that the Service lacks': {
      yaml: OBJECTS('ca.crt') + POLICY('"443"'),
      at: [['BackendTLSPolicy default/web spec.targetRefs[0]', 'Service default/web spec.ports']],
    },
    'the only key, which Envoy Gateway takes': {
      yaml: ENVOY + OBJECTS('ca.pem') + POLICY('https'),
      at: AT_AUTHORITY,
      severity: 'info',
      why: 'Envoy Gateway takes the only key of a ConfigMap, whatever its name is, and others answer each request for the backend with a 5xx status',
    },
    'the only key, by nobody knows whom': {
      yaml: OBJECTS('ca.pem') + POLICY('https'),
      at: AT_AUTHORITY,
      severity: 'info',
    },
    'the only key, behind a Gateway of another implementation': {
      yaml: BOTH + OBJECTS('ca.pem') + POLICY('https') + ROUTE('edge') + ROUTE('inner', 'db'),
      at: AT_AUTHORITY,
      severity: 'error',
    },
    'the only key, behind listeners of such a Gateway': {
      target: { gatewayApi: '1.5' },
      yaml:
        BOTH.replace('listeners', 'allowedListeners: {namespaces: {from: Same}}, listeners') +
        OBJECTS('ca.pem') +
        POLICY('https') +
        LISTENERS +
        ROUTE('more').replace('{name: more', '{kind: ListenerSet, name: more'),
      at: AT_AUTHORITY,
      severity: 'error',
    },
    'the only key, behind the Gateway of Envoy Gateway': {
      yaml: BOTH + OBJECTS('ca.pem') + POLICY('https') + ROUTE('inner'),
      at: AT_AUTHORITY,
      severity: 'info',
    },
    'the only key, behind a Gateway that is not given': {
      yaml: CILIUM + OBJECTS('ca.pem') + POLICY('https') + ROUTE('outer'),
      at: AT_AUTHORITY,
      severity: 'info',
    },
    'the only key, and no route leads to the Service': {
      yaml: BOTH + OBJECTS('ca.pem') + POLICY('https') + ROUTE('edge', 'db'),
      at: AT_AUTHORITY,
      severity: 'info',
    },
    'two keys, none of which is ca.crt': {
      yaml: ENVOY + OBJECTS('ca.pem: a, tls.pem') + POLICY('https'),
      at: AT_AUTHORITY,
      severity: 'error',
    },
    'as a warning, one of several authorities': {
      yaml:
        CILIUM +
        OBJECTS('ca.pem') +
        POLICY('https').replace(
          'name: authority}',
          'name: authority}, {group: "", kind: ConfigMap, name: other}',
        ),
      at: [
        [
          'BackendTLSPolicy default/web spec.validation.caCertificateRefs[0]',
          'ConfigMap default/authority data',
        ],
      ],
    },
  },
};
