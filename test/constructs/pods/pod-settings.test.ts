import type { ExposedAppProps, PodSettings } from '../../../lib';
import { ExposedApp, HeadlessSet, Probe, Protocol, Volume } from '../../../lib';
import { chartFor, manifest } from '../../support/chart';
import { everyPropReachesYaml } from '../../support/props';
import { testRefusals } from '../../support/refusal';
import { POD_SETTINGS } from './pod-settings.refusals';

const ports = [
  { port: 53, name: 'dns', protocol: Protocol.UDP },
  { port: 80, name: 'http', targetPort: 8080 },
];

const SETTINGS: PodSettings = {
  resources: {
    requests: { cpu: '100m', memory: '128Mi' },
    limits: { cpu: '1', memory: '128Mi' },
  },
  probes: {
    readiness: Probe.http('/healthz', { periodSeconds: 5, timeoutSeconds: 2 }),
    liveness: Probe.exec(['check', '-v'], { failureThreshold: 5 }),
    startup: Probe.tcp({ port: 9090, initialDelaySeconds: 3 }),
  },
  extraPodLabels: { 'example.com/owner': 'shop' },
  podAnnotations: { 'example.com/scrape': 'true' },
  securityContext: {
    restricted: true,
    runAsUser: 1000,
    runAsGroup: 1001,
    fsGroup: 1002,
    readOnlyRootFilesystem: true,
  },
  serviceAccount: 'web',
  mountApiToken: false,
  volumes: [
    Volume.configMap('settings', '/etc/settings'),
    Volume.secret('keys', '/etc/keys'),
    Volume.emptyDir('/tmp'),
  ],
};

interface Template {
  readonly metadata: object;
  readonly spec: { readonly containers: readonly object[] };
}

function templateOf(props: Partial<ExposedAppProps>): Template {
  const chart = chartFor();
  new ExposedApp(chart, 'web', { image: 'nginx:1.27', ports, ...props });
  return manifest(chart, 'Deployment').spec['template'] as Template;
}

test('all settings stand where the cluster reads them', () => {
  expect(templateOf(SETTINGS)).toEqual({
    metadata: {
      labels: { app: 'web', 'example.com/owner': 'shop' },
      annotations: { 'example.com/scrape': 'true' },
    },
    spec: {
      serviceAccountName: 'web',
      automountServiceAccountToken: false,
      securityContext: {
        runAsUser: 1000,
        runAsGroup: 1001,
        fsGroup: 1002,
        runAsNonRoot: true,
        seccompProfile: { type: 'RuntimeDefault' },
      },
      volumes: [
        { name: 'volume-0', configMap: { name: 'settings' } },
        { name: 'volume-1', secret: { secretName: 'keys' } },
        { name: 'volume-2', emptyDir: {} },
      ],
      containers: [
        {
          name: 'web',
          image: 'nginx:1.27',
          ports: [{ containerPort: 53, protocol: 'UDP' }, { containerPort: 8080 }],
          resources: {
            requests: { cpu: '100m', memory: '128Mi' },
            limits: { cpu: '1', memory: '128Mi' },
          },
          readinessProbe: {
            httpGet: { path: '/healthz', port: 8080 },
            periodSeconds: 5,
            timeoutSeconds: 2,
          },
          livenessProbe: { exec: { command: ['check', '-v'] }, failureThreshold: 5 },
          startupProbe: { tcpSocket: { port: 9090 }, initialDelaySeconds: 3 },
          securityContext: {
            readOnlyRootFilesystem: true,
            allowPrivilegeEscalation: false,
            capabilities: { drop: ['ALL'] },
          },
          volumeMounts: [
            { name: 'volume-0', mountPath: '/etc/settings', readOnly: true },
            { name: 'volume-1', mountPath: '/etc/keys', readOnly: true },
            { name: 'volume-2', mountPath: '/tmp' },
          ],
        },
      ],
    },
  });
});

test('an empty setting writes nothing', () => {
  const empty = { resources: {}, probes: {}, securityContext: {}, volumes: [] };
  expect(templateOf(empty)).toEqual(templateOf({}));
});

test('the selector of the Deployment does not hold the other labels', () => {
  const chart = chartFor();
  new ExposedApp(chart, 'web', { image: 'nginx:1.27', ports, ...SETTINGS });
  expect(manifest(chart, 'Deployment').spec['selector']).toEqual({ matchLabels: { app: 'web' } });
  expect(manifest(chart, 'Service').spec['selector']).toEqual({ app: 'web' });
});

test('a gRPC probe asks the port of the container', () => {
  const { containers } = templateOf({ probes: { readiness: Probe.grpc() } }).spec;
  expect(containers[0]).toMatchObject({ readinessProbe: { grpc: { port: 8080 } } });
});

test('a volume has a name that no claim has', () => {
  const chart = chartFor();
  new HeadlessSet(chart, 'db', {
    image: 'db:1',
    ports: [{ port: 5432 }],
    volumeClaims: [{ name: 'volume-0', size: '1Gi', mountPath: '/data' }],
    volumes: [Volume.configMap('settings', '/etc/settings')],
  });
  const { spec } = manifest(chart, 'StatefulSet').spec['template'] as Template;
  expect(spec).toMatchObject({ volumes: [{ name: 'volume-1' }] });
  expect(spec.containers[0]).toMatchObject({
    volumeMounts: [{ name: 'volume-0' }, { name: 'volume-1' }],
  });
});

everyPropReachesYaml(
  (chart, props: PodSettings) =>
    new ExposedApp(chart, 'web', { image: 'nginx:1.27', ports, ...props }),
  SETTINGS,
);

testRefusals(POD_SETTINGS);
