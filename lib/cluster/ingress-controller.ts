/** The program that implements Ingresses. */
export enum IngressController {
  /**
   * ingress-nginx of the Kubernetes project, retired in March 2026.
   *
   * @see https://kubernetes.github.io/ingress-nginx/
   */
  INGRESS_NGINX = 'ingress-nginx',

  /**
   * Traefik 3. Options beyond the Ingress API are written as Middlewares, for which Traefik must
   * also read its own kinds (`providers.kubernetescrd`).
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

  /**
   * NGINX Ingress Controller of F5, which reads `nginx.org/`. It takes one Ingress for a host, and
   * none without a host.
   *
   * @see https://docs.nginx.com/nginx-ingress-controller/
   */
  F5_NGINX = 'NGINX Ingress Controller',

  /**
   * Traefik 3 with its provider `kubernetesIngressNGINX`, which reads Ingresses and annotations of
   * ingress-nginx.
   *
   * @see https://doc.traefik.io/traefik/reference/routing-configuration/kubernetes/ingress-nginx/
   */
  TRAEFIK_NGINX = 'Traefik for ingress-nginx',
}
