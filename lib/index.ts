export { BgpMode } from './cluster/bgp-mode';
export { Cluster, type ClusterProps } from './cluster/cluster';
export { IngressController } from './cluster/ingress-controller';
export { TrafficDistribution } from './cluster/traffic-distribution';
export { AddressPool, PoolAddress } from './constructs/address-pool';
export { type AddressPoolProps, type ServiceAllocation } from './constructs/address-pool-props';
export { Advertisement } from './constructs/advertisement';
export {
  type AdvertisementOptions,
  type BgpOptions,
  type Layer2Options,
} from './constructs/advertisement-options';
export { type AnnotationProps } from './constructs/annotations';
export { type BackendPort } from './constructs/backend-port';
export { BfdProfile, type BfdProfileProps } from './constructs/bfd-profile';
export { BgpPeer } from './constructs/bgp-peer';
export { type BgpPeerProps } from './constructs/bgp-peer-props';
export { ClusterDns, type ClusterDnsProps, type StubDomain } from './constructs/cluster-dns';
export { Community, type CommunityProps } from './constructs/community';
export { DnsName } from './constructs/dns-name';
export {
  DnsPolicy,
  DynamicAsn,
  EndpointsKind,
  ExternalTrafficPolicy,
  InternalTrafficPolicy,
  IpFamily,
  IpFamilyPolicy,
  LabelOperator,
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
export { type LabelRequirement, type LabelSelector } from './constructs/label-selector';
export { LegacyBackend, type LegacyBackendProps } from './constructs/legacy-backend';
export { type MetallbProps } from './constructs/metallb-object';
export { type ObjectProps } from './constructs/object-props';
export { type DnsOption, type PodDns } from './constructs/pod-dns';
export { Reachable } from './constructs/reachable';
export { type ServicePort } from './constructs/service-port';
export { type ServiceProps } from './constructs/service-props';
export { type TrafficProps } from './constructs/traffic';
export { type VirtualIpProps } from './constructs/virtual-ip';
export { Checks } from './fleet/checks';
export { Fleet, type FleetProps } from './fleet/fleet';
