/** A controller with kinds of routes of its own. */
export interface OtherRouter {
  readonly label: string;
  /** The controller of Ingresses that serves them too, where their rules are evaluated. */
  readonly controller?: string;
  readonly groups: readonly string[];
  readonly kinds: readonly string[];
  /**
   * Where its kinds name hosts: the first of these that is there; nothing for Traefik, whose rules
   * are read.
   */
  readonly hostFields?: readonly string[];
  /** Where `true` says that the last of these is a regular expression. */
  readonly regexField?: string;
}

export const TRAEFIK_ROUTER: OtherRouter = {
  label: 'Traefik, by IngressRoutes',
  controller: 'Traefik',
  groups: ['traefik.io', 'traefik.containo.us'],
  kinds: ['IngressRoute', 'IngressRouteTCP', 'IngressRouteUDP'],
};

export const OTHER_ROUTERS: readonly OtherRouter[] = [
  TRAEFIK_ROUTER,
  {
    label: 'Contour, by HTTPProxies',
    groups: ['projectcontour.io'],
    kinds: ['HTTPProxy'],
    hostFields: ['spec.virtualhost.fqdn'],
  },
  {
    label: 'Istio, by VirtualServices',
    groups: ['networking.istio.io'],
    kinds: ['VirtualService'],
    hostFields: ['spec.hosts'],
  },
  {
    label: 'OpenShift, by Routes',
    groups: ['route.openshift.io'],
    kinds: ['Route'],
    hostFields: ['spec.host'],
  },
  {
    // https://github.com/nginx/kubernetes-ingress/blob/v5.5.4/pkg/apis/configuration/v1/types.go
    label: 'NGINX Ingress Controller of F5, by VirtualServers',
    groups: ['k8s.nginx.org'],
    kinds: ['VirtualServer', 'TransportServer'],
    hostFields: ['spec.host'],
  },
  {
    // https://github.com/emissary-ingress/emissary/blob/master/pkg/api/getambassador.io/v3alpha1/crd_mapping.go
    label: 'Emissary, by Mappings',
    groups: ['getambassador.io'],
    kinds: ['Mapping', 'TCPMapping'],
    hostFields: ['spec.hostname', 'spec.host'],
    regexField: 'spec.host_regex',
  },
  {
    // https://github.com/zalando/skipper/blob/master/dataclients/kubernetes/deploy/apply/routegroups_crd.yaml
    label: 'Skipper, by RouteGroups',
    groups: ['zalando.org'],
    kinds: ['RouteGroup'],
    hostFields: ['spec.hosts'],
  },
  {
    // https://github.com/solo-io/gloo/blob/main/projects/gateway/api/v1/virtual_service.proto
    label: 'Gloo, by VirtualServices',
    groups: ['gateway.solo.io'],
    kinds: ['VirtualService'],
    hostFields: ['spec.virtualHost.domains'],
  },
  {
    // https://github.com/knative/serving/blob/main/config/core/300-resources/domain-mapping.yaml
    label: 'Knative, by DomainMappings',
    groups: ['serving.knative.dev'],
    kinds: ['DomainMapping'],
    hostFields: ['metadata.name'],
  },
];
