import type { RuleCases } from '../cases';

export const cases: RuleCases = {
  wrongAlso: ['NET314'],
  wrong: {
    yaml: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web}
spec:
  ingressClassName: nginx
  tls: [{hosts: [www.example.com], secretName: web-tls}]
  rules:
    - host: web.example.com
      http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}
`,
    text: `
warning NET704 ingress-host-tls-mismatch: no TLS entry contains web.example.com
  wrong.yaml:6   Ingress default/web   spec.tls
  wrong.yaml:7   Ingress default/web   spec.rules
  why: a host without TLS gets the default certificate of the controller, and a certificate without a host is never used
  fix: Write the same hosts in spec.rules and in spec.tls.
  see: npx cdk8s-reach rules NET704
`,
  },
  right: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web}
spec:
  ingressClassName: nginx
  tls: [{hosts: [web.example.com], secretName: web-tls}]
  rules:
    - host: web.example.com
      http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}
`,
  silent: {
    'a wildcard for the host': {
      yaml: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web}
spec:
  ingressClassName: nginx
  tls: [{hosts: ["*.example.com"], secretName: web-tls}]
  rules:
    - host: web.example.com
      http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}
`,
    },
    'TLS for whatever the hosts are': {
      yaml: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web}
spec:
  ingressClassName: nginx
  tls: [{secretName: web-tls}]
  rules:
    - host: web.example.com
      http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}
`,
    },
    'no TLS at all': {
      yaml: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web}
spec:
  ingressClassName: nginx
  rules:
    - host: web.example.com
      http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}
`,
    },
  },
  reported: {
    'a wildcard does not include its own domain': {
      also: ['NET314'],
      yaml: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web}
spec:
  ingressClassName: nginx
  tls: [{hosts: ["*.example.com"], secretName: web-tls}]
  rules:
    - host: example.com
      http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}
`,
      at: [['Ingress default/web spec.tls', 'Ingress default/web spec.rules']],
    },
  },
};
