import type { RuleCases } from '../cases';

const GATEWAY = (controller: string) => `
apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata: {name: edge}
spec: {controllerName: ${controller}}
---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: edge}
spec: {gatewayClassName: edge, listeners: [{name: http, protocol: HTTP, port: 80}]}
---`;
const CILIUM = GATEWAY('io.cilium/gateway-controller');
const ENVOY = GATEWAY('gateway.envoyproxy.io/gatewayclass-controller');

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
