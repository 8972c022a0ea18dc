import type { RuleCases } from '../cases';

export const cases: RuleCases = {
  wrong: {
    yaml: `
apiVersion: v1
kind: Service
metadata:
  name: web
 namespace: shop
spec:
  ports: [{port: 80}]
`,
    text: `
error NET001 text-unreadable: kubectl cannot read it: line 4: did not find expected key
  wrong.yaml:5
  why: the cluster cannot parse it either, or reads something else, and no rule has checked its content
  fix: Correct the file, or exclude it from the check.
  see: npx cdk8s-reach rules NET001
`,
  },
  right: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  selector: {app: web}
  ports: [{port: 80, targetPort: 8080}]
`,
  silent: {
    'a text that speaks of no API': { yaml: '{ // a comment\n}' },
    'a bracket that closes too far left, which kubectl reads': {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  selector: {app: web}
  ports: [
    {port: 80},
]
`,
    },
    'a template': { yaml: 'apiVersion: v1\nkind: Service\n{{- if .Values.on }}\n  a: b: c' },
  },
  reported: {
    'a key that stands twice': {
      yaml: 'apiVersion: v1\nkind: Namespace\nmetadata: {name: web}\nmetadata: {name: shop}',
      at: [['']],
    },
    'as advice, a key that stands twice with one value': {
      yaml: 'apiVersion: v1\nkind: Namespace\nkind: Namespace\nmetadata: {name: shop}',
      at: [['']],
    },
    'a broken object without its apiVersion': {
      yaml: 'kind: Service\nmetadata: {name: shop\nspec: {}',
      at: [['']],
    },
    'a list in lists in lists': { yaml: '['.repeat(200), at: [['']] },
  },
};
