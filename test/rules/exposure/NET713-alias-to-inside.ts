import type { RuleCases } from '../cases';

export const cases: RuleCases = {
  wrong: {
    yaml: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  type: ExternalName
  externalName: metadata.google.internal
`,
    text: `
warning NET713 alias-to-inside: the target is metadata.google.internal
  wrong.yaml:6   Service default/web   spec.externalName
  why: a controller or a pod that follows the name reaches itself, the API server or the metadata of its node, and bypasses the access controls
  fix: Write the name of a system outside the cluster, or a Service with a selector.
  see: npx cdk8s-reach rules NET713
`,
  },
  right: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  type: ExternalName
  externalName: db.example.com
`,
  silent: {
    'a Service that is no alias': {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  selector: {app: web}
  ports: [{port: 80, targetPort: 8080}]
`,
    },
  },
  reported: {
    'the machine itself': {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  type: ExternalName
  externalName: localhost
`,
      at: [['Service default/web spec.externalName']],
    },
    'the API server': {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  type: ExternalName
  externalName: kubernetes.default.svc.cluster.local
`,
      at: [['Service default/web spec.externalName']],
    },
  },
};
