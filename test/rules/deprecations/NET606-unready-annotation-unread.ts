import type { RuleCases } from '../cases';

export const cases: RuleCases = {
  facts: ['2.5 publishNotReadyAddresses'],
  wrong: {
    yaml: `
apiVersion: v1
kind: Service
metadata: {name: db, annotations: {service.alpha.kubernetes.io/tolerate-unready-endpoints: "true"}}
spec: {clusterIP: None, selector: {app: db}, ports: [{port: 5432}]}
`,
    text: `
error NET606 unready-annotation-unread: Service db only has the annotation to publish pods that are not ready
  wrong.yaml:3   Service default/db   metadata.annotations["service.alpha.kubernetes.io/tolerate-unready-endpoints"]
  wrong.yaml:4   Service default/db   spec.publishNotReadyAddresses
  why: the endpoints controller now reads the field instead, so pods are not published before they are ready
  fix: Write \`publishNotReadyAddresses: true\`.
  see: npx cdk8s-reach rules NET606
`,
  },
  right: `
apiVersion: v1
kind: Service
metadata: {name: db}
spec: {clusterIP: None, publishNotReadyAddresses: true, selector: {app: db}, ports: [{port: 5432}]}
`,
  silent: {
    'both, for old clusters': {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: db, annotations: {service.alpha.kubernetes.io/tolerate-unready-endpoints: "true"}}
spec: {clusterIP: None, publishNotReadyAddresses: true, selector: {app: db}, ports: [{port: 5432}]}
`,
    },
  },
};
