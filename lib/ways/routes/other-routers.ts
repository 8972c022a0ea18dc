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
];
