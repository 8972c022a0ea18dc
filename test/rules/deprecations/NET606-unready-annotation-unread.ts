import { Severity } from '../../../lib/rules/rule';
import type { RuleCases } from '../cases';

const SERVICE = `
apiVersion: v1
kind: Service
metadata: {name: db, annotations: {service.alpha.kubernetes.io/tolerate-unready-endpoints: "true"}}
spec: {clusterIP: None, selector: {app: db}, ports: [{port: 5432}]}
`;
const pods = (probe: string) => `---
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: db}
spec:
  serviceName: db
  selector: {matchLabels: {app: db}}
  template:
    metadata: {labels: {app: db}}
    spec: {containers: [{name: db, image: db, ports: [{containerPort: 5432}]${probe}}]}
`;
const PROBE = ', readinessProbe: {tcpSocket: {port: 5432}}';
const cluster = (release: string) => `---
apiVersion: kubeadm.k8s.io/v1beta4
kind: ClusterConfiguration
kubernetesVersion: ${release}
`;
const AT = [
  [
    'Service default/db metadata.annotations["service.alpha.kubernetes.io/tolerate-unready-endpoints"]',
    'Service default/db spec.publishNotReadyAddresses',
  ],
];

export const cases: RuleCases = {
  facts: ['2.5 publishNotReadyAddresses'],
  wrong: {
    yaml: SERVICE + pods(PROBE) + cluster('v1.34.1'),
    text: `
error NET606 unready-annotation-unread: Service db only has the annotation to publish pods that are not ready
  wrong.yaml:3   Service default/db   metadata.annotations["service.alpha.kubernetes.io/tolerate-unready-endpoints"]
  wrong.yaml:4   Service default/db   spec.publishNotReadyAddresses
  why: the endpoints controller now reads the field instead, so pods are not published before they are ready
  fix: Write \`publishNotReadyAddresses: true\`.
  see: npx cdk8s-reach rules NET606
`,
  },
  right: `
apiVersion: v1
kind: Service
metadata: {name: db}
spec: {clusterIP: None, publishNotReadyAddresses: true, selector: {app: db}, ports: [{port: 5432}]}
`,
  silent: {
    'a cluster that reads the annotation': {
      yaml: SERVICE + pods(PROBE) + cluster('v1.18.2'),
    },
    'both, for old clusters': {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: db, annotations: {service.alpha.kubernetes.io/tolerate-unready-endpoints: "true"}}
spec: {clusterIP: None, publishNotReadyAddresses: true, selector: {app: db}, ports: [{port: 5432}]}
`,
    },
  },
  reported: {
    'where nothing says the release of the cluster, as an info': {
      yaml: SERVICE + pods(PROBE),
      severity: Severity.INFO,
      at: AT,
    },
    'pods that are in no file, as an info': {
      yaml: SERVICE + cluster('v1.34.1'),
      severity: Severity.INFO,
      at: AT,
    },
    'pods that a probe delays': {
      yaml: SERVICE + pods(PROBE) + cluster('v1.24.0'),
      severity: Severity.ERROR,
      at: AT,
    },
    'pods of which others run first, as an info': {
      yaml:
        SERVICE +
        cluster('v1.34.1') +
        pods('').replace(
          'spec: {cont',
          'spec: {initContainers: [{name: wait, image: busybox}], cont',
        ),
      severity: Severity.INFO,
      at: AT,
    },
    'pods that wait for each other before they run': {
      yaml:
        SERVICE +
        cluster('v1.34.1') +
        pods('').replace(
          'spec: {cont',
          'spec: {initContainers: [{name: wait, image: busybox, args: [nslookup, db-0.db]}], cont',
        ),
      severity: Severity.ERROR,
      at: AT,
    },
    'pods that no probe delays, as an info': {
      yaml: SERVICE + pods('') + cluster('v1.34.1'),
      severity: Severity.INFO,
      at: AT,
    },
  },
};
