import type { RuleCases } from '../cases';

const pods = (name: string, env = '') => `---
apiVersion: apps/v1
kind: Deployment
metadata: {name: ${name}}
spec:
  selector: {matchLabels: {app: ${name}}}
  template:
    metadata: {labels: {app: ${name}}}
    spec:
      containers:
        - name: main
          image: registry.example.net/${name}:4
          ports: [{containerPort: 5432}]
          env: [${env}]
`;
const DB = `---
apiVersion: v1
kind: Service
metadata: {name: db}
spec: {selector: {app: db}, ports: [{port: 5432}]}
`;
const APP = DB + pods('db') + pods('web', '{name: DB, value: "postgres://web@db:5432/shop"}');
const policy = (...egress: string[]) => `---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web}
spec:
  podSelector: {matchLabels: {app: web}}
  policyTypes: [Egress]
  egress:
    - to: [{podSelector: {matchLabels: {app: db}}}]
      ports: [{port: 5432}]
${egress.map((line) => `    ${line}\n`).join('')}`;
const DNS = 'ports: [{port: 53, protocol: UDP}, {port: 53}]';
const NAMED = 'Deployment default/web spec.template.spec.containers[0].env[0].value';

export const cases: RuleCases = {
  wrong: {
    yaml: APP + policy(),
    text: `
warning NET550 egress-without-dns: web cannot reach DNS: no policy allows port 53
  wrong.yaml:33   Deployment default/web      spec.template.spec.containers[0].env[0].value
  wrong.yaml:41   NetworkPolicy default/web   spec.egress
  why: every lookup of a name waits until a timeout, so the pods only reach addresses
  fix: Allow port 53 for UDP and TCP to the pods of the cluster DNS in spec.egress.
  see: npx cdk8s-reach rules NET550
`,
  },
  right: APP + policy('- to: [{namespaceSelector: {}}]', `  ${DNS}`),
  silent: {
    'any peer on port 53': { yaml: APP + policy(`- ${DNS}`) },
    'any port of another namespace': {
      yaml:
        APP +
        policy('- to: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: dns}}}]'),
    },
    'a range of ports': {
      yaml: APP + policy('- ports: [{port: 1, endPort: 1024, protocol: UDP}]'),
    },
    'a second policy of the pods': {
      yaml:
        APP +
        policy() +
        policy(`- ${DNS}`)
          .replace('name: web', 'name: dns')
          .replace('{matchLabels: {app: web}}', '{}'),
    },
    'pods with a resolver of their own': {
      yaml:
        APP.replace(
          'containers:\n        - name: main\n          image: registry.example.net/web',
          'dnsPolicy: None\n      dnsConfig: {nameservers: [192.0.2.53]}\n      containers:\n        - name: main\n          image: registry.example.net/web',
        ) + policy(),
    },
  },
  reported: {
    'pods that show no name, as advice': {
      yaml: DB + pods('db') + pods('web') + policy(),
      at: [['NetworkPolicy default/web spec.egress']],
      severity: 'info',
    },
    'a word that is no host, as advice': {
      yaml: DB + pods('db') + pods('web', '{name: DB_USER, value: db}') + policy(),
      at: [['NetworkPolicy default/web spec.egress']],
      severity: 'info',
    },
    'the Service of the pods themselves, as advice': {
      yaml: `${DB}${pods('db', '{name: NODE_HOST, value: db}')}${policy()}`.replace(
        '{matchLabels: {app: web}}\n  policyTypes',
        '{matchLabels: {app: db}}\n  policyTypes',
      ),
      at: [['NetworkPolicy default/web spec.egress']],
      severity: 'info',
    },
    ...Object.fromEntries(
      ['DB_HOST', 'DBHOST', 'DB_HOST_READ', 'DB_MASTER', 'DB'].map((name) => [
        `a word that is a host, as ${name}`,
        {
          yaml: DB + pods('db') + pods('web', `{name: ${name}, value: db}`) + policy(),
          at: [[NAMED, 'NetworkPolicy default/web spec.egress']],
          severity: 'warning' as const,
        },
      ]),
    ),
    'a word whose name only ends like one before more words, as advice': {
      yaml: DB + pods('db') + pods('web', '{name: CURL_USER, value: db}') + policy(),
      at: [['NetworkPolicy default/web spec.egress']],
      severity: 'info',
    },
    'a host with a port': {
      yaml: DB + pods('db') + pods('web', '{name: DB, value: "db:5432"}') + policy(),
      at: [[NAMED, 'NetworkPolicy default/web spec.egress']],
      severity: 'warning',
    },
    'a name of the cluster': {
      yaml: pods('db') + pods('web', '{name: DB, value: db.shop.svc.cluster.local}') + policy(),
      at: [[NAMED, 'NetworkPolicy default/web spec.egress']],
    },
  },
};
