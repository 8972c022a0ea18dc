import { NGINX_PREFIX } from '../../facts/controllers/ingress-nginx-annotations';
import { hostPattern } from '../../net/host-pattern';
import type { Ingress, IngressPath, IngressRule } from '../objects/ingress';
import { derived } from './derived';
import { isIngressNginx } from './ingress-class';

/** A path of an Ingress of ingress-nginx. */
export interface NginxPath {
  readonly ingress: Ingress;
  readonly rule: IngressRule;
  readonly path: IngressPath;
  /** Whether its own Ingress makes it a regular expression. */
  readonly isRegex: boolean;
}

/**
 * The paths of each host that ingress-nginx serves. Where one of them is a regular expression, all
 * are.
 * @see https://kubernetes.github.io/ingress-nginx/user-guide/ingress-path-matching/
 */
export const nginxPaths = derived((network): ReadonlyMap<string, readonly NginxPath[]> => {
  const byHost = new Map<string, NginxPath[]>(); // host -> paths
  for (const ingress of network.ingresses) {
    if (!isIngressNginx(network, ingress)) continue;
    for (const rule of ingress.rules) {
      const host = hostPattern(rule.host);
      const those = byHost.get(host) ?? [];
      byHost.set(host, those);
      those.push(
        ...rule.paths.map((path) => ({ ingress, rule, path, isRegex: isRegex(ingress, path) })),
      );
    }
  }
  return byHost;
});

/** What an annotation of ingress-nginx says. */
export function nginxSays({ manifest }: Ingress, suffix: string): string | undefined {
  return manifest.annotations[`${NGINX_PREFIX}${suffix}`];
}

/** A rewrite to the path itself is none. */
function isRegex(ingress: Ingress, { path }: IngressPath): boolean {
  const target = nginxSays(ingress, 'rewrite-target') ?? '';
  return isTrue(nginxSays(ingress, 'use-regex')) || (target !== '' && target !== path);
}

export function isTrue(value: string | undefined): boolean {
  return /^(?:1|t|T|true|TRUE|True)$/.test(value ?? '');
}

/** A path as two Ingresses have it in common, with and without a slash at its end. */
export function pathText({ path: { path = '/' } }: Pick<NginxPath, 'path'>): string {
  return path.replace(/(?<=.)\/$/, '');
}
