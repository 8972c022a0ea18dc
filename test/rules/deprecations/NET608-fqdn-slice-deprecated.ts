import { Severity } from '../../../lib/rules/rule';
import type { RuleCases } from '../cases';

const slice = `
apiVersion: v1
kind: Service
metadata: {name: db}
spec: {ports: [{name: tls, port: 443}]}
---
apiVersion: discovery.k8s.io/v1
kind: EndpointSlice
metadata: {name: db-1, labels: {kubernetes.io/service-name: db, endpointslice.kubernetes.io/managed-by: shop}}
addressType: FQDN
endpoints: [{addresses: [db.example.com]}]
ports: [{name: tls, port: 443}]
`;

const gateway = (controller: string) => `---
apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata: {name: edge}
spec: {controllerName: ${controller}}
---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: edge}
spec: {gatewayClassName: edge, listeners: [{name: tls, protocol: TLS, port: 443, tls: {mode: Passthrough}}]}
`;

const route = `---
apiVersion: gateway.networking.k8s.io/v1
kind: TLSRoute
metadata: {name: db}
spec: {parentRefs: [{name: edge}], hostnames: [db.example.org], rules: [{backendRefs: [{name: db, port: 443}]}]}
`;

const ofEnvoy = slice + gateway('gateway.envoyproxy.io/gatewayclass-controller') + route;

const at = [['EndpointSlice default/db-1 addressType']];

const client = `---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec: {containers: [{name: web, image: web, env: [{name: DB_HOST, value: db}]}]}
`;

export const cases: RuleCases = {
  facts: ['1.1 FQDN (EndpointSlice FQDN)', '4 addressType', '11 1.33'],
  wrong: {
    yaml: `
apiVersion: v1
kind: Service
metadata: {name: db}
spec: {ports: [{port: 5432}]}
---
apiVersion: discovery.k8s.io/v1
kind: EndpointSlice
metadata: {name: db-1, labels: {kubernetes.io/service-name: db, endpointslice.kubernetes.io/managed-by: shop}}
addressType: FQDN
endpoints: [{addresses: [db.example.com]}]
ports: [{port: 5432}]
`,
    text: `
warning NET608 fqdn-slice-deprecated: EndpointSlice db-1 lists names, which kube-proxy ignores
  wrong.yaml:9   EndpointSlice default/db-1   addressType
  why: kube-proxy ignores such a slice, and its address type is deprecated since Kubernetes 1.33
  fix: Write a Service of type ExternalName for a name, or addresses.
  see: npx cdk8s-reach rules NET608
`,
  },
  right: `
apiVersion: v1
kind: Service
metadata: {name: db}
spec: {ports: [{port: 5432}]}
---
apiVersion: discovery.k8s.io/v1
kind: EndpointSlice
metadata: {name: db-1, labels: {kubernetes.io/service-name: db, endpointslice.kubernetes.io/managed-by: shop}}
addressType: IPv4
endpoints: [{addresses: [192.0.2.7]}]
ports: [{port: 5432}]
`,
  silent: {
    IPv6: {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: db}
spec: {ports: [{port: 5432}]}
---
apiVersion: discovery.k8s.io/v1
kind: EndpointSlice
metadata: {name: db-1, labels: {kubernetes.io/service-name: db, endpointslice.kubernetes.io/managed-by: shop}}
addressType: IPv6
endpoints: [{addresses: ["2001:db8::7"]}]
ports: [{port: 5432}]
`,
    },
  },
  reported: {
    'a route of Envoy Gateway, which resolves the names': {
      severity: Severity.INFO,
      yaml: ofEnvoy,
      at,
    },
    'a route whose Gateway is in no file': { severity: Severity.INFO, yaml: slice + route, at },
    'a route of another controller': {
      yaml: slice + gateway('io.cilium/gateway-controller') + route,
      at,
    },
    'a container that names the Service too': { yaml: ofEnvoy + client, at },
    'a container that names a headless Service, for which CoreDNS answers with the name': {
      severity: Severity.INFO,
      yaml: slice.replace('spec: {', 'spec: {clusterIP: None, ') + client,
      at,
    },
    'two names of a headless Service': {
      yaml: slice
        .replace('spec: {', 'spec: {clusterIP: None, ')
        .replace('[db.example.com]', '[db.example.com, db.example.org]'),
      at,
    },
    'an Ingress of ingress-nginx too': {
      yaml: `${ofEnvoy}---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: db}
spec: {ingressClassName: nginx, rules: [{host: db.example.org, http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: db, port: {number: 443}}}}]}}]}
`,
      at,
    },
    'a route of Envoy Gateway and an IngressRoute of Traefik, for which a Backend would be none': {
      severity: Severity.INFO,
      yaml: `${ofEnvoy}---
apiVersion: traefik.io/v1alpha1
kind: IngressRoute
metadata: {name: db}
spec: {routes: [{match: "Host(\`db.example.org\`)", services: [{name: db, port: 443}]}]}
`,
      at,
    },
    'an IngressRoute of Traefik, which takes the name for a host': {
      severity: Severity.INFO,
      yaml: `${slice}---
apiVersion: traefik.io/v1alpha1
kind: IngressRoute
metadata: {name: db}
spec: {routes: [{match: "PathPrefix(\`/\`)", kind: Rule, services: [{name: db, port: 443}]}]}
`,
      at,
    },
  },
};
