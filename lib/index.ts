export { Checks } from './checks/checks';
export { NetworkChecks, type NetworkChecksProps } from './checks/stock-app';
export { Waiver, type WaiverProps } from './checks/waiver';
export { ApplyOrder } from './cluster/apply-order';
export { BgpMode } from './cluster/bgp-mode';
export { Cluster } from './cluster/cluster';
export { type ClusterProps } from './cluster/cluster-props';
export { GatewayChannel, type GatewayRef } from './cluster/gateway';
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
export { type BackendEndpoint, EndpointState } from './constructs/backend-endpoint';
export { type BackendPort } from './constructs/backend-port';
export { BfdProfile, type BfdProfileProps } from './constructs/bfd-profile';
export { BgpPeer } from './constructs/bgp-peer';
export { type BgpPeerProps } from './constructs/bgp-peer-props';
export { ClusterDns, type ClusterDnsProps } from './constructs/cluster-dns';
export { Community, type CommunityProps } from './constructs/community';
export { type ContainerProps } from './constructs/container';
export { type Cors } from './constructs/cors';
export { type DnsCache } from './constructs/dns-cache';
export { type ConnectionOptions, type TlsOptions } from './constructs/connection-options';
export { DnsName } from './constructs/dns-name';
export { type AnswerRewrite, DnsRewrite, type RegexRewriteOptions } from './constructs/dns-rewrite';
export {
  BackendProtocol,
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
  UrlScheme,
  Via,
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
export { type ForwardOptions, ForwardPolicy } from './constructs/forward-options';
export { HeadlessSet } from './constructs/headless-set';
export { type HeadlessSetProps, PodManagementPolicy } from './constructs/headless-set-props';
export { type HostAlias } from './constructs/host-alias';
export { Gateway, type GatewayProps } from './constructs/gateway/gateway';
export {
  type CertificateRef,
  type GatewayListener,
  ListenerProtocol,
  RoutesFrom,
} from './constructs/gateway/listener';
export {
  ArgoApplicationSet,
  type ArgoApplicationSetProps,
} from './constructs/gitops/argo-application-set';
export {
  FluxKustomizations,
  type FluxKustomizationsProps,
  FluxSource,
} from './constructs/gitops/flux-kustomizations';
export { type GitOpsProps } from './constructs/gitops/gitops-object';
export { HttpBackend } from './constructs/http-backend';
export {
  type BackendTls,
  type HeaderChanges,
  type HttpTableOptions,
  type HttpTimeouts,
  type SessionCookie,
} from './constructs/http-options';
export {
  type HttpRedirect,
  type HttpRoute,
  type HttpRoutesProps,
  type WeightedBackend,
} from './constructs/http-route-props';
export { HttpRoutes } from './constructs/http-routes';
export { type IpFamilyProps } from './constructs/ip-families';
export { type LabelRequirement, type LabelSelector } from './constructs/label-selector';
export { LegacyBackend } from './constructs/legacy-backend';
export { type LegacyBackendProps } from './constructs/legacy-backend-props';
export { type MetallbProps } from './constructs/metallb-object';
export { type ObjectProps } from './constructs/object-props';
export { type DnsOption, type PodDns } from './constructs/pod-dns';
export { type QueryLog, ResponseClass } from './constructs/query-log';
export { Reachable } from './constructs/reachable';
export { type ServicePort } from './constructs/service-port';
export { type ServiceProps } from './constructs/service-props';
export { type StubDomain } from './constructs/stub-domain';
export { type TrafficProps } from './constructs/traffic';
export { type RollingUpdateOptions, UpdateStrategy } from './constructs/update-strategy';
export { type VirtualIpProps } from './constructs/virtual-ip';
export { ClaimRetention, VolumeAccessMode, type VolumeClaim } from './constructs/volume-claim';
export { Fleet, type FleetProps } from './fleet/fleet';
export { ReachValidation, type ReachValidationProps } from './plugin/reach-validation';
