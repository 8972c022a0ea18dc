import type { Fault } from './fault';

/**
 * The annotations of Traefik that this project writes. What else its Ingress annotations can say
 * refers to objects of its own, or stands on the Service.
 * @see https://doc.traefik.io/traefik/reference/routing-configuration/kubernetes/ingress/
 */
const PREFIX = 'traefik.ingress.kubernetes.io/';

/** Read for paths of the type ImplementationSpecific. @see https://github.com/traefik/traefik/blob/master/pkg/provider/kubernetes/ingress/kubernetes.go */
export const PATH_MATCHER = `${PREFIX}router.pathmatcher`;

/**
 * Traefik tries routes by the length of their rule as text, and `PathPrefix("/")` is longer than
 * `Path("/cart")`: an exact path comes too late where a prefix covers it.
 * @see https://doc.traefik.io/traefik/reference/routing-configuration/http/routing/rules-and-priority/#priority
 */
export function traefikPrefersPrefix(exact: string, prefix: string): boolean {
  const [first, second] = [`Path("${exact}")`, `PathPrefix("${prefix}")`];
  return exact.startsWith(prefix) && first.length <= second.length;
}

export function comesTooLate(prefix: string): Fault {
  return {
    what: `comes after the prefix ${JSON.stringify(prefix)} in Traefik`,
    why: 'Traefik tries the route whose rule is the longer text first, and so never comes to this one',
    fix: 'write PathType.PREFIX, or via: Via.GATEWAY',
  };
}
