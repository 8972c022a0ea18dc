import type { RuleCases } from '../cases';
import { service, yaml } from '../yaml';

const set = (more: string, name = 'web', args = '["--join=web-0.web:7000"]') => `
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: ${name}}
spec:
  serviceName: web${more && `\n  ${more}`}
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers: [{name: web, image: web, args: ${args}}]
`;
const WEB = service('{selector: {app: web}, ports: [{port: 80}]}');

const PLACES = ['Service default/web spec.clusterIP', 'StatefulSet default/web spec.serviceName'];

/** What the pods are told, and what the finding is then. */
const CLIENTS: Readonly<Record<string, readonly [string, 'info' | 'warning']>> = {
  'no text has the name of a pod': ['["--join=web:7000"]', 'info'],
  'a text has the name of a pod of another set': ['["--join=db-0.web:7000"]', 'info'],
  'a text has a name below another Service': ['["--join=web-0.db:7000"]', 'info'],
  'a text has the name of the set alone': ['["--join=web.web:7000"]', 'info'],
  'a text has the name of a pod': [
    '["--join=http://web-2.web.default.svc.cluster.local"]',
    'warning',
  ],
  'the name of the pod is filled in': ['["--name=$(POD_NAME).web"]', 'warning'],
  'the names of all pods are made of one': ['["http://web-{0...2}.web:9000"]', 'warning'],
};

export const cases: RuleCases = {
  facts: [
    '2.6 pod gets <hostname>.<svc> record only if pod.spec.hostname set and pod.spec.subdomain == Service name and same namespace',
    '10 spec.serviceName',
    '10 pod DNS',
    '12 StatefulSet serviceName pointing to non-headless or missing Service',
  ],
  wrong: {
    yaml: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {selector: {app: web}, ports: [{port: 80}]}
---
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: web}
spec:
  serviceName: web
  replicas: 3
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers: [{name: web, image: web, args: ["--join=web-0.web:7000"]}]
`,
    text: `
warning NET418 governing-service-not-headless: Service web is not headless, and the DNS names of the pods of StatefulSet web are below it
  wrong.yaml:4    Service default/web       spec.clusterIP
  wrong.yaml:10   StatefulSet default/web   spec.serviceName
  why: Kubernetes specifies DNS names of pods below headless Services only; below any other Service they depend on the DNS server
  fix: Write \`clusterIP: None\` in the Service, or name another Service that is headless.
  see: npx cdk8s-reach rules NET418
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
  replicas: 3
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers: [{name: web, image: web}]
`,
  silent: {
    'one pod, which clients reach by the Service': { yaml: yaml(WEB, set('replicas: 1')) },
    'an unset number of pods, which is one': { yaml: yaml(WEB, set('')) },
    'a set that is scaled to nothing': { yaml: yaml(WEB, set('replicas: 0')) },
    'no such Service': {
      yaml: `
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: web}
spec:
  serviceName: db
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers: [{name: web, image: web}]
`,
    },
    'a part of the Service in an overlay': {
      also: ['NET002'],
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {clusterIP: None, selector: {app: web}, ports: [{port: 80}]}
---
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {ports: [{port: 80}]}
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
    'a Deployment without names for its pods': {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {selector: {app: web}, ports: [{port: 80}]}
---
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
    },
  },
  reported: {
    'once, several sets below one Service': {
      yaml: yaml(WEB, set('replicas: 2'), set('replicas: 3', 'other'), set('', 'single')),
      at: [
        [
          'Service default/web spec.clusterIP',
          'StatefulSet default/other spec.serviceName',
          'StatefulSet default/web spec.serviceName',
        ],
      ],
      severity: 'warning',
    },
    ...Object.fromEntries(
      Object.entries(CLIENTS).map(([what, [args, severity]]) => [
        `where ${what}`,
        { yaml: yaml(WEB, set('replicas: 3', 'web', args)), at: [PLACES], severity },
      ]),
    ),
    'where a ConfigMap has the name of a pod': {
      yaml: yaml(
        WEB,
        set('replicas: 3', 'web', '[]'),
        'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: seeds}\ndata: {hosts: "web-1.web.default.svc"}\n',
      ),
      at: [PLACES],
      severity: 'warning',
    },
    'the subdomain of a Deployment': {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {selector: {app: web}, ports: [{port: 80}]}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      hostname: shop
      subdomain: web
      containers: [{name: web, image: web}]
`,
      at: [
        [
          'Deployment default/web spec.template.spec.subdomain',
          'Service default/web spec.clusterIP',
        ],
      ],
    },
  },
};
