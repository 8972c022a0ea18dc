import type { RuleCases } from '../cases';

export const cases: RuleCases = {
  facts: [
    '1.4 label named endpointslice.kubernetes.io/managed-by, kubernetes.io/service-name, service.kubernetes.io/headless on a Service',
  ],
  wrong: {
    yaml: `
apiVersion: v1
kind: Service
metadata: {name: web, labels: {service.kubernetes.io/headless: ""}}
spec: {selector: {app: web}, ports: [{port: 80}]}
`,
    text: `
error NET409 reserved-label: Service web is not headless, but has the label service.kubernetes.io/headless
  wrong.yaml:3   Service default/web   metadata.labels["service.kubernetes.io/headless"]
  wrong.yaml:4   Service default/web   spec.clusterIP
  why: kube-proxy ignores every Service with this label, so connections to its address fail
  fix: Remove the label.
  see: npx cdk8s-reach rules NET409
`,
  },
  right: `
apiVersion: v1
kind: Service
metadata: {name: web, labels: {app: web}}
spec: {selector: {app: web}, ports: [{port: 80}]}
`,
  silent: {
    'on a headless Service': {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: web, labels: {service.kubernetes.io/headless: ""}}
spec: {clusterIP: None, selector: {app: web}, ports: [{port: 80}]}
`,
    },
    'on what is no Service': {
      yaml: `
apiVersion: v1
kind: ConfigMap
metadata: {name: web, labels: {kubernetes.io/service-name: web}}
`,
    },
  },
  reported: {
    'as advice, labels that are not copied': {
      severity: 'info',
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: web, labels: {kubernetes.io/service-name: web, endpointslice.kubernetes.io/managed-by: me}}
spec: {selector: {app: web}, ports: [{port: 80}]}
`,
      at: [
        ['Service default/web metadata.labels["endpointslice.kubernetes.io/managed-by"]'],
        ['Service default/web metadata.labels["kubernetes.io/service-name"]'],
      ],
    },
  },
};
