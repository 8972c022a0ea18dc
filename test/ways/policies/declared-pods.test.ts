import type { Target } from '../../../lib/model/read/target';
import { hopsOf } from '../../../lib/ways/chain/chain';
import { HopKind } from '../../../lib/ways/chain/hop';
import { waysOf } from '../../../lib/ways/trace/ways';
import { networkOf } from '../../support/network';
import { DENY, WEB, from } from './workloads';

const SERVICE = `
apiVersion: v1
kind: Service
metadata: { name: web, namespace: shop }
spec: { selector: { app: web }, ports: [{ port: 80, targetPort: 8080 }] }
---`;

const ingress = (className: string) => `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: web, namespace: shop }
spec:
  ${className && `ingressClassName: ${className}`}
  rules:
    - host: shop.example.com
      http: { paths: [{ path: /, pathType: Prefix, backend: { service: { name: web, port: { number: 80 } } } }] }
---`;

const ROUTE = `
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: edge, namespace: shop }
spec: { gatewayClassName: any, listeners: [{ name: http, port: 80, protocol: HTTP }] }
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: web, namespace: shop }
spec:
  parentRefs: [{ name: edge }]
  hostnames: [shop.example.com]
  rules: [{ backendRefs: [{ name: web, port: 80 }] }]
---`;

const pods = { namespace: 'proxies', labels: { app: 'proxy' } };
const PROXY = from(
  '{ namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: proxies } }, podSelector: { matchLabels: { app: proxy } } }',
);

const nginx: Partial<Target> = { ingressClass: 'nginx', ingressControllerPods: pods };

test.each<[string, string, Partial<Target>, string]>([
  ['the pods of the class', ingress('nginx'), nginx, 'given'],
  ['another class', ingress('internal'), nginx, 'unknown'],
  ['the class of Ingresses without one', ingress(''), nginx, 'given'],
  ['no class, where the cluster names none', ingress(''), { ingressControllerPods: pods }, 'given'],
  ['nothing', ingress('nginx'), { ingressClass: 'nginx' }, 'unknown'],
  ['the pods of Gateways alone', ingress('nginx'), { gatewayPods: pods }, 'unknown'],
  ['the pods of Gateways', ROUTE, { gatewayPods: pods }, 'given'],
  ['the pods of a controller of Ingresses alone', ROUTE, nginx, 'unknown'],
])('a cluster that declares %s', (_, way, target, expected) => {
  const network = networkOf(WEB + DENY + PROXY + SERVICE + way, target);
  const [route] = waysOf(network).filter(({ request }) => request.includes('shop.example.com'));
  const hops = route ? hopsOf(route.chain).filter(({ kind }) => kind === HopKind.POLICY) : [];
  expect(hops.map(({ verdict }) => verdict)).toEqual([expected]);
});
