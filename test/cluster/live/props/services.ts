import * as fc from 'fast-check';
import type {
  BackendEndpoint,
  ClusterIpOptions,
  DefaultDenyProps,
  ExposedAppProps,
  ExternalAliasProps,
  ExternalIpsOptions,
  HeadlessSetProps,
  LegacyBackendProps,
  LoadBalancerOptions,
  NodePortOptions,
  RollingUpdateOptions,
  ServiceDnsOptions,
  ServiceOptions,
  VolumeClaim,
} from '../../../../lib';
import {
  ClaimRetention,
  DefaultDeny,
  EndpointState,
  EndpointsKind,
  ExposedApp,
  Exposure,
  ExternalAlias,
  ExternalTrafficPolicy,
  HeadlessSet,
  InternalTrafficPolicy,
  LegacyBackend,
  Namespace,
  PodManagementPolicy,
  UpdateStrategy,
  Via,
  VolumeAccessMode,
} from '../../../../lib';
import {
  ADDRESSES,
  HOSTS,
  LABEL_KEYS,
  LABEL_VALUES,
  NAMES,
  NETWORKS,
  NODE_PORTS,
  NUMBERS,
} from '../agreement/values';
import type { Subject } from './common';
import {
  BACKEND_PORTS,
  CONTAINER,
  DNS,
  LABELS,
  NAMESPACE,
  OBJECT,
  PORTS,
  SERVICE,
  SETTINGS,
  TRAFFIC,
  VIRTUAL_IP,
} from './common';
import type { Fields, Late } from './fields';
import { FLAGS, late, lists, near, words } from './fields';
import { CLASSES, HTTP_EXPOSURES, httpBy } from './http';
import { CLIENTS, POLICY } from './policies';
import { ADDRESS, POOL } from './pools';

export const OPTIONS: Fields<ServiceOptions> = {
  ...SERVICE,
  serviceName: NAMES,
  ports: PORTS,
  clients: CLIENTS,
};

export const CLUSTER_IP: Fields<ClusterIpOptions> = { ...OPTIONS, ...VIRTUAL_IP, ...TRAFFIC };

const OUTSIDE = { ...CLUSTER_IP, externalTrafficPolicy: words(ExternalTrafficPolicy) };

export const NODE_PORT: Fields<NodePortOptions> = {
  ...OUTSIDE,
  nodePort: NODE_PORTS,
  externalIps: lists(ADDRESSES),
  acceptExternalIpsRisk: FLAGS,
};

const SERVICE_DNS: Fields<ServiceDnsOptions> = { hosts: lists(HOSTS), ttl: [300, 0, 1.5] };

export const LOAD_BALANCER: Fields<LoadBalancerOptions> = {
  ...NODE_PORT,
  pool: [POOL],
  address: [ADDRESS],
  allocateNodePorts: FLAGS,
  loadBalancerClass: LABEL_KEYS,
  sourceRanges: lists(NETWORKS),
  healthCheckNodePort: NODE_PORTS,
  dns: near({ hosts: ['db.example.com'] }, SERVICE_DNS),
};

export const EXTERNAL_IPS: Fields<ExternalIpsOptions> = {
  ...OUTSIDE,
  addresses: lists(ADDRESSES),
  acceptRisk: FLAGS,
};

const own = { serviceName: 'other', ports: [{ port: 81 }] };

const external = { addresses: ['192.0.2.10'], acceptRisk: true };

/** Each shapes the app's own Service, or one of its own. */
const EXPOSURES = {
  ...HTTP_EXPOSURES,
  ...Object.fromEntries(
    [{}, own].flatMap((options) => {
      const of = 'ports' in options ? ', of its own' : '';
      return [
        [`clusterIp${of}`, late(near(options, CLUSTER_IP), Exposure.clusterIp)],
        [`headless${of}`, late(near(options, OPTIONS), Exposure.headless)],
        [`nodePort${of}`, late(near(options, NODE_PORT), Exposure.nodePort)],
        [`loadBalancer${of}`, late(near(options, LOAD_BALANCER), Exposure.loadBalancer)],
        [
          `externalIps${of}`,
          late(near({ ...options, ...external }, EXTERNAL_IPS), Exposure.externalIps),
        ],
      ] as const;
    }),
  ),
};

export const APP: Fields<ExposedAppProps> = {
  ...OBJECT,
  ...CONTAINER,
  ...SETTINGS,
  ...POLICY,
  ports: PORTS,
  expose: lists(late(near(own, NODE_PORT), Exposure.nodePort)),
  serviceName: NAMES,
  image: ['nginx:1.27', 'httpd:2.4', '', 'a b'],
  replicas: NUMBERS,
  podLabels: LABELS,
  dns: DNS,
  enableServiceLinks: FLAGS,
  workload: [{}],
  selector: LABELS,
};

const app = { image: 'nginx:1.27', ports: [{ port: 80, targetPort: 8080 }] };
const makeApp: Subject['make'] = (chart, props) => new ExposedApp(chart, 'web', props);

/** In an app with a policy, which clients of an exposure need, or without. */
function inAnApp(exposure: fc.Arbitrary<Late>): fc.Arbitrary<object> {
  return fc
    .tuple(exposure, fc.constantFrom({}, { clients: [] }))
    .map(([one, policy]) => ({ ...app, ...policy, expose: [one] }));
}

const ENDPOINT: Fields<BackendEndpoint> = {
  address: ADDRESSES,
  hostname: NAMES,
  nodeName: NAMES,
  zone: LABEL_VALUES,
  state: words(EndpointState),
  forZones: lists(LABEL_VALUES),
  forNodes: lists(NAMES),
};

export const BACKEND: Fields<LegacyBackendProps> = {
  ...OBJECT,
  ...SERVICE,
  ...VIRTUAL_IP,
  addresses: lists(ADDRESSES),
  endpoints: lists(near({ address: '192.0.2.11' }, ENDPOINT)),
  ports: BACKEND_PORTS,
  selector: LABELS,
  headless: FLAGS,
  internalTrafficPolicy: words(InternalTrafficPolicy),
  endpointsKind: words(EndpointsKind),
};

const CLAIM: Fields<VolumeClaim> = {
  name: NAMES,
  size: ['1Gi', '', '0', '-1Gi', '1.5Gi', '1 Gi', '1gi'],
  mountPath: ['/data', '/var/data', 'data', '', '/a:b'],
  storageClass: NAMES,
  accessMode: words(VolumeAccessMode),
};

const ROLLING: Fields<RollingUpdateOptions> = {
  partition: NUMBERS,
  maxUnavailable: NUMBERS,
  maxUnavailablePercent: NUMBERS,
};

export const SET: Fields<HeadlessSetProps> = {
  ...OBJECT,
  ...SERVICE,
  ...CONTAINER,
  ...SETTINGS,
  ...POLICY,
  image: ['postgres:17', 'postgres:18', '', 'a b'],
  ports: PORTS,
  replicas: [0, 1, 3, -1, 1.5],
  firstOrdinal: NUMBERS,
  podLabels: LABELS,
  serviceName: NAMES,
  dns: DNS,
  enableServiceLinks: FLAGS,
  exposePods: late(near({}, NODE_PORT), Exposure.nodePort),
  podManagementPolicy: words(PodManagementPolicy),
  updateStrategy: late(near({}, ROLLING), UpdateStrategy.rolling),
  minReadySeconds: NUMBERS,
  volumeClaims: lists(near({ name: 'data', size: '1Gi', mountPath: '/data' }, CLAIM)),
  claimsWhenDeleted: words(ClaimRetention),
  claimsWhenScaled: words(ClaimRetention),
};

export const DENY: Fields<DefaultDenyProps> = { ...OBJECT, egress: FLAGS };

export const ALIAS: Fields<ExternalAliasProps> = {
  ...OBJECT,
  annotations: SERVICE.annotations,
  target: HOSTS,
};

export const SERVICES: readonly Subject[] = [
  { name: 'ExposedApp', props: near(app, APP), make: makeApp },
  ...Object.entries(EXPOSURES).map(([name, exposure]) => ({
    name: `Exposure.${name}`,
    props: inAnApp(exposure),
    make: makeApp,
  })),
  {
    name: 'Exposure.http Ingress of a class',
    cluster: CLASSES,
    props: inAnApp(httpBy(Via.INGRESS)),
    make: makeApp,
  },
  {
    name: 'LegacyBackend',
    props: near({ addresses: ['192.0.2.10'], ports: [{ port: 80 }] }, BACKEND),
    make: (chart, props) => new LegacyBackend(chart, 'old', props),
  },
  {
    name: 'HeadlessSet',
    props: near({ image: 'postgres:17', ports: [{ port: 5432 }] }, SET),
    make: (chart, props) => new HeadlessSet(chart, 'db', props),
  },
  {
    name: 'Namespace',
    props: near({}, NAMESPACE),
    make: (chart, props) => new Namespace(chart, 'space', props),
  },
  {
    name: 'DefaultDeny',
    props: near({}, DENY),
    make: (chart, props) => new DefaultDeny(chart, 'deny', props),
  },
  {
    name: 'ExternalAlias',
    props: near({ target: 'db.example.com' }, ALIAS),
    make: (chart, props) => new ExternalAlias(chart, 'ext', props),
  },
];
