import type { Chart } from 'cdk8s';
import type * as fc from 'fast-check';
import type {
  BackendPort,
  ClusterProps,
  ContainerProps,
  DnsOption,
  HostAlias,
  LabelRequirement,
  LabelSelector,
  NamespaceOptions,
  NamespaceProps,
  ObjectProps,
  PodDns,
  PodSettings,
  PortProbeOptions,
  Probes,
  ProbeTimes,
  ResourceAmounts,
  SecurityContext,
  ServicePort,
  ServiceProps,
  TrafficProps,
  VirtualIpProps,
} from '../../../../lib';
import {
  DnsPolicy,
  InternalTrafficPolicy,
  IpFamily,
  IpFamilyPolicy,
  LabelOperator,
  PodSecurity,
  Probe,
  Protocol,
  SessionAffinity,
  TrafficDistribution,
  Volume,
} from '../../../../lib';
import {
  ADDRESSES,
  HOSTS,
  LABEL_KEYS,
  LABEL_VALUES,
  NAMES,
  NODE_PORTS,
  NUMBERS,
} from '../agreement/values';
import type { Fields } from './fields';
import { FLAGS, late, lists, maps, near, words } from './fields';

/** A construct, and props that are right or nearly so. */
export interface Subject {
  readonly name: string;
  /** What it says of the cluster. */
  readonly cluster?: ClusterProps;
  readonly props: fc.Arbitrary<object>;
  readonly make: (chart: Chart, props: never) => unknown;
}

export const LABELS = maps(['app', 'team', ...LABEL_KEYS], LABEL_VALUES);

export const OBJECT: Fields<ObjectProps> = {
  name: NAMES,
  namespace: ['default', ...NAMES],
  labels: LABELS,
};

export const NAMESPACE_OPTIONS: Fields<NamespaceOptions> = {
  labels: LABELS,
  podSecurity: words(PodSecurity),
};

export const NAMESPACE: Fields<NamespaceProps> = { name: NAMES, ...NAMESPACE_OPTIONS };

export const SERVICE: Fields<ServiceProps> = {
  publishNotReadyAddresses: FLAGS,
  ipFamilies: lists(words(IpFamily)),
  ipFamilyPolicy: words(IpFamilyPolicy),
  annotations: maps(
    ['team', 'service.kubernetes.io/topology-mode', ...LABEL_KEYS],
    ['', 'Auto', 'a b', 7],
  ),
};

export const VIRTUAL_IP: Fields<VirtualIpProps> = {
  clusterIps: lists(['10.96.0.77', '10.96.0.78', 'fd00::77', '10.96.0.0', ...ADDRESSES]),
  sessionAffinity: words(SessionAffinity),
  sessionAffinityTimeoutSeconds: NUMBERS,
};

export const TRAFFIC: Fields<TrafficProps> = {
  internalTrafficPolicy: words(InternalTrafficPolicy),
  trafficDistribution: words(TrafficDistribution),
};

const PORT = { port: 80, targetPort: 8080 };

export const PORT_FIELDS: Fields<ServicePort> = {
  port: NUMBERS,
  targetPort: NUMBERS,
  targetPortName: ['http', ...NAMES],
  name: NAMES,
  protocol: words(Protocol),
  appProtocol: ['kubernetes.io/h2c', ...LABEL_KEYS],
  nodePort: NODE_PORTS,
};

export const PORTS = lists(near(PORT, PORT_FIELDS));

const BACKEND_PORT_FIELDS: Fields<BackendPort> = {
  port: NUMBERS,
  targetPort: NUMBERS,
  name: NAMES,
  protocol: words(Protocol),
  appProtocol: ['kubernetes.io/h2c', ...LABEL_KEYS],
  podPort: NUMBERS,
  podPortName: NAMES,
};

export const BACKEND_PORTS = lists(near({ port: 80 }, BACKEND_PORT_FIELDS));

export const CONTAINER: Fields<ContainerProps> = {
  command: lists(['serve', '']),
  args: lists(['-v', '']),
  env: maps(['LEVEL', 'a=b', '', '1A', 'A B'], ['debug', '']),
  envFromSecrets: lists(NAMES),
};

const AMOUNTS: Fields<ResourceAmounts> = {
  cpu: ['250m', '0.5', '4', '', 'a'],
  memory: ['128Mi', '1Gi', '64M', '', '1 Gi'],
};

const TIMES: Fields<ProbeTimes> = {
  periodSeconds: NUMBERS,
  initialDelaySeconds: NUMBERS,
  timeoutSeconds: NUMBERS,
  failureThreshold: NUMBERS,
};

const PORT_PROBE: Fields<PortProbeOptions> = { ...TIMES, port: NUMBERS };

const byHttp = (options: PortProbeOptions) => Probe.http('/healthz', options);
const byProgram = (options: ProbeTimes) => Probe.exec(['pg_isready'], options);

const PROBES: Fields<Probes> = {
  readiness: late(near({}, PORT_PROBE), byHttp),
  liveness: late(near({}, TIMES), byProgram),
  startup: late(near({}, PORT_PROBE), Probe.grpc),
};

const SECURITY: Fields<SecurityContext> = {
  restricted: FLAGS,
  runAsUser: NUMBERS,
  runAsGroup: NUMBERS,
  fsGroup: NUMBERS,
  readOnlyRootFilesystem: FLAGS,
};

export const SETTINGS: Fields<PodSettings> = {
  resources: near(
    { requests: { cpu: '100m' } },
    { requests: near({ cpu: '100m' }, AMOUNTS), limits: near({ cpu: '4' }, AMOUNTS) },
  ),
  probes: near({}, PROBES),
  extraPodLabels: maps(['owner', ...LABEL_KEYS], LABEL_VALUES),
  podAnnotations: maps(['team', ...LABEL_KEYS], ['', 'a b']),
  securityContext: near({ runAsUser: 1000 }, SECURITY),
  serviceAccount: NAMES,
  mountApiToken: FLAGS,
  volumes: lists([() => Volume.configMap('settings', '/etc/settings')]),
};

export const HOST_ALIASES = lists(
  near<HostAlias>(
    { ip: '192.0.2.7', hostnames: ['db'] },
    { ip: ADDRESSES, hostnames: lists(HOSTS) },
  ),
);

const OPTION: Fields<DnsOption> = { name: ['ndots', '', 'a b'], value: ['2', ''] };

export const DNS_FIELDS: Fields<PodDns> = {
  policy: words(DnsPolicy),
  nameservers: lists(ADDRESSES),
  searches: lists(HOSTS),
  options: lists(near({ name: 'edns0' }, OPTION)),
  hostname: NAMES,
  subdomain: NAMES,
  setHostnameAsFqdn: FLAGS,
  hostnameOverride: HOSTS,
  hostAliases: HOST_ALIASES,
};

export const DNS = near({ hostname: 'web', subdomain: 'pods' }, DNS_FIELDS);

const REQUIREMENT_FIELDS: Fields<LabelRequirement> = {
  key: LABEL_KEYS,
  operator: words(LabelOperator),
  values: lists(LABEL_VALUES),
};

const SELECTOR_FIELDS: Fields<LabelSelector> = {
  matchLabels: LABELS,
  matchExpressions: lists(
    near({ key: 'app', operator: LabelOperator.IN, values: ['web'] }, REQUIREMENT_FIELDS),
  ),
};

export const SELECTORS = lists(near({ matchLabels: { app: 'web' } }, SELECTOR_FIELDS));
