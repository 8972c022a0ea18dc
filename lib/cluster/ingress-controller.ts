/** The program that turns Ingresses into a working proxy. */
export enum IngressController {
  /**
   * ingress-nginx of the Kubernetes project, retired in March 2026.
   *
   * @see https://kubernetes.github.io/ingress-nginx/
   */
  INGRESS_NGINX = 'ingress-nginx',
}
