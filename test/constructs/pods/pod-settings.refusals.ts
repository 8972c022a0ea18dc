import type { Chart } from 'cdk8s';
import type { ExposedAppProps } from '../../../lib';
import { ExposedApp, HeadlessSet, Probe, Protocol, Volume } from '../../../lib';
import type { Refusal } from '../../support/refusal';

const app = (props: Partial<ExposedAppProps>) => (chart: Chart) =>
  new ExposedApp(chart, 'web', { image: 'nginx:1.27', ports: [{ port: 80 }], ...props });

/** How pods run. */
export const POD_SETTINGS: readonly Refusal[] = [
  {
    name: 'amounts that are none, and requests above the limits',
    make: (chart) => {
      app({ resources: { requests: { cpu: '1.5', memory: '1Gi' }, limits: { cpu: '500m' } } })(
        chart,
      );
    },
    message: `test/web: resources: {"requests":{"cpu":"1.5","memory":"1Gi"},"limits":{"cpu":"500m"}} requests more cpu (1.5) than its limit (500m)
  why: the API server refuses a container whose request is above its limit
  fix: lower the request, or raise the limit`,
  },
  {
    name: 'amounts of CPU and memory in another form',
    make: app({ resources: { requests: { cpu: '0.5m', memory: '128 Mi' } } }),
    message: `test/web: resources.requests.cpu: "0.5m" is not an amount of CPU
  why: it is a number of cores with at most three decimals, or of thousandths with m
  fix: write for example "250m" or "0.5"
test/web: resources.requests.memory: "128 Mi" is not an amount of memory
  why: it is a number of bytes, or one with a suffix such as Ki, Mi or Gi
  fix: write for example "128Mi"`,
  },
  {
    name: 'probes that the API server refuses',
    make: app({
      probes: {
        readiness: Probe.http('healthz', { port: 0, periodSeconds: 0 }),
        liveness: Probe.exec([], { initialDelaySeconds: -1 }),
        startup: 'tcp' as never,
      },
    }),
    message: `test/web: probes.readiness.periodSeconds: 0 is not a number that probes take
  why: the API server accepts whole numbers from 1 to 2147483647
  fix: write for example 10
test/web: probes.readiness.port: 0 is not a port
  why: a port is a whole number from 1 to 65535
  fix: write a number in that range, such as 8080
test/web: probes.readiness.path: "healthz" is not a path to request
  why: it begins with "/" and has no blanks
  fix: write for example "/healthz"
test/web: probes.liveness.initialDelaySeconds: -1 is not a number that probes take
  why: the API server accepts whole numbers from 0 to 2147483647
  fix: write for example 10
test/web: probes.liveness.command contains no program
  why: the API server refuses a probe without a command
  fix: write the program and its arguments, such as ["pg_isready"]
test/web: probes.startup: "tcp" is not a Probe
  why: it must be a Probe
  fix: write Probe.http("/healthz") or one of its kind`,
  },
  {
    name: 'a probe without a port of the container',
    make: app({
      ports: [{ port: 53, protocol: Protocol.UDP }],
      probes: { readiness: Probe.tcp(), liveness: Probe.exec(['dig']) },
    }),
    message: `test/web: probes.readiness.port is missing
  why: the container has no port over TCP, and a probe asks one
  fix: write the port, or Probe.exec with a program that answers for it`,
  },
  {
    name: 'labels by which the pods are selected',
    make: app({ extraPodLabels: { app: 'other' } }),
    message: `test/web: extraPodLabels["app"]: "other" is also a label that selects the pods
  why: a label has one value, and a workload selects its pods by that of podLabels
  fix: remove it here, or write it in podLabels`,
  },
  {
    name: 'a superuser with few rights, and users that are none',
    make: app({ securityContext: { restricted: true, runAsUser: 0 } }),
    message: `test/web: securityContext: {"restricted":true,"runAsUser":0} is restricted, and has runAsUser: 0
  why: the kubelet does not start a container as root if it must not run as root
  fix: write another user, such as 1000, or remove restricted`,
  },
  {
    name: 'users that are none',
    make: app({ securityContext: { runAsUser: -1, fsGroup: 1.5 } }),
    message: `test/web: securityContext.runAsUser: -1 is not the number of a user or a group
  why: it is a whole number from 0 to 2147483647, and the API server accepts no other
  fix: write a number such as 1000
test/web: securityContext.fsGroup: 1.5 is not the number of a user or a group
  why: it is a whole number from 0 to 2147483647, and the API server accepts no other
  fix: write a number such as 1000`,
  },
  {
    name: 'volumes at no path, and two at one',
    make: app({
      volumes: [
        Volume.configMap('Settings', 'etc'),
        Volume.secret('keys', '/etc/keys'),
        Volume.emptyDir('/etc/keys/'),
      ],
    }),
    message: `test/web: volumes[0].name: "Settings" is not a DNS subdomain
  why: it may hold lower-case letters, digits, "-" and ".", each part starts and ends with a letter or a digit, and the whole has at most 253 characters
  fix: write a name such as "settings"
test/web: volumes[0].mountPath: "etc" is not a mount path
  why: it is an absolute path without ":", blanks and "..", and not "/" itself, which contains the program
  fix: write for example "/var/lib/data"
test/web: volumes[2].mountPath: "/etc/keys/" is also the path of volumes[1]
  why: the API server refuses a second volume at a path, or the second one hides the first
  fix: write another path`,
  },
  {
    name: 'a volume at the path of a claim',
    make: (chart) =>
      new HeadlessSet(chart, 'db', {
        image: 'postgres:17',
        ports: [{ port: 5432 }],
        volumeClaims: [{ name: 'data', size: '1Gi', mountPath: '/data' }],
        volumes: [Volume.configMap('settings', '/data')],
      }),
    message: `test/db: volumes[0].mountPath: "/data" is also the path of volumeClaims[0]
  why: the API server refuses a second volume at a path, or the second one hides the first
  fix: write another path`,
  },
  {
    name: 'settings of pods that others make',
    make: (chart) =>
      new ExposedApp(chart, 'web', {
        selector: { app: 'web' },
        ports: [{ port: 80 }],
        serviceAccount: 'web',
        probes: { readiness: Probe.tcp() },
      }),
    message: `test/web: probes: {"readiness":"an instance of Probe"} needs pods that the app creates from an image
  why: other manifests define the pods of a workload or a selector, so it would have no effect
  fix: write image, or set it where the pods are defined
test/web: serviceAccount: "web" needs pods that the app creates from an image
  why: other manifests define the pods of a workload or a selector, so it would have no effect
  fix: write image, or set it where the pods are defined`,
  },
];
