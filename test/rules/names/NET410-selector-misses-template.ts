import type { RuleCases } from '../cases';

const controller = (line: string) => `
apiVersion: v1
kind: ReplicationController
metadata: {name: web}
spec:
  ${line}
  template:
    metadata: {labels: {app: web}}
    spec: {containers: [{name: web, image: web}]}
`;

export const cases: RuleCases = {
  facts: ['10 selector'],
  wrong: {
    yaml: `
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {name: web}}
    spec:
      containers: [{name: web, image: web}]
`,
    text: `
error NET410 selector-misses-template: the template of Deployment web lacks labels of the selector
  wrong.yaml:5   Deployment default/web   spec.selector
  wrong.yaml:7   Deployment default/web   spec.template.metadata.labels
  why: the API server refuses it, since the controller would create pods without end
  fix: Write app: web in the template.
  see: npx cdk8s-reach rules NET410
`,
  },
  right: `
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers: [{name: web, image: web}]
`,
  silent: {
    'a ReplicationController': { yaml: controller('selector: {app: web}') },
    'one without a selector, which gets that of its template': { yaml: controller('replicas: 1') },
    'more labels than the selector': {
      yaml: `
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web, version: v1}}
    spec:
      containers: [{name: web, image: web}]
`,
    },
    'a patch': {
      yaml: `
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec: {selector: {matchLabels: {app: web}}}
`,
    },
    'a patch of what a chart makes, by server-side apply': {
      yaml: `
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: web}
spec:
  replicas: 2
  serviceName: web
  selector: {matchLabels: {app: web}}
  template: {spec: {containers: []}}
`,
    },
    'labels that a later tool fills in': {
      yaml: `
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: "\${APP}"}}
    spec:
      containers: [{name: web, image: web}]
`,
    },
    'an expression that holds': {
      yaml: `
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  selector: {matchExpressions: [{key: app, operator: In, values: [web]}]}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers: [{name: web, image: web}]
`,
    },
  },
  reported: {
    'a ReplicationController': {
      yaml: controller('selector: {app: www}'),
      at: [
        [
          'ReplicationController default/web spec.selector',
          'ReplicationController default/web spec.template.metadata.labels',
        ],
      ],
    },
    'an expression that does not hold': {
      yaml: `
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: web}
spec:
  serviceName: db
  selector: {matchExpressions: [{key: app, operator: DoesNotExist}]}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers: [{name: web, image: web}]
`,
      at: [
        [
          'StatefulSet default/web spec.selector',
          'StatefulSet default/web spec.template.metadata.labels',
        ],
      ],
    },
  },
};
