/** Documents in one text. */
export function yaml(...documents: readonly string[]): string {
  return documents.map((document) => document.trim()).join('\n---\n');
}

/** A Service, its spec in flow style. */
export function service(spec: string, metadata = 'name: web'): string {
  return `
apiVersion: v1
kind: Service
metadata: {${metadata}}
spec: ${spec.trim()}
`;
}

/** A Deployment whose pods carry `app: web`, its containers in flow style. */
export function deployment(containers: string, name = 'web', kind = 'Deployment'): string {
  return `
apiVersion: apps/v1
kind: ${kind}
metadata: {name: ${name}}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec: {containers: ${containers}}
`;
}

/** An Endpoints, its subsets in flow style. */
export function endpoints(subsets: string, metadata = 'name: web'): string {
  return `
apiVersion: v1
kind: Endpoints
metadata: {${metadata}}
subsets: ${subsets.trim()}
`;
}

/** An EndpointSlice of Service `web` for IPv4. */
export function slice(list: string, ports: string, labels = 'kubernetes.io/service-name: web') {
  return `
apiVersion: discovery.k8s.io/v1
kind: EndpointSlice
metadata: {name: web-1, labels: {${labels}}}
addressType: IPv4
endpoints: ${list}
ports: ${ports}
`;
}
