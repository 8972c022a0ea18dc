import type { RuleCases } from '../cases';

export const cases: RuleCases = {
  facts: ['1.4 annotation value', '2.5 selector'],
  wrong: {
    yaml: `
apiVersion: v1
kind: Service
metadata: {name: web,  annotations: {version: 1.4}}
spec:
  selector: {app: web}
  ports: [{port: "80", targetPort: 8080}]
`,
    text: `
error NET003 field-of-wrong-type: 1.4 is not a string
  wrong.yaml:3   Service default/web   metadata.annotations.version
  why: the API server cannot decode the object and refuses it
  fix: Write a string.
  see: npx cdk8s-reach rules NET003
error NET003 field-of-wrong-type: "80" is not a whole number
  wrong.yaml:6   Service default/web   spec.ports[0].port
  why: the API server cannot decode the object and refuses it
  fix: Write it without quotes: 80.
  see: npx cdk8s-reach rules NET003
`,
  },
  right: `
apiVersion: v1
kind: Service
metadata: {name: web, annotations: {version: "1.4"}}
spec:
  selector: {app: web}
  ports: [{port: 80, targetPort: 8080}]
`,
  silent: {
    'what a later tool fills in': {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: a, annotations: "\${ANNOTATIONS}"}
spec: {ports: [{port: "\${PORT}"}]}
`,
    },
    'nothing, and what no rule knows': {
      also: ['NET205'],
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: a, labels: null, creationTimestamp: null}
spec: {ports: [{port: 80.0, targetPort: http}, {name: b, port: 81, targetPort: 81}], selector: }
status: {loadBalancer: {}}
`,
    },
    'the kind of another group': {
      yaml: `
apiVersion: serving.knative.dev/v1
kind: Service
metadata: {name: a}
spec: {template: {spec: {containers: [{image: a}]}}, ports: 80}
`,
    },
  },
  reported: {
    'each field that is of another type': {
      also: ['NET310'],
      yaml: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: a, annotations: {nginx.ingress.kubernetes.io/ssl-redirect: true}}
spec:
  tls: {hosts: [a.example.com]}
  rules: [{host: 7, http: []}]
`,
      at: [
        ['Ingress default/a metadata.annotations["nginx.ingress.kubernetes.io/ssl-redirect"]'],
        ['Ingress default/a spec.tls'],
        ['Ingress default/a spec.rules[0].host'],
        ['Ingress default/a spec.rules[0].http'],
      ],
    },
    'objects without the parts of one': {
      also: ['NET204'],
      yaml: '{apiVersion: v1, kind: Service, metadata: [], spec: web}',
      at: [['Service default/ metadata'], ['Service default/ spec']],
    },
    'a kind of MetalLB': {
      yaml: `
apiVersion: metallb.io/v1beta1
kind: IPAddressPool
metadata: {name: a, namespace: metallb-system}
spec: {addresses: 192.0.2.0/24, autoAssign: "false"}
`,
      at: [
        ['IPAddressPool metallb-system/a spec.addresses'],
        ['IPAddressPool metallb-system/a spec.autoAssign'],
      ],
    },
  },
};
