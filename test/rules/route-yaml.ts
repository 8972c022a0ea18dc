/** An Ingress with one path; `more` goes into its spec, `annotations` into its metadata. */
export function ingressYaml({
  name = 'web',
  host = 'shop.example.com',
  path = '/',
  pathType = 'Prefix',
  className = 'nginx',
  annotations = '{}',
  more = '',
}: Readonly<Record<string, string>> = {}): string {
  return `---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: ${name}
  annotations: ${annotations}
spec:
  ingressClassName: ${className}${more && `\n  ${more}`}
  rules:
    - host: ${host}
      http:
        paths:
          - path: ${path}
            pathType: ${pathType}
            backend: {service: {name: ${name}, port: {name: http}}}
`;
}

/** A route with one rule; `rule` is written into it, `more` into its spec. */
export function routeYaml({
  kind = 'HTTPRoute',
  version = 'v1',
  name = 'web',
  parent = '{name: edge}',
  hostnames = '[shop.example.com]',
  rule = 'backendRefs: [{name: web, port: 80}]',
  more = '',
}: Readonly<Record<string, string>> = {}): string {
  return `---
apiVersion: gateway.networking.k8s.io/${version}
kind: ${kind}
metadata: {name: ${name}}
spec:
  parentRefs: [${parent}]${hostnames && `\n  hostnames: ${hostnames}`}${more && `\n  ${more}`}
  rules:
    - ${rule.split('\n').join('\n      ')}
`;
}

/** A Gateway with the listeners that are written. */
export function gatewayYaml(...listeners: readonly string[]): string {
  return `---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: edge}
spec:
  gatewayClassName: istio
  listeners:
${listeners.map((listener) => `    - ${listener}\n`).join('')}`;
}

/** A Gateway in `infra`, whose listeners stand in `spec` as they are written. */
export function farGatewayYaml(listeners: string, more = ''): string {
  return `---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: edge, namespace: infra}
spec:
  gatewayClassName: istio
  listeners: [${listeners}]${more && `\n  ${more}`}
`;
}

/** A ListenerSet of a Gateway. */
export function listenerSetYaml(
  listeners: string,
  { name = 'shop', namespace = 'default', parent = '{name: edge}' } = {},
): string {
  return `---
apiVersion: gateway.networking.k8s.io/v1
kind: ListenerSet
metadata: {name: ${name}, namespace: ${namespace}}
spec:
  parentRef: ${parent}
  listeners: [${listeners}]
`;
}

export function namespaceYaml(name: string, labels = '{}'): string {
  return `---
apiVersion: v1
kind: Namespace
metadata: {name: ${name}, labels: ${labels}}
`;
}

export const HTTP_LISTENER = '{name: http, protocol: HTTP, port: 80}';

/** An IngressClass of ingress-nginx. */
export const NGINX_CLASS = `---
apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata: {name: nginx}
spec: {controller: k8s.io/ingress-nginx}
`;

/** The program of ingress-nginx, by which its release is seen. */
export const nginxController = (release: string) => `---
apiVersion: v1
kind: Pod
metadata: {name: controller, namespace: ingress-nginx}
spec: {containers: [{name: controller, image: "registry.k8s.io/ingress-nginx/controller:v${release}"}]}
`;
