import { NGINX } from '../../facts/controllers/ingress-nginx';
import type { Ingress } from '../objects/ingress';
import { controllerOf } from './ingress-class';
import type { Network } from './network';

/** Whether ingress-nginx serves an Ingress, or may. */
export function mayBeNginx(network: Network, ingress: Ingress): boolean {
  return [undefined, 'ingress-nginx'].includes(controllerOf(network, ingress));
}

/**
 * Whether ingress-nginx, where it serves an Ingress, answers each request of it by a redirect and asks no backend.
 *
 * @see https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/#permanent-redirect
 */
export function mayBeRedirected(network: Network, ingress: Ingress): boolean {
  const { annotations } = ingress.manifest;
  return REDIRECTS.some((key) => annotations[key]) && mayBeNginx(network, ingress);
}

const REDIRECTS = [NGINX.permanentRedirect, NGINX.temporalRedirect];
