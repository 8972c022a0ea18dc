import type { RuleCases } from '../cases';
import { service, slice, yaml } from '../yaml';

const GATEWAY = (listener: string, more = '') => `
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: edge}
spec:
  gatewayClassName: istio
  listeners: [{name: http, protocol: HTTP, port: 80, ${listener}}]
  ${more}
`;
const ROUTE = (spec: string, metadata = '{name: web}') => `
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: ${metadata}
spec: {${spec}}
`;
const RULE = (rule: string) => ROUTE(`parentRefs: [{name: edge}], rules: [{${rule}}]`);
const FILTER = (filter: string) =>
  RULE(`filters: [${filter}], backendRefs: [{name: web, port: 80}]`);
const AT = (field: string) => [[`HTTPRoute default/web spec.${field}`]];

export const cases: RuleCases = {
  facts: [
    '1.1 path segment name',
    '3 addresses[].nodeName',
    '4 endpoints[].nodeName',
    '5.1 IngressClass.spec.parameters',
    '6.2 gatewayClassName',
    '6.2 tls.certificateRefs',
    '6.2 allowedRoutes.kinds',
    '6.2 addresses',
    '6.2 infrastructure.labels / annotations',
    '6.3 parentRefs',
    '6.4 BackendTLSPolicy.targetRefs',
  ],
  wrongAlso: ['NET382'],
  wrong: {
    yaml: GATEWAY('allowedRoutes: {kinds: [{kind: HTTP Route}, {group: apps}]}'),
    text: `
error NET009 field-value-refused: "HTTP Route" is not a kind
  wrong.yaml:6   Gateway default/edge   spec.listeners[0].allowedRoutes.kinds[0].kind
  why: the API server refuses it
  fix: Write a kind such as Service.
  see: npx cdk8s-reach rules NET009
error NET009 field-value-refused: spec.listeners[0].allowedRoutes.kinds[1] has no kind
  wrong.yaml:6   Gateway default/edge   spec.listeners[0].allowedRoutes.kinds[1]
  why: the API server refuses it without them
  fix: Write kind.
  see: npx cdk8s-reach rules NET009
`,
  },
  right: GATEWAY('allowedRoutes: {kinds: [{kind: HTTPRoute}, {group: apps, kind: Deployment}]}'),
  silent: {
    'what a later tool fills in': {
      yaml: ROUTE(
        'parentRefs: [{name: "${GATEWAY}", namespace: "${NAMESPACE}", sectionName: "{{ section }}"}]',
      ),
    },
    'a part of an object, which a patch is': { yaml: ROUTE('hostnames: [a.example.com]') },
    'what tells a tool how to patch': {
      yaml: `
apiVersion: v1
kind: Namespace
metadata: {name: a}
$patch: delete
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec: {template: {spec: {containers: [{name: a, ports: [{$patch: delete, name: http}]}]}}}
`,
    },
    'a namespace that is left to the route': {
      yaml: ROUTE('parentRefs: [{name: edge}, {name: edge, namespace: default}]'),
    },
    'the object of another tool': {
      yaml: '{apiVersion: example.com/v1, kind: Gateway, metadata: {name: a}, spec: {listeners: [{}]}}',
    },
    'what a test fills in': {
      yaml: `
apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata: {name: a}
spec: {controllerName: "{GATEWAY_CONTROLLER_NAME}"}
`,
    },
    'null, which is as if nothing were written': {
      yaml: ROUTE(
        'parentRefs: [{name: edge, sectionName: null}], hostnames: null, rules: [{matches: [{method: null}]}]',
      ),
    },
    'values that one release alone refuses': {
      yaml: FILTER(
        '{type: RequestHeaderModifier, requestHeaderModifier: {set: [{name: a, value: "b, ü"}]}}',
      ),
    },
  },
  reported: {
    'names that none can have': {
      yaml: ROUTE('parentRefs: [{name: edge, namespace: Shop, sectionName: ""}]'),
      at: [...AT('parentRefs[0].namespace'), ...AT('parentRefs[0].sectionName')],
    },
    'a name of too many characters': {
      yaml: ROUTE(`parentRefs: [{name: ${'a'.repeat(254)}}]`),
      at: AT('parentRefs[0].name'),
    },
    'parts of a filter': {
      yaml: FILTER('{type: RequestMirror, requestMirror: {backendRef: {kind: Service, port: 80}}}'),
      at: AT('rules[0].filters[0].requestMirror.backendRef'),
    },
    'a condition that is not whole': {
      yaml: GATEWAY(
        'allowedRoutes: {namespaces: {from: Selector, selector: {matchExpressions: [{key: a}]}}}',
      ),
      at: [
        [
          'Gateway default/edge spec.listeners[0].allowedRoutes.namespaces.selector.matchExpressions[0]',
        ],
      ],
      also: ['NET381'],
    },
    'keys of labels': {
      yaml: GATEWAY('hostname: a.example.com', 'infrastructure: {labels: {"a b": c}}'),
      at: [['Gateway default/edge spec.infrastructure.labels']],
    },
    'several keys of labels': {
      yaml: yaml(
        GATEWAY('hostname: a.example.com', 'infrastructure: {labels: {"c d": e, "a b": c}}'),
        `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web}
spec: {podSelector: {matchLabels: {"c d": e, "a b": c}}}
`,
      ),
      at: [
        ['Gateway default/edge spec.infrastructure.labels'],
        ['NetworkPolicy default/web spec.podSelector.matchLabels'],
      ],
      also: ['NET406'],
    },
    'an empty text where it is read as one, and null in a list of texts': {
      yaml: yaml(
        service('{ports: [{port: 80}], externalIPs: [null]}'),
        slice('[{addresses: [192.0.2.10], nodeName: ""}]', '[{port: 80, protocol: ""}]'),
      ),
      at: [
        ['EndpointSlice default/web-1 endpoints[0].nodeName'],
        ['EndpointSlice default/web-1 ports[0].protocol'],
        ['Service default/web spec.externalIPs[0]'],
      ],
    },
    'what a NetworkPolicy does not take': {
      yaml: `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web}
spec:
  podSelector: {matchExpressions: [{key: app, operator: in, values: [web]}]}
  policyTypes: [ingress]
  ingress:
    - from:
        - {}
        - {namespaceSelector: {matchLabels: {app: "-web"}}}
        - {podSelector: {}, ipBlock: {cidr: 192.0.2.0/24}}
      ports: [{port: 0}, {port: Web, protocol: ""}]
`,
      at: [
        ['NetworkPolicy default/web spec.podSelector.matchExpressions[0]'],
        ['NetworkPolicy default/web spec.policyTypes[0]'],
        ['NetworkPolicy default/web spec.ingress[0].from[0]'],
        ['NetworkPolicy default/web spec.ingress[0].from[1].namespaceSelector.matchLabels'],
        ['NetworkPolicy default/web spec.ingress[0].from[2]'],
        ['NetworkPolicy default/web spec.ingress[0].ports[0].port'],
        ['NetworkPolicy default/web spec.ingress[0].ports[1].port'],
        ['NetworkPolicy default/web spec.ingress[0].ports[1].protocol'],
      ],
    },
    'parts of workloads': {
      yaml: `
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: web}
spec:
  serviceName: Web
  updateStrategy: {type: OnDelete, rollingUpdate: {partition: 1}}
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec: {containers: [{name: a, image: a, ports: [{name: http, hostPort: 80}]}]}
  volumeClaimTemplates: [{metadata: {name: data}, spec: {resources: {requests: {storage: 1Gi}}}}]
`,
      at: [
        ['StatefulSet default/web spec.serviceName'],
        ['StatefulSet default/web spec.updateStrategy'],
        ['StatefulSet default/web spec.template.spec.containers[0].ports[0]'],
        ['StatefulSet default/web spec.volumeClaimTemplates[0].spec'],
      ],
    },
    'references that are to one target': {
      yaml: `
apiVersion: gateway.networking.k8s.io/v1
kind: BackendTLSPolicy
metadata: {name: web}
spec:
  targetRefs: [{group: "", kind: Service, name: web}, {group: "", kind: Service, name: web}]
  validation:
    hostname: web.example.com
    wellKnownCACertificates: System
    subjectAltNames: [{type: Hostname, uri: "spiffe://example.com/web"}]
`,
      target: { gatewayApi: '1.4' },
      at: [
        ['BackendTLSPolicy default/web spec.targetRefs'],
        ['BackendTLSPolicy default/web spec.validation.subjectAltNames[0]'],
      ],
    },
    'a label of infrastructure that none can be': {
      yaml: `
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: edge}
spec:
  gatewayClassName: istio
  infrastructure: {labels: {team: "the web"}, annotations: {text: "the web"}}
  listeners: [{name: http, protocol: HTTP, port: 80}]
`,
      at: [['Gateway default/edge spec.infrastructure.labels.team']],
    },
    'a filter without the field of its type': {
      yaml: `
apiVersion: gateway.networking.k8s.io/v1
kind: GRPCRoute
metadata: {name: web}
spec:
  rules: [{filters: [{type: RequestMirror}], backendRefs: [{name: web, port: 80}]}]
`,
      at: [['GRPCRoute default/web spec.rules[0].filters[0]']],
    },
    'two volumes at one path of a container': {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
    - name: web
      image: nginx
      volumeMounts: [{name: a, mountPath: /a}, {name: b, mountPath: /b}, {name: c, mountPath: /a}]
`,
      at: [['Pod default/web spec.containers[0].volumeMounts']],
    },
    'parameters of a class': {
      yaml: `
apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata: {name: web}
spec:
  controller: example.com/ingress
  parameters: {apiGroup: Not A Group, kind: A/B, name: a}
`,
      at: [
        ['IngressClass web spec.parameters.apiGroup'],
        ['IngressClass web spec.parameters.kind'],
      ],
    },
  },
};
