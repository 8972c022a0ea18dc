import type { Manifest } from '../chart';
import type { Location } from './ingress';
import { locationsOf } from './ingress';
import type { Outcome, Request } from './outcome';
import { coversOneLabel, shares } from './outcome';

/**
 * Traefik 3: every path is a rule, and of those that match the one with the highest priority wins,
 * which is its length unless it has another. A prefix is one of characters (unless
 * strictPrefixMatching is set).
 * @see https://github.com/traefik/traefik/blob/master/pkg/provider/kubernetes/ingress/kubernetes.go
 */
export function byTraefik(manifests: readonly Manifest[], { host, path }: Request): Outcome {
  const [found] = locationsOf(manifests)
    .filter((one) => matchesHost(one.host, host) && matchesPath(one, path))
    .sort((a, b) => priorityOf(b) - priorityOf(a));
  return found ? { backends: shares([[found.backend, 1]]), path } : 'not found';
}

function matchesHost(wanted: string, host: string): boolean {
  if (wanted.startsWith('*')) return coversOneLabel(wanted, host);
  return wanted === '' || wanted === host;
}

function matchesPath({ path, pathType }: Location, asked: string): boolean {
  return pathType === 'Exact' ? path === asked : asked.startsWith(path);
}

function priorityOf(location: Location): number {
  const own = location.annotations['traefik.ingress.kubernetes.io/router.priority'];
  return Number(own ?? ruleOf(location).length);
}

function ruleOf({ host, path, pathType }: Location): string {
  const matcher = pathType === 'Exact' ? 'Path' : 'PathPrefix';
  return [...(host ? [`Host("${host}")`] : []), `${matcher}("${path}")`].join(' && ');
}
