import { Network } from '../../../lib/model/queries/network';
import { sliceReaders } from '../../../lib/model/queries/slice-readers';
import { readText } from '../../../lib/model/read/read';
import { DEFAULT_TARGET } from '../../../lib/model/read/target';

const SLICE = (service: string, addresses: string) => `
apiVersion: v1
kind: Service
metadata: {name: db}
spec: {${service} ports: [{port: 443}]}
---
apiVersion: discovery.k8s.io/v1
kind: EndpointSlice
metadata: {name: db, labels: {kubernetes.io/service-name: db}}
addressType: FQDN
endpoints: [{addresses: [${addresses}]}]
ports: [{port: 443}]
`;

const POD = `---
apiVersion: v1
kind: Pod
metadata: {name: web}
spec: {containers: [{name: web, image: "web:1", args: ["db:443"]}]}
`;

const PROXY = `---
apiVersion: projectcontour.io/v1
kind: HTTPProxy
metadata: {name: db}
spec: {routes: [{services: [{name: db, port: 443}]}]}
`;

const TRAEFIK = (more: string) => `---
apiVersion: traefik.io/v1alpha1
kind: IngressRoute
metadata: {name: db}
spec: {routes: [{services: [{name: db, port: 443${more}}]}]}
`;

const ROUTE = `---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: db}
spec: {parentRefs: [{name: edge}], rules: [{backendRefs: [{name: db, port: 443}]}]}
`;

const INGRESS = `---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: db}
spec: {defaultBackend: {service: {name: db, port: {number: 443}}}}
`;

const ONE = SLICE('', 'a.example.com');
const HEADLESS = SLICE('clusterIP: None,', 'a.example.com');

test.each<[title: string, yaml: string, readers: (string | undefined)[]]>([
  ['nothing else', ONE, ['kube-proxy']],
  ['a headless Service', HEADLESS, ['CoreDNS']],
  ['two names of one', SLICE('clusterIP: None,', 'a.com, b.com'), ['kube-proxy']],
  ['a route of Contour', ONE + PROXY, ['Contour']],
  ['that and a container', ONE + PROXY + POD, ['Contour', 'kube-proxy']],
  ['a route of Traefik', ONE + TRAEFIK(''), ['Traefik']],
  ['one of Traefik to the cluster IP', ONE + TRAEFIK(', nativeLB: true'), ['kube-proxy']],
  ['a route whose Gateway is in no file', ONE + ROUTE, [undefined]],
  ['an Ingress', HEADLESS + INGRESS, ['an Ingress controller']],
])('the readers of slices: %s', (_, yaml, readers) => {
  const network = new Network(DEFAULT_TARGET, readText(yaml, 'a.yaml').manifests);
  expect([...(sliceReaders(network).get('default/db') ?? [])]).toEqual(readers);
});
