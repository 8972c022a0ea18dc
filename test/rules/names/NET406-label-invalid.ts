import type { RuleCases } from '../cases';

export const cases: RuleCases = {
  facts: [
    '1.1 qualified name / label key',
    '1.1 label value',
    '1.4 label key / value',
    '2.5 selector',
  ],
  wrong: {
    yaml: `
apiVersion: v1
kind: Service
metadata: {name: web, labels: {team: "shop & more"}}
spec: {selector: {app: web}, ports: [{port: 80}]}
`,
    text: `
error NET406 label-invalid: "shop & more" is not a label value
  wrong.yaml:3   Service default/web   metadata.labels["team"]
  why: a label value is empty, or has at most 63 letters, digits, "-", "_" and ".", and the first and the last are a letter or a digit
  fix: Write a value such as "web" or "1.0", and store other text in an annotation.
  see: npx cdk8s-reach rules NET406
`,
  },
  right: `
apiVersion: v1
kind: Service
metadata: {name: web, labels: {team: shop-and-more}}
spec: {selector: {app: web}, ports: [{port: 80}]}
`,
  silent: {
    'empty values, prefixes and directives for kubectl': {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: web, labels: {a: "", example.com/b: 1.0-x_y, $patch: replace}}
spec: {selector: {app: web}, ports: [{port: 80}]}
`,
    },
    'what a later tool fills in': {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: web, labels: {"\${KEY}": x, version: "\${VERSION}"}}
spec: {selector: {app: web}, ports: [{port: 80}]}
`,
    },
    'values that are no texts': {
      also: ['NET003'],
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: web, labels: {a: 1}}
spec: {selector: {app: web}, ports: [{port: 80}]}
`,
    },
  },
  reported: {
    'a key that is no word': {
      severity: 'error',
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: web, labels: {_: a}}
spec: {selector: {app: web}, ports: [{port: 80}]}
`,
      at: [['Service default/web metadata.labels["_"]']],
    },
    'a value that kustomize is to put there, as an info': {
      severity: 'info',
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: web, labels: {version: _}}
spec: {selector: {app: web}, ports: [{port: 80}]}
`,
      at: [['Service default/web metadata.labels["version"]']],
    },
    'a label of pods, once for all its places': {
      yaml: `
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  selector: {matchLabels: {app: "web app"}}
  template:
    metadata: {labels: {app: "web app"}}
    spec:
      containers: [{name: web, image: web}]
`,
      at: [
        [
          'Deployment default/web spec.selector.matchLabels["app"]',
          'Deployment default/web spec.template.metadata.labels["app"]',
        ],
      ],
    },
    'a key, and a selector': {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: web, labels: {Example.com/a: b}}
spec: {selector: {app: "a/b"}, ports: [{port: 80}]}
`,
      at: [
        ['Service default/web metadata.labels["Example.com/a"]'],
        ['Service default/web spec.selector["app"]'],
      ],
    },
  },
};
