import type { RuleCases } from '../cases';
import { service } from '../yaml';

export const cases: RuleCases = {
  facts: ['2.3 clusterIP/clusterIPs with ExternalName'],
  wrong: {
    yaml: `
apiVersion: v1
kind: Service
metadata: {name: db}
spec:
  type: ExternalName
  externalName: db.example.com
  clusterIP: None
`,
    text: `
error NET216 alias-with-address: a Service of type ExternalName has clusterIP
  wrong.yaml:5   Service default/db   spec.type
  wrong.yaml:7   Service default/db   spec.clusterIP
  why: an ExternalName is a DNS name without a cluster IP, and the API server refuses the field
  fix: Remove the field, or write another type.
  see: npx cdk8s-reach rules NET216
`,
  },
  right: service('{type: ExternalName, externalName: db.example.com}', 'name: db'),
  silent: {
    'an empty cluster IP, which says nothing': {
      yaml: service(
        '{type: ExternalName, externalName: db.example.com, clusterIP: "", ipFamilies: []}',
      ),
    },
  },
};
