/** A controller with kinds of routes of its own. */
export interface OtherRouter {
  readonly label: string;
  /** The controller of Ingresses that serves them too, where their rules are evaluated. */
  readonly controller?: string;
  readonly groups: readonly string[];
  readonly kinds: readonly string[];
  /** Where its kinds name hosts; nothing for Traefik, whose rules are read. */
  readonly hostFields?: readonly string[];
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
    label: 'NGINX Ingress Controller of F5, by VirtualServers',
    groups: ['k8s.nginx.org'],
    kinds: ['VirtualServer', 'TransportServer'],
    hostFields: ['spec.host'],
  },
  {
    label: 'Emissary, by Mappings',
    groups: ['getambassador.io'],
    kinds: ['Mapping', 'TCPMapping'],
    hostFields: ['spec.hostname', 'spec.host'],
  },
  {
    label: 'Skipper, by RouteGroups',
    groups: ['zalando.org'],
    kinds: ['RouteGroup'],
    hostFields: ['spec.hosts'],
  },
  {
    label: 'Gloo, by VirtualServices',
    groups: ['gateway.solo.io'],
    kinds: ['VirtualService'],
    hostFields: ['spec.virtualHost.domains'],
  },
  {
    label: 'Knative, by DomainMappings',
    groups: ['serving.knative.dev'],
    kinds: ['DomainMapping'],
    hostFields: ['metadata.name'],
  },
];
