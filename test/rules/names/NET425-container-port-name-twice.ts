import type { RuleCases } from '../cases';

export const cases: RuleCases = {
  wrong: {
    yaml: `
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  containers:
    - {name: c0, image: web, ports: [{name: http, containerPort: 80}, {name: http, containerPort: 81}]}
`,
    text: `
error NET425 container-port-name-twice: 2 ports of Pod web have the name "http"
  wrong.yaml:6   Pod default/web   spec.containers[0].ports[0].name
  wrong.yaml:6   Pod default/web   spec.containers[0].ports[1].name
  why: the API server refuses a container with two ports of one name
  fix: Give each port a name of its own.
  see: npx cdk8s-reach rules NET425
`,
  },
  right: `
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  containers:
    - {name: c0, image: web, ports: [{name: http, containerPort: 80}, {name: metrics, containerPort: 81}]}
`,
  silent: {
    'no names': {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  containers: [{name: web, image: web, ports: [{containerPort: 80}, {containerPort: 81}]}]
`,
    },
    'an init container': {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  initContainers: [{name: a, image: a, ports: [{name: http, containerPort: 80}]}]
  containers:
    - {name: c0, image: web, ports: [{name: http, containerPort: 80}]}
`,
    },
  },
  reported: {
    'in two containers, as the API server warns': {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  containers:
    - {name: c0, image: web, ports: [{name: metrics, containerPort: 80}]}
    - {name: c1, image: web, ports: [{name: metrics, containerPort: 81}]}
`,
      at: [
        [
          'Pod default/web spec.containers[0].ports[0].name',
          'Pod default/web spec.containers[1].ports[0].name',
        ],
      ],
    },
  },
};
