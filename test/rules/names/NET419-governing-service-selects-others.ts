import type { RuleCases } from '../cases';
import { deployment, service, yaml } from '../yaml';

const peers = (selector: string) =>
  service(`{clusterIP: None, selector: {${selector}}, ports: [{port: 29500}]}`, 'name: peers');

const JOB = `
apiVersion: batch/v1
kind: Job
metadata: {name: train}
spec:
  completionMode: Indexed
  completions: 2
  template:
    metadata: {labels: {app: train}}
    spec:
      subdomain: peers
      restartPolicy: Never
      containers: [{name: train, image: train}]
`;

const AT = [
  'Job default/train spec.template.metadata.labels',
  'Job default/train spec.template.spec.subdomain',
  'Service default/peers spec.selector',
];

export const cases: RuleCases = {
  facts: [
    '2.6 pod gets <hostname>.<svc> record only if pod.spec.hostname set and pod.spec.subdomain == Service name and same namespace',
    '10 pod DNS',
    '10 Service selector != pod labels',
  ],
  wrong: {
    yaml: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {clusterIP: None, selector: {app: db}, ports: [{port: 80}]}
---
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: web}
spec:
  serviceName: web
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers: [{name: web, image: web}]
`,
    text: `
warning NET419 governing-service-selects-others: Service web does not select the pods of StatefulSet web, and their DNS names are below it
  wrong.yaml:4    Service default/web       spec.selector
  wrong.yaml:10   StatefulSet default/web   spec.serviceName
  wrong.yaml:13   StatefulSet default/web   spec.template.metadata.labels
  why: the pods are not endpoints of the Service, so their DNS names do not resolve
  fix: Name a Service that selects the pods, or select by labels that the pods carry.
  see: npx cdk8s-reach rules NET419
`,
  },
  right: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {clusterIP: None, selector: {app: web}, ports: [{port: 80}]}
---
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: web}
spec:
  serviceName: web
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers: [{name: web, image: web}]
`,
  silent: {
    'the name of the Job, which its controller adds to the pods': {
      yaml: yaml(peers('job-name: train'), JOB),
    },
    'the same by the label of the batch API, beside a label of the pods': {
      yaml: yaml(peers('app: train, batch.kubernetes.io/job-name: train'), JOB),
    },
    'one pod of a StatefulSet': {
      yaml: yaml(
        service(
          '{clusterIP: None, selector: {statefulset.kubernetes.io/pod-name: web-0}, ports: [{port: 80}]}',
        ),
        deployment('[{name: web, image: web}]', 'web', 'StatefulSet').replace(
          'spec:',
          'spec:\n  serviceName: web',
        ),
      ),
    },
    'a Service without a selector': {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {clusterIP: None, ports: [{port: 80}]}
---
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: web}
spec:
  serviceName: web
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers: [{name: web, image: web}]
`,
    },
    'a selector that a later tool fills in': {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {clusterIP: None, selector: {app: "\${APP}"}, ports: [{port: 80}]}
---
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: web}
spec:
  serviceName: web
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers: [{name: web, image: web}]
`,
    },
  },
  reported: {
    'a role that Patroni adds to the pods, as advice': {
      yaml: yaml(peers('app: train, role: master'), JOB),
      at: [AT],
      severity: 'info',
    },
    'another role that the pods have': {
      yaml: yaml(
        peers('app: train, role: master'),
        JOB.replace('{app: train}', '{app: train, role: worker}'),
      ),
      at: [AT],
      severity: 'warning',
    },
    'a role beside a label that the pods lack': {
      yaml: yaml(peers('app: other, role: master'), JOB),
      at: [AT],
      severity: 'warning',
    },
    'nothing but a role': {
      yaml: yaml(peers('role: master'), JOB),
      at: [AT],
      severity: 'warning',
    },
    'the name of another Job': {
      yaml: yaml(peers('job-name: other'), JOB),
      at: [
        [
          'Job default/train spec.template.metadata.labels',
          'Job default/train spec.template.spec.subdomain',
          'Service default/peers spec.selector',
        ],
      ],
    },
    'the subdomain of a Pod': {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {clusterIP: None, selector: {app: db}, ports: [{port: 80}]}
---
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  hostname: shop
  subdomain: web
  containers: [{name: web, image: web}]
`,
      at: [
        [
          'Pod default/web metadata.labels',
          'Pod default/web spec.subdomain',
          'Service default/web spec.selector',
        ],
      ],
    },
  },
};
