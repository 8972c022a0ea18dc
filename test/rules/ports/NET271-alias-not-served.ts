import type { RuleCases } from '../cases';
import { ingressYaml, routeYaml } from '../route-yaml';
import { service } from '../yaml';

const ALIAS = (target = 'legacy.example.org') =>
  service(`{type: ExternalName, externalName: ${target}, ports: [{name: http, port: 80}]}`);
const TRAEFIK = (text: string) => `---
apiVersion: apps/v1
kind: Deployment
metadata: {name: traefik}
spec:
  selector: {matchLabels: {app: traefik}}
  template:
    metadata: {labels: {app: traefik}}
    spec: {containers: [{name: traefik, image: "docker.io/traefik:v3.7.4", ${text}}]}
`;
const INGRESS = ingressYaml({ className: 'traefik' });
const SERVES = '--providers.kubernetesingress';
const ALLOW = 'allowExternalNameServices=true';
const OF_INGRESS = 'Ingress default/web spec.rules[0].http.paths[0].backend.service';

const OF_ROUTE = [
  'HTTPRoute default/web spec.rules[0].backendRefs[0]',
  'Service default/web spec.type',
];
/** A Gateway of a class of its name, and the class. */
const GATEWAY = (name: string, controller: string) => `---
apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata: {name: ${name}}
spec: {controllerName: ${controller}}
---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: ${name}}
spec: {gatewayClassName: ${name}, listeners: [{name: http, port: 80, protocol: HTTP}]}
`;
const KONG = GATEWAY('kong', 'konghq.com/kic-gateway-controller');
const NGINX = GATEWAY('nginx', 'gateway.nginx.org/nginx-gateway-controller');
const ENVOY = GATEWAY('envoy', 'gateway.envoyproxy.io/gatewayclass-controller');

export const cases: RuleCases = {
  facts: ['6.3 backendRef to ExternalName Service'],
  wrong: {
    yaml: ALIAS() + routeYaml(),
    text: `
warning NET271 alias-not-served: Service web is an ExternalName Service, which implementations of Gateway API should not support
  wrong.yaml:13   HTTPRoute default/web   spec.rules[0].backendRefs[0]
  wrong.yaml:4    Service default/web     spec.type
  why: implementations of Gateway API should not support ExternalName Services, since anyone who can create one can reach every name that the Gateway can, and a Gateway without support reports ResolvedRefs=False
  fix: Write a Service without a selector, and an EndpointSlice with the addresses.
  see: npx cdk8s-reach rules NET271
`,
  },
  right: service('{selector: {app: web}, ports: [{name: http, port: 80}]}') + routeYaml(),
  silent: {
    'a Traefik that is told to': {
      yaml: ALIAS() + INGRESS + TRAEFIK(`args: [${SERVES}, "${SERVES}.${ALLOW}"]`),
    },
    'a Traefik that is told to by a variable': {
      yaml:
        ALIAS() +
        INGRESS +
        TRAEFIK(
          `args: [${SERVES}], env: [{name: TRAEFIK_PROVIDERS_KUBERNETESINGRESS_ALLOWEXTERNALNAMESERVICES, value: "true"}]`,
        ),
    },
    'a Traefik that may be told to in a file': {
      yaml: ALIAS() + INGRESS + TRAEFIK('args: ["--configFile=/config/traefik.yml"]'),
    },
    'an Ingress of another controller': { yaml: ALIAS() + ingressYaml() },
  },
  reported: {
    'a Traefik of which another provider is told to': {
      yaml: ALIAS() + INGRESS + TRAEFIK(`args: [${SERVES}, "--providers.kubernetescrd.${ALLOW}"]`),
      at: [
        [
          'Deployment default/traefik spec.template.spec.containers[0].args',
          OF_INGRESS,
          'Service default/web spec.type',
        ],
      ],
    },
    'as advice, a Traefik that is not given': {
      yaml: ALIAS() + INGRESS,
      at: [[OF_INGRESS, 'Service default/web spec.type']],
    },
    'a Service of another namespace': {
      yaml: ALIAS('api.backend.svc.cluster.local') + routeYaml(),
      at: [['HTTPRoute default/web spec.rules[0].backendRefs[0]', 'Service default/web spec.type']],
    },
    'as advice, a Gateway of Kong': {
      yaml: ALIAS() + KONG + routeYaml({ parent: '{name: kong}' }),
      at: [OF_ROUTE],
      severity: 'info',
    },
    'as advice, Gateways that serve it all': {
      yaml: ALIAS() + KONG + NGINX + routeYaml({ parent: '{name: kong}, {name: nginx}' }),
      at: [OF_ROUTE],
      severity: 'info',
    },
    'a Gateway that serves it and one that does not': {
      yaml: ALIAS() + KONG + ENVOY + routeYaml({ parent: '{name: kong}, {name: envoy}' }),
      at: [OF_ROUTE],
      severity: 'warning',
    },
    'a Gateway that serves it and one that is not known': {
      yaml: ALIAS() + NGINX + routeYaml({ parent: '{name: nginx}, {name: edge}' }),
      at: [OF_ROUTE],
      severity: 'warning',
    },
  },
};
