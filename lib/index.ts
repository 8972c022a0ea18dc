export { Checks } from './checks/checks';
export { NetworkChecks, type NetworkChecksProps } from './checks/stock-app';
export { Waiver, type WaiverProps } from './checks/waiver';
export { ApplyOrder } from './cluster/apply-order';
export { BgpMode } from './cluster/bgp-mode';
export { Cluster } from './cluster/cluster';
export { type ClusterProps } from './cluster/cluster-props';
export { type Audience } from './cluster/audience';
export { GatewayChannel, type GatewayRef, ParentKind } from './cluster/gateway';
export type { ClusterGatewayClass } from './cluster/gateway-class';
export { GatewayFeature } from './cluster/gateway-feature';
export { GatewayImplementation } from './cluster/gateway-implementation';
export type { ClusterIngressClass } from './cluster/ingress-class';
export { IngressController } from './cluster/ingress-controller';
export {
  type ClusterNamespace,
  type NamespaceOptions,
  PodSecurity,
} from './cluster/namespace-options';
export {
  type CiliumOptions,
  type CloudOptions,
  type KubeVipOptions,
  LoadBalancers,
  type MetallbOptions,
} from './cluster/load-balancers';
export { type PodGroup } from './cluster/pod-group';
export { TrafficDistribution } from './cluster/traffic-distribution';
export { AddressPool, PoolAddress } from './constructs/load-balancers/address-pool';
export { type SharedAddressOptions } from './constructs/load-balancers/shared-address';
export { type BalancerProps } from './constructs/load-balancers/balancer-object';
export {
  type AddressPoolProps,
  type ServiceAllocation,
} from './constructs/load-balancers/address-pool-props';
export { Advertisement } from './constructs/load-balancers/advertisement';
export {
  type AdvertisementOptions,
  type BgpOptions,
  type Layer2Options,
} from './constructs/load-balancers/advertisement-options';
export { type AnnotationProps } from './constructs/common/annotations';
export { type BackendEndpoint, EndpointState } from './constructs/backends/backend-endpoint';
export { type BackendPort } from './constructs/backends/backend-port';
export { BfdProfile, type BfdProfileProps } from './constructs/load-balancers/bfd-profile';
export { BgpPeer } from './constructs/load-balancers/bgp-peer';
export { type BgpPeerProps } from './constructs/load-balancers/bgp-peer-props';
export { ClusterDns, type ClusterDnsProps } from './constructs/dns/cluster-dns';
export {
  ClusterDnsAddition,
  type ClusterDnsAdditionProps,
} from './constructs/dns/cluster-dns-addition';
export { Community, type CommunityProps } from './constructs/load-balancers/community';
export { type ContainerProps } from './constructs/pods/container';
export { Clients, type NetworkOptions, type PodsOptions } from './constructs/policies/clients';
export { type Cors } from './constructs/http/table/cors';
export { type DnsCache } from './constructs/dns/dns-cache';
export { type ConnectionOptions, type TlsOptions } from './constructs/exposure/connection-options';
export { DefaultDeny, type DefaultDenyProps } from './constructs/policies/default-deny';
export { DnsName } from './constructs/common/dns-name';
export {
  type AnswerRewrite,
  DnsRewrite,
  type RegexRewriteOptions,
} from './constructs/dns/dns-rewrite';
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
} from './constructs/common/enums';
export {
  Egress,
  type EgressNetworkOptions,
  type EgressOptions,
  type EgressPodsOptions,
  type EgressPort,
} from './constructs/policies/egress';
export { EnvVarNames } from './constructs/service/env-var-names';
export { ExposedApp } from './constructs/app/exposed-app';
export { type ExposedAppProps } from './constructs/app/exposed-app-props';
export { Exposure } from './constructs/exposure/exposure';
export {
  type ClusterIpOptions,
  type ExternalIpsOptions,
  type LoadBalancerOptions,
  type NodePortOptions,
  type OutsideOptions,
  type ServiceOptions,
} from './constructs/exposure/exposure-options';
export { type HttpOptions } from './constructs/exposure/http-exposure-options';
export { type ServiceDnsOptions } from './constructs/exposure/service-dns';
export { ExternalAlias, type ExternalAliasProps } from './constructs/backends/external-alias';
export { type ForwardOptions, ForwardPolicy } from './constructs/dns/forward-options';
export { HeadlessSet } from './constructs/sets/headless-set';
export { type HeadlessSetProps, PodManagementPolicy } from './constructs/sets/headless-set-props';
export { type HostAlias } from './constructs/common/host-alias';
export { Gateway, type GatewayProps } from './constructs/http/gateway/gateway';
export { type GatewayInfrastructure } from './constructs/http/gateway/infrastructure';
export { type CertificateOptions, KeyAlgorithm } from './constructs/http/table/certificate-options';
export { type SessionCookie } from './constructs/http/table/session-cookie';
export { type DnsRecordOptions } from './constructs/http/table/dns-record-options';
export {
  type CertificateRef,
  type GatewayListener,
  ListenerProtocol,
  ListenersFrom,
  RoutesFrom,
} from './constructs/http/gateway/listener';
export { ListenerSet, type ListenerSetProps } from './constructs/http/gateway/listener-set';
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
export { type BackendResource, HttpBackend } from './constructs/http/http-backend';
export {
  type BackendTls,
  type HeaderChanges,
  type HttpTableOptions,
  type HttpTimeouts,
} from './constructs/http/table/http-options';
export {
  type HttpRedirect,
  type HttpRoute,
  type HttpRoutesProps,
  type WeightedBackend,
} from './constructs/http/http-route-props';
export { HttpRoutes } from './constructs/http/http-routes';
export { type IpFamilyProps } from './constructs/service/ip-families';
export { type LabelRequirement, type LabelSelector } from './constructs/common/label-selector';
export { LegacyBackend } from './constructs/backends/legacy-backend';
export { type LegacyBackendProps } from './constructs/backends/legacy-backend-props';
export { Namespace, type NamespaceProps } from './constructs/common/namespace';
export { type ObjectRef } from './constructs/common/object-ref';
export { type ObjectProps } from './constructs/common/object-props';
export { type PodSettings } from './constructs/pods/pod-settings';
export {
  type PortProbeOptions,
  Probe,
  type Probes,
  type ProbeTimes,
} from './constructs/pods/probe';
export { type ResourceAmounts, type ContainerResources } from './constructs/pods/resources';
export { type SecurityContext } from './constructs/pods/security-context';
export { Volume } from './constructs/pods/volume';
export { type PolicyProps } from './constructs/policies/policy-props';
export { type DnsOption, type PodDns } from './constructs/pods/pod-dns';
export { type QueryLog, ResponseClass } from './constructs/dns/query-log';
export { Reachable } from './constructs/service/reachable';
export { type ServicePort } from './constructs/service/service-port';
export { type ServiceProps } from './constructs/service/service-props';
export { type StubDomain } from './constructs/dns/stub-domain';
export { type TrafficProps } from './constructs/service/traffic';
export { type RollingUpdateOptions, UpdateStrategy } from './constructs/pods/update-strategy';
export { type VirtualIpProps } from './constructs/service/virtual-ip';
export { ClaimRetention, VolumeAccessMode, type VolumeClaim } from './constructs/pods/volume-claim';
export { Fleet, type FleetProps } from './fleet/fleet';
export { ReachValidation, type ReachValidationProps } from './plugin/reach-validation';
