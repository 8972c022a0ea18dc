/** The program that turns Ingresses into a working proxy. */
export enum IngressController {
  /**
   * ingress-nginx of the Kubernetes project, retired in March 2026.
   *
   * @see https://kubernetes.github.io/ingress-nginx/
   */
  INGRESS_NGINX = 'ingress-nginx',

  /**
   * Traefik 3. What an Ingress cannot say of it is said by Middlewares, for which it has to read its
   * own kinds too (`providers.kubernetescrd`).
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
