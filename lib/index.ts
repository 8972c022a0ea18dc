export { Cluster, type ClusterProps } from './cluster/cluster';
export { IngressController } from './cluster/ingress-controller';
export { TrafficDistribution } from './cluster/traffic-distribution';
export { AddressPool, type AddressPoolProps, PoolAddress } from './constructs/address-pool';
export { type AnnotationProps } from './constructs/annotations';
export { type BackendPort } from './constructs/backend-port';
export { ClusterDns, type ClusterDnsProps, type StubDomain } from './constructs/cluster-dns';
export { DnsName } from './constructs/dns-name';
export {
  DnsPolicy,
  EndpointsKind,
  ExternalTrafficPolicy,
  InternalTrafficPolicy,
  IpFamily,
  IpFamilyPolicy,
  PathType,
  Protocol,
  SessionAffinity,
} from './constructs/enums';
export { EnvVarNames } from './constructs/env-var-names';
export { ExposedApp } from './constructs/exposed-app';
export { type ExposedAppProps } from './constructs/exposed-app-props';
export { Exposure } from './constructs/exposure';
export {
  type ClusterIpOptions,
  type ExternalIpsOptions,
  type HttpOptions,
  type LoadBalancerOptions,
  type NodePortOptions,
  type OutsideOptions,
  type ServiceOptions,
} from './constructs/exposure-options';
export { ExternalAlias, type ExternalAliasProps } from './constructs/external-alias';
export { HeadlessSet, type HeadlessSetProps } from './constructs/headless-set';
export { HttpBackend } from './constructs/http-backend';
export { type HttpRoute, HttpRoutes, type HttpRoutesProps } from './constructs/http-routes';
export { type IpFamilyProps } from './constructs/ip-families';
export { LegacyBackend, type LegacyBackendProps } from './constructs/legacy-backend';
export { type ObjectProps } from './constructs/object-props';
export { type DnsOption, type PodDns } from './constructs/pod-dns';
export { Reachable } from './constructs/reachable';
export { type ServicePort } from './constructs/service-port';
export { type ServiceProps } from './constructs/service-props';
export { type TrafficProps } from './constructs/traffic';
export { type VirtualIpProps } from './constructs/virtual-ip';
export { Checks } from './fleet/checks';
export { Fleet, type FleetProps } from './fleet/fleet';
