export { Cluster, type ClusterProps } from './cluster/cluster';
export { GatewayChannel, type GatewayRef } from './cluster/gateway';
export { IngressController } from './cluster/ingress-controller';
export { AddressPool, type AddressPoolProps, PoolAddress } from './constructs/address-pool';
export { type BackendPort } from './constructs/backend-port';
export { ClusterDns, type ClusterDnsProps, type StubDomain } from './constructs/cluster-dns';
export { type ConnectionOptions, type TlsOptions } from './constructs/connection-options';
export { DnsName } from './constructs/dns-name';
export {
  BackendProtocol,
  DnsPolicy,
  EndpointsKind,
  ExternalTrafficPolicy,
  IpFamily,
  IpFamilyPolicy,
  PathType,
  Protocol,
  UrlScheme,
  Via,
} from './constructs/enums';
export { EnvVarNames } from './constructs/env-var-names';
export { ExposedApp } from './constructs/exposed-app';
export { type ExposedAppProps } from './constructs/exposed-app-props';
export { Exposure } from './constructs/exposure';
export {
  type ExternalIpsOptions,
  type HttpOptions,
  type LoadBalancerOptions,
  type NodePortOptions,
  type ServiceOptions,
} from './constructs/exposure-options';
export { ExternalAlias, type ExternalAliasProps } from './constructs/external-alias';
export { Gateway, type GatewayProps } from './constructs/gateway/gateway';
export {
  type CertificateRef,
  type GatewayListener,
  ListenerProtocol,
  RoutesFrom,
} from './constructs/gateway/listener';
export { HeadlessSet, type HeadlessSetProps } from './constructs/headless-set';
export { HttpBackend } from './constructs/http-backend';
export {
  type BackendTls,
  type Cors,
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
export { LegacyBackend, type LegacyBackendProps } from './constructs/legacy-backend';
export { type ObjectProps } from './constructs/object-props';
export { type DnsOption, type PodDns } from './constructs/pod-dns';
export { Reachable } from './constructs/reachable';
export { type ServicePort } from './constructs/service-port';
export { Checks } from './fleet/checks';
export { Fleet, type FleetProps } from './fleet/fleet';
