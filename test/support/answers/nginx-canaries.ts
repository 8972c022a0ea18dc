import type { Manifest } from '../chart';
import { INVALID } from './ending';
import type { Pairs } from './pairs';
import type { Location, Server } from './nginx-servers';
import { CATCH_ALL } from './nginx-servers';
import type { Upstream } from './nginx-upstreams';
import {
  defaultBackendOf,
  isCanary,
  nginxAnnotation,
  rulesOf,
  upstreamName,
} from './nginx-upstreams';

/**
 * Gives upstreams their canaries: an upstream keeps those of any of its paths.
 * @see https://github.com/kubernetes/ingress-nginx/blob/main/internal/ingress/controller/controller.go mergeAlternativeBackends
 */
export function mergeCanaries(
  ingresses: readonly Manifest[],
  servers: ReadonlyMap<string, Server>,
  upstreams: ReadonlyMap<string, Upstream>,
): void {
  if (ingresses.every(isCanary)) return;
  for (const ingress of ingresses.filter(isCanary)) {
    const standard = defaultBackendOf(ingress);
    const canary = standard?.service && upstreams.get(upstreamName(ingress, standard));
    if (canary) merge(canary, servers.get(CATCH_ALL)?.locations ?? []);
    for (const { host = CATCH_ALL, http } of rulesOf(ingress)) {
      for (const { path = '/', pathType: type, backend } of http?.paths ?? []) {
        const pathType = type === 'ImplementationSpecific' ? 'Prefix' : type;
        const alternative = upstreams.get(upstreamName(ingress, backend));
        const locations = servers.get(host)?.locations ?? [];
        const isSame = (one: Location) => one.path === path && one.pathType === pathType;
        if (alternative) merge(alternative, locations, isSame);
      }
    }
  }
}

function merge(
  canary: Upstream,
  locations: readonly Location[],
  isSame: (location: Location) => boolean = () => true,
): void {
  for (const location of locations) {
    const { upstream } = location;
    if (upstream === canary) return;
    if (!upstream || upstream.canary || !isSame(location)) continue;
    if (!upstream.alternatives.includes(canary)) upstream.alternatives.push(canary);
  }
}

/** Who gets which part: by the first canary, whose header goes before its weight. */
export function weightsOf(upstream: Upstream, headers: Pairs): (readonly [string, number])[] {
  const { target = INVALID, alternatives } = upstream;
  const [first] = alternatives;
  if (!first?.canary) return [[target, 1]];
  const alternative = first.target ?? INVALID;
  const picked = byHeader(first.canary, headers);
  if (picked !== undefined) return [[picked ? alternative : target, 1]];
  const weight = Number(nginxAnnotation(first.canary, 'canary-weight') ?? 0);
  const total = Number(nginxAnnotation(first.canary, 'canary-weight-total') ?? 100);
  return [
    [target, Math.max(100, total) - weight],
    [alternative, weight],
  ];
}

/** @see https://github.com/kubernetes/ingress-nginx/blob/main/rootfs/etc/nginx/lua/balancer.lua route_to_alternative_balancer */
function byHeader(canary: Manifest, headers: Pairs): boolean | undefined {
  const name = nginxAnnotation(canary, 'canary-by-header')?.toLowerCase();
  const value = nginxAnnotation(canary, 'canary-by-header-value') ?? '';
  const sent = Object.entries(headers).find(([one]) => one.toLowerCase() === name)?.[1];
  if (sent === undefined) return undefined;
  if (value !== '') return sent === value ? true : undefined;
  return sent === 'always' ? true : sent === 'never' ? false : undefined;
}
