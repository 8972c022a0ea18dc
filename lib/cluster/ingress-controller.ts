/** The program that turns Ingresses into a working proxy. */
export enum IngressController {
  /**
   * ingress-nginx of the Kubernetes project, retired in March 2026.
   *
   * @see https://kubernetes.github.io/ingress-nginx/
   */
  INGRESS_NGINX = 'ingress-nginx',

  /**
   * Traefik.
   *
   * @see https://doc.traefik.io/traefik/reference/routing-configuration/kubernetes/ingress/
   */
  TRAEFIK = 'Traefik',

  /**
   * The controller of HAProxy Technologies, which reads `haproxy.org/`.
   *
   * @see https://github.com/haproxytech/kubernetes-ingress
   */
  HAPROXY = 'HAProxy',
}
