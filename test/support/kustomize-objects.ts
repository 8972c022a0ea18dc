export type Fields = Record<string, unknown>;

/** Makes an object that has a value and names another one. */
export type MakeObject = (name: string, value: string, other: string) => Fields;

export const NAMES = ['web', 'api', 'db'];
export const VALUES = [
  'one',
  'two words',
  '8080',
  'true',
  'yes',
  '1.10',
  '',
  'null',
  '0644',
  '2024-01-02',
  'a: b',
];

function pod(name: string, value: string, other: string): Fields {
  return {
    metadata: { labels: { app: name }, annotations: { note: value } },
    spec: {
      serviceAccountName: other,
      containers: [
        {
          name: 'main',
          image: `docker.io/${name}:1.0`,
          args: ['--host=$(HOST)', value],
          ports: [
            { containerPort: 8080, name: 'http' },
            { containerPort: 8080, protocol: 'UDP' },
          ],
          env: [
            { name: 'A', value },
            { name: 'B', valueFrom: { configMapKeyRef: { name: other, key: 'k' } } },
          ],
          envFrom: [{ secretRef: { name: other } }],
          volumeMounts: [{ name: 'v', mountPath: '/v' }],
        },
        { name: 'side', image: `side@sha256:0123` },
      ],
      volumes: [
        { name: 'v', configMap: { name: other } },
        { name: 'e', emptyDir: {} },
      ],
    },
  };
}

const meta = (name: string): Fields => ({ name, labels: { app: name } });

export const OBJECTS: readonly MakeObject[] = [
  (name, value, other) => ({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: meta(name),
    spec: {
      replicas: 1,
      selector: { matchLabels: { app: name } },
      template: pod(name, value, other),
    },
  }),
  (name, value, other) => ({
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    metadata: { name },
    spec: {
      serviceName: other,
      selector: { matchLabels: { app: name } },
      template: pod(name, value, other),
      volumeClaimTemplates: [{ metadata: { name: 'd' }, spec: { storageClassName: other } }],
    },
  }),
  (name) => ({
    apiVersion: 'v1',
    kind: 'Service',
    metadata: meta(name),
    spec: {
      selector: { app: name },
      ports: [
        { port: 80, targetPort: 'http' },
        { port: 53, protocol: 'UDP' },
        { port: 53, protocol: 'TCP' },
      ],
    },
  }),
  (name, value) => ({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name },
    data: { k: value, l: 'x\ny\n' },
  }),
  (name, value) => ({
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name },
    stringData: { k: value },
  }),
  (name) => ({ apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name, finalizers: ['a'] } }),
  (name, _value, other) => ({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: { ...meta(name), annotations: { 'a.b/c': 'x' } },
    spec: {
      ingressClassName: 'nginx',
      tls: [{ hosts: ['$(HOST)'], secretName: other }],
      rules: [
        {
          host: 'a.example',
          http: {
            paths: [{ path: '/', backend: { service: { name: other, port: { number: 80 } } } }],
          },
        },
      ],
    },
  }),
  (name, _value, other) => ({
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'RoleBinding',
    metadata: { name },
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: other },
    subjects: [
      { kind: 'ServiceAccount', name: 'default' },
      { kind: 'ServiceAccount', name: other, namespace: 'a' },
    ],
  }),
  (name) => ({
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'Role',
    metadata: { name },
    rules: [{ apiGroups: [''], resources: ['secrets'], resourceNames: ['web', 'api'] }],
  }),
  (name, _value, other) => ({
    apiVersion: 'autoscaling/v2',
    kind: 'HorizontalPodAutoscaler',
    metadata: { name },
    spec: { scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: other } },
  }),
  (name, value, other) => ({
    apiVersion: 'batch/v1',
    kind: 'CronJob',
    metadata: { name },
    spec: { jobTemplate: { spec: { template: pod(name, value, other) } } },
  }),
  (name, value, other) => ({
    apiVersion: 'example.com/v1',
    kind: 'Thing',
    metadata: { name },
    spec: { ref: { name: other }, list: [{ name: 'a', value }], empty: null, size: 1_000_000 },
  }),
];
