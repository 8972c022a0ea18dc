import { SHOP } from '../../support/shop';

/** A network, and the edges of its map. */
export interface GraphCase {
  readonly title: string;
  readonly yaml: string;
  readonly edges: readonly string[];
}

const WEB = `
apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: shop }
spec:
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec: { containers: [{ name: web, image: a, ports: [{ containerPort: 8080 }] }] }
---
`;

export const GRAPHS: readonly GraphCase[] = [
  {
    title: 'an Ingress, of which one path leads to a port that is not there',
    yaml: SHOP,
    edges: [
      'pods in shop > web.shop.svc (reached)',
      'the internet > shop.example.com (reached)',
      'shop.example.com > the Ingress controller of class nginx (reached; assumed: the name leads to the Ingress controller of class nginx)',
      'web.shop.svc > shop/web [Service, port 80] (reached)',
      'the Ingress controller of class nginx > / [Ingress shop/web] (reached)',
      'the Ingress controller of class nginx > /old [Ingress shop/web] (reached)',
      '/ [Ingress shop/web] > shop/web [Service, port 80] (reached)',
      '/old [Ingress shop/web] > Service shop/web has no port 81 (broken)',
      'shop/web [Service, port 80] > shop/web [Deployment] (reached)',
    ],
  },
  {
    title: 'a load balancer and a node port, with a policy that is for some pods',
    yaml: `${WEB}apiVersion: v1
kind: Service
metadata: { name: web, namespace: shop }
spec:
  type: LoadBalancer
  loadBalancerIP: 192.0.2.7
  loadBalancerSourceRanges: [203.0.113.0/24]
  selector: { app: web }
  ports: [{ port: 80, targetPort: 8080 }]
---
apiVersion: v1
kind: Service
metadata: { name: admin, namespace: shop }
spec: { type: NodePort, selector: { app: web }, ports: [{ port: 81, targetPort: 8081, nodePort: 30081 }] }
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: admin, namespace: shop }
spec:
  podSelector: { matchLabels: { app: web } }
  ingress:
    - { ports: [{ port: 8080 }] }
    - { from: [{ podSelector: { matchLabels: { role: admin } } }], ports: [{ port: 8081 }] }
`,
    edges: [
      'network of the nodes > (any node):30081 (reached)',
      'pods in shop > admin.shop.svc (reached)',
      'pods in shop > web.shop.svc (reached)',
      'the internet > 192.0.2.7 (reached)',
      'admin.shop.svc > shop/admin [Service, port 81] (reached)',
      'web.shop.svc > shop/web [Service, port 80] (reached)',
      '(any node):30081 > shop/admin [Service, port 81] (reached)',
      '192.0.2.7 > shop/web [Service, port 80] (unknown; Service shop/web admits 203.0.113.0/24)',
      'shop/admin [Service, port 81] > shop/web [Deployment] (by some; NetworkPolicy shop/admin may block port 8081 from a pod in shop; NetworkPolicy shop/admin may block port 8081 from a node)',
      'shop/web [Service, port 80] > shop/web [Deployment] (reached; NetworkPolicy shop/admin admits port 8080 from a pod in shop; NetworkPolicy shop/admin admits port 8080 from the internet)',
    ],
  },
  {
    title: 'a Gateway with an address, a redirect, and a backend that no grant allows',
    yaml: `${WEB}apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: edge, namespace: infra }
spec:
  gatewayClassName: any
  addresses: [{ value: 192.0.2.9 }]
  listeners:
    - { name: http, port: 80, protocol: HTTP, allowedRoutes: { namespaces: { from: All } } }
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: web, namespace: shop }
spec:
  parentRefs: [{ name: edge, namespace: infra }]
  hostnames: [shop.example.com]
  rules:
    - matches: [{ path: { type: PathPrefix, value: / } }]
      backendRefs:
        - { name: web, port: 80, weight: 9 }
        - { name: web, namespace: other, port: 80, weight: 1 }
    - matches: [{ path: { type: Exact, value: /old } }]
      filters: [{ type: RequestRedirect, requestRedirect: { scheme: https, statusCode: 301 } }]
---
apiVersion: v1
kind: Service
metadata: { name: web, namespace: shop }
spec: { selector: { app: web }, ports: [{ port: 80, targetPort: 8080 }] }
`,
    edges: [
      'pods in shop > web.shop.svc (reached)',
      'the internet > shop.example.com (reached)',
      'shop.example.com > 192.0.2.9 (reached; assumed: the name leads to 192.0.2.9)',
      'web.shop.svc > shop/web [Service, port 80] (reached)',
      '192.0.2.9 > Gateway infra/edge [http: HTTP at port 80] (reached)',
      'Gateway infra/edge [http: HTTP at port 80] > / [HTTPRoute shop/web] (reached)',
      'Gateway infra/edge [http: HTTP at port 80] > /old redirects to https://the same host [HTTPRoute shop/web] (reached)',
      '/ [HTTPRoute shop/web] > shop/web [Service, port 80] (reached)',
      '/ [HTTPRoute shop/web] > the Gateway answers 500 for HTTPRoute shop/web (broken)',
      'shop/web [Service, port 80] > shop/web [Deployment] (reached)',
    ],
  },
  {
    title: 'the address of the Service before an Ingress controller',
    yaml: `${WEB}apiVersion: v1
kind: Service
metadata: { name: ingress-nginx, namespace: ingress-nginx }
spec:
  type: LoadBalancer
  loadBalancerIP: 192.0.2.10
  selector: { app.kubernetes.io/name: ingress-nginx }
  ports: [{ port: 80 }]
---
apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata: { name: nginx }
spec: { controller: k8s.io/ingress-nginx }
---
${SHOP}`,
    edges: [
      'pods in ingress-nginx > ingress-nginx.ingress-nginx.svc (reached)',
      'pods in shop > web.shop.svc (reached)',
      'the internet > shop.example.com (reached)',
      'the internet > 192.0.2.10 (reached)',
      'ingress-nginx.ingress-nginx.svc > ingress-nginx/ingress-nginx [Service, port 80] (reached)',
      'shop.example.com > 192.0.2.10 (reached; assumed: the name leads to 192.0.2.10)',
      'web.shop.svc > shop/web [Service, port 80] (reached)',
      '192.0.2.10 > ingress-nginx of class nginx (reached)',
      '192.0.2.10 > ingress-nginx/ingress-nginx [Service, port 80] (reached)',
      'ingress-nginx of class nginx > / [Ingress shop/web] (reached)',
      'ingress-nginx of class nginx > /old [Ingress shop/web] (reached)',
      'ingress-nginx of class nginx > /old/ [Ingress shop/web] (reached)',
      '/ [Ingress shop/web] > shop/web [Service, port 80] (reached)',
      '/old [Ingress shop/web] > Service shop/web has no port 81 (broken)',
      '/old/ [Ingress shop/web] > Service shop/web has no port 81 (broken)',
      'ingress-nginx/ingress-nginx [Service, port 80] > no pod in the checked files has the labels app.kubernetes.io/name=ingress-nginx (unknown)',
      'shop/web [Service, port 80] > shop/web [Deployment] (reached)',
    ],
  },
  {
    title: 'endpoints that are written, and a port of the nodes of pods',
    yaml: `apiVersion: v1
kind: Service
metadata: { name: db, namespace: shop }
spec: { ports: [{ port: 5432 }] }
---
apiVersion: discovery.k8s.io/v1
kind: EndpointSlice
metadata: { name: db, namespace: shop, labels: { kubernetes.io/service-name: db } }
addressType: IPv4
ports: [{ port: 15432 }]
endpoints: [{ addresses: [192.0.2.17] }]
---
apiVersion: apps/v1
kind: DaemonSet
metadata: { name: agent, namespace: shop }
spec:
  selector: { matchLabels: { app: agent } }
  template:
    metadata: { labels: { app: agent } }
    spec: { containers: [{ name: agent, image: a, ports: [{ containerPort: 9100, hostPort: 9100 }] }] }
`,
    edges: [
      'network of the nodes > (nodes of shop/agent):9100 (reached)',
      'pods in shop > db.shop.svc (reached)',
      'db.shop.svc > shop/db [Service, port 5432] (reached)',
      '(nodes of shop/agent):9100 > shop/agent [DaemonSet] (reached)',
      'shop/db [Service, port 5432] > 192.0.2.17:15432 (reached)',
    ],
  },
];
