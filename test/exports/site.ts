/** A cluster with ways of every kind: two proxies, addresses that are known and not, policies. */
export const SITE = `
apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata: {name: nginx}
spec: {controller: k8s.io/ingress-nginx}
---
apiVersion: v1
kind: Service
metadata: {name: ingress-nginx, namespace: edge}
spec:
  type: LoadBalancer
  selector: {app.kubernetes.io/name: ingress-nginx}
  ports: [{name: https, port: 443}]
status:
  loadBalancer:
    ingress: [{ip: 192.0.2.10}, {ip: "2001:DB8::10"}]
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web, namespace: shop}
spec:
  ingressClassName: nginx
  tls: [{hosts: [shop.example.com]}]
  rules:
    - host: shop.example.com
      http:
        paths:
          - {path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}
          - {path: /cart, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}
          - {path: /old, pathType: Prefix, backend: {service: {name: web, port: {number: 81}}}}
    - host: "*.apps.example.com"
      http:
        paths:
          - {path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}
    - http:
        paths:
          - {path: /any, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}
---
apiVersion: v1
kind: Service
metadata: {name: web, namespace: shop}
spec:
  selector: {app: web}
  ports: [{port: 80, targetPort: 8080}]
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers: [{name: web, image: web, ports: [{containerPort: 8080}]}]
---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: public, namespace: shop}
spec:
  gatewayClassName: envoy
  listeners:
    - {name: http, port: 80, protocol: HTTP, hostname: api.example.com}
---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: named, namespace: shop}
spec:
  gatewayClassName: envoy
  addresses: [{type: Hostname, value: Edge.Example.NET}]
  listeners:
    - {name: http, port: 8080, protocol: HTTP, hostname: named.example.com}
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: api, namespace: shop}
spec:
  parentRefs: [{name: public}, {name: named}]
  rules:
    - backendRefs: [{name: web, port: 80}]
    - matches: [{path: {type: PathPrefix, value: /beta}, headers: [{name: beta, value: "1"}]}]
      backendRefs: [{name: web, port: 80}]
---
apiVersion: v1
kind: Service
metadata:
  name: db
  namespace: data
  annotations: {external-dns.alpha.kubernetes.io/hostname: "db.example.com, DB.example.org"}
spec:
  type: LoadBalancer
  selector: {app: db}
  loadBalancerSourceRanges: [198.51.100.0/24]
  ports: [{name: sql, port: 5432}, {name: dns, port: 53, protocol: UDP}]
status:
  loadBalancer:
    ingress: [{ip: 192.0.2.20}]
---
apiVersion: v1
kind: Service
metadata: {name: mail, namespace: data}
spec:
  type: LoadBalancer
  selector: {app: db}
  ports: [{name: smtp, port: 25}]
status:
  loadBalancer:
    ingress: [{ip: "2001:db8::25"}]
---
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: db, namespace: data}
spec:
  serviceName: db
  selector: {matchLabels: {app: db}}
  template:
    metadata: {labels: {app: db}}
    spec:
      containers:
        - name: db
          image: db
          ports: [{containerPort: 5432}, {containerPort: 25}, {containerPort: 53, protocol: UDP}]
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: db, namespace: data}
spec:
  podSelector: {matchLabels: {app: db}}
  ingress:
    - from: [{ipBlock: {cidr: 0.0.0.0/0}}, {ipBlock: {cidr: "::/0"}}]
      ports: [{port: 25}, {port: 53, protocol: UDP}]
    - from: [{podSelector: {matchLabels: {app: report}}}]
      ports: [{port: 5432}]
`;
