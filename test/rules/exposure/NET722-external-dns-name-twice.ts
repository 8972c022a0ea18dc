import type { RuleCases } from '../cases';

export const cases: RuleCases = {
  wrong: {
    yaml: `
apiVersion: v1
kind: Service
metadata: {name: web, annotations: {external-dns.alpha.kubernetes.io/hostname: www.example.com}}
spec:
  type: LoadBalancer
  selector: {app: web}
  ports: [{port: 80, targetPort: 8080}]
---
apiVersion: v1
kind: Service
metadata: {name: shop, annotations: {external-dns.alpha.kubernetes.io/hostname: "shop.example.com, www.example.com."}}
spec:
  type: LoadBalancer
  selector: {app: shop}
  ports: [{port: 80, targetPort: 8080}]
`,
    text: `
warning NET722 external-dns-name-twice: www.example.com is requested by 2 Services
  wrong.yaml:11   Service default/shop   metadata.annotations["external-dns.alpha.kubernetes.io/hostname"]
  wrong.yaml:3    Service default/web    metadata.annotations["external-dns.alpha.kubernetes.io/hostname"]
  why: external-dns creates one record with the addresses of both, so clients reach one or the other
  fix: Write another name for one of them.
  see: npx cdk8s-reach rules NET722
`,
  },
  right: `
apiVersion: v1
kind: Service
metadata: {name: web, annotations: {external-dns.alpha.kubernetes.io/hostname: www.example.com}}
spec:
  type: LoadBalancer
  selector: {app: web}
  ports: [{port: 80, targetPort: 8080}]
---
apiVersion: v1
kind: Service
metadata: {name: shop, annotations: {external-dns.alpha.kubernetes.io/hostname: shop.example.com}}
spec:
  type: LoadBalancer
  selector: {app: shop}
  ports: [{port: 80, targetPort: 8080}]
`,
  silent: {
    'names with identifiers, which share the requests': {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: web, annotations: {external-dns.alpha.kubernetes.io/hostname: www.example.com, external-dns.alpha.kubernetes.io/set-identifier: a}}
spec:
  type: LoadBalancer
  selector: {app: web}
  ports: [{port: 80, targetPort: 8080}]
---
apiVersion: v1
kind: Service
metadata: {name: shop, annotations: {external-dns.alpha.kubernetes.io/hostname: www.example.com, external-dns.alpha.kubernetes.io/set-identifier: b}}
spec:
  type: LoadBalancer
  selector: {app: shop}
  ports: [{port: 80, targetPort: 8080}]
`,
    },
    'another controller': {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: web, annotations: {external-dns.alpha.kubernetes.io/hostname: www.example.com}}
spec:
  type: LoadBalancer
  selector: {app: web}
  ports: [{port: 80, targetPort: 8080}]
---
apiVersion: v1
kind: Service
metadata: {name: shop, annotations: {external-dns.alpha.kubernetes.io/hostname: www.example.com, external-dns.alpha.kubernetes.io/controller: mine}}
spec:
  type: LoadBalancer
  selector: {app: shop}
  ports: [{port: 80, targetPort: 8080}]
`,
    },
    'a name that a later tool fills in': {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: web, annotations: {external-dns.alpha.kubernetes.io/hostname: "www.\${DOMAIN}"}}
spec:
  type: LoadBalancer
  selector: {app: web}
  ports: [{port: 80, targetPort: 8080}]
---
apiVersion: v1
kind: Service
metadata: {name: shop, annotations: {external-dns.alpha.kubernetes.io/hostname: "www.\${DOMAIN}"}}
spec:
  type: LoadBalancer
  selector: {app: shop}
  ports: [{port: 80, targetPort: 8080}]
`,
    },
  },
};
