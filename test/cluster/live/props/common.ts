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
  Protocol,
  SessionAffinity,
  TrafficDistribution,
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
import { FLAGS, lists, maps, near, words } from './fields';

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
