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
error NET001 text-unreadable: bad indentation of a mapping entry
  wrong.yaml:5
  why: the cluster cannot read it either, or only in another way, and no rule has looked at what it holds
  fix: Mend the text, or leave the file out.
  see: docs/rules/NET001.md (or: reach rules NET001)
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
