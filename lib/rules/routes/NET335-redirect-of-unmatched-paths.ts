import { isMeantForAll, isRegexOfAll } from '../../facts/controllers/ingress-nginx';
import { NGINX_PREFIX } from '../../facts/controllers/ingress-nginx-annotations';
import type { Ingress } from '../../model/objects/ingress';
import { groupBy } from '../../model/queries/group';
import { classNameOf } from '../../model/queries/ingress-class';
import type { NginxPath } from '../../model/queries/nginx-regex';
import { isTrue, nginxPaths, nginxSays } from '../../model/queries/nginx-regex';
import { keyed } from '../../model/read/field-path';
import type { Draft, Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

export const NET335: Rule = {
  id: 'NET335',
  name: 'redirect-of-unmatched-paths',
  severity: Severity.WARNING,
  undoneBy: Elsewhere.ANYWHERE,
  reads: ['ingresses', 'others'],
  what: 'A redirect of some paths takes every other path of its host too.',
  why: 'ingress-nginx adds the path `/` to a host that has none, with the annotations of the oldest Ingress of the host, a redirect included',
  fix: 'Write a path `/` for the host, in an Ingress without the redirect.',
  waive: 'Where the other paths of the host are to be redirected too.',
  sources: [
    'https://github.com/kubernetes/ingress-nginx/blob/main/internal/ingress/controller/controller.go',
  ],
  check(network, report) {
    for (const [host, all] of nginxPaths(network)) {
      if (host === '') continue;
      const main = all.filter(({ ingress }) => !isTrue(nginxSays(ingress, 'canary')));
      for (const paths of groupBy(main, ({ ingress }) => classNameOf(network, ingress)).values()) {
        const draft = draftOf(host, paths);
        if (draft) report(draft);
      }
    }
  },
};

/** The order of their creation is not known, so that all Ingresses have to redirect for a certain word. */
function draftOf(host: string, paths: readonly NginxPath[]): Draft | undefined {
  const redirected = paths.filter(({ ingress }) => redirectOf(ingress) !== undefined);
  if (redirected.length === 0 || takesAll(paths)) return undefined;
  if (
    redirected.some(
      ({ path: { path = '/', pathType } }) => pathType !== 'Exact' && isMeantForAll(path),
    )
  )
    return undefined;
  const isCertain = redirected.length === paths.length;
  const urls = new Set(redirected.map(({ ingress }) => redirectOf(ingress)?.url));
  const to = urls.size === 1 ? [...urls].join('') : `one of ${urls.size} addresses`;
  const verb = isCertain ? 'are' : 'may be';
  return {
    places: redirected.flatMap(({ ingress: { manifest }, ingress, rule, path }) => [
      place(manifest, keyed('metadata.annotations', redirectOf(ingress)?.key ?? '')),
      place(manifest, `${rule.field}.host`),
      place(manifest, `${path.field}.path`),
    ]),
    what: `paths of ${host} that no rule takes ${verb} redirected to ${to}`,
    severity: isCertain ? Severity.WARNING : Severity.INFO,
  };
}

/** The annotation that the controller reads first, and its value. */
function redirectOf(ingress: Ingress): { key: string; url: string } | undefined {
  return ['temporal-redirect', 'permanent-redirect']
    .map((suffix) => ({ key: `${NGINX_PREFIX}${suffix}`, url: nginxSays(ingress, suffix) ?? '' }))
    .find(({ url }) => url !== '');
}

/** Whether a path of a host is for all others; an expression that begins with a sign of its own may be. */
function takesAll(paths: readonly NginxPath[]): boolean {
  const isRegex = paths.some((one) => one.isRegex);
  return paths.some(({ path: { path = '/', pathType } }) =>
    isRegex
      ? isRegexOfAll(path) || /^\/?[^/\w-]/.test(path)
      : pathType !== 'Exact' && ['', '/', '/?'].includes(path),
  );
}
