/** Short manifests for tables of cases. */
export const service = (name: string, spec: string, more = '') => `
apiVersion: v1
kind: Service
metadata: {name: ${name}${more}}
spec: ${spec}
`;

export const endpoints = (name: string, subsets: string) => `
apiVersion: v1
kind: Endpoints
metadata: {name: ${name}}
subsets: ${subsets}
`;

export const ingress = (spec: string, annotations = '') => `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: echo, annotations: {${annotations}}}
spec: ${spec}
`;

export const pool = (addresses: string, name = 'first-pool') => `
apiVersion: metallb.io/v1beta1
kind: IPAddressPool
metadata: {name: ${name}, namespace: metallb-system}
spec: {addresses: [${addresses}]}
`;

export const ADVERTISEMENT = `
apiVersion: metallb.io/v1beta1
kind: L2Advertisement
metadata: {name: example, namespace: metallb-system}
spec: {ipAddressPools: [first-pool]}
`;

export const path = (value: string, type = 'Prefix') =>
  `{path: '${value}', pathType: ${type}, backend: {service: {name: echo, port: {number: 80}}}}`;

export const rules = (paths: string, host = 'echo.example.com') =>
  `{ingressClassName: nginx, rules: [{host: ${host}, http: {paths: [${paths}]}}]}`;

export const all = (...documents: readonly string[]) => documents.join('---');

export const ECHO = service('echo', '{selector: {app: echo}, ports: [{port: 80}]}');
