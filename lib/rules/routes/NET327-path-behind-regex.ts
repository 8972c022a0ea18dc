import { isRegexOfAll } from '../../facts/controllers/ingress-nginx';
import { isTriedBefore, literalStart } from '../../facts/controllers/nginx-path-order';
import { groupBy } from '../../model/queries/group';
import { classNameOf } from '../../model/queries/ingress-class';
import type { NginxPath } from '../../model/queries/nginx-regex';
import { isTrue, nginxPaths, nginxSays } from '../../model/queries/nginx-regex';
import { coveringPrefixes, exactPath } from '../../net/path-pattern';
import type { Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

export const NET327: Rule = {
  id: 'NET327',
  name: 'path-behind-regex',
  severity: Severity.ERROR,
  undoneBy: Elsewhere.FILES,
  reads: ['ingresses', 'others'],
  what: 'A path never receives a request, since a regular expression of the host matches all of its requests.',
  why: 'ingress-nginx tries the paths of such a host by the length of their text, and the regular expression is longer',
  fix: 'Write a different host for one of them, or write the path as a longer regular expression, such as `/api/v1(?:/|$)(?:.*)`.',
  waive: 'Never: the path receives no request.',
  sources: [
    'https://kubernetes.github.io/ingress-nginx/user-guide/ingress-path-matching/#path-priority',
  ],
  check(network, report) {
    for (const all of nginxPaths(network).values()) {
      const main = all.filter(({ ingress }) => !isTrue(nginxSays(ingress, 'canary')));
      for (const paths of groupBy(main, ({ ingress }) => classNameOf(network, ingress)).values()) {
        if (!paths.some(({ isRegex }) => isRegex)) continue;
        const byPrefix = regexesByPrefix(paths);
        for (const one of paths) {
          const taker = tryTaker(byPrefix, one.path.path ?? '');
          if (!taker) continue;
          report({
            places: [one, taker].map(({ ingress, path }) =>
              place(ingress.manifest, `${path.field}.path`),
            ),
            what: `${one.path.path} receives no request, since ingress-nginx tries ${taker.path.path} first`,
          });
        }
      }
    }
  },
};

/** Expressions that take a prefix and all below it, as in `/api(/|$)(.*)`; of one prefix the first that is tried. */
function regexesByPrefix(paths: readonly NginxPath[]): Map<string, NginxPath> {
  const byPrefix = new Map<string, NginxPath>();
  for (const one of paths) {
    const { path = '' } = one.path;
    const [, below] = /^((?:\/[\w-]+)+)\(\/\|\$\)\(\.\*\)$/.exec(path) ?? [];
    const prefix = isRegexOfAll(path) ? '' : below?.toLowerCase();
    if (prefix === undefined) continue;
    const known = byPrefix.get(prefix)?.path.path;
    if (known === undefined || isTriedBefore(path, known)) byPrefix.set(prefix, one);
  }
  return byPrefix;
}

/** What takes everything that an expression is for, a path being one too. */
function tryTaker(byPrefix: ReadonlyMap<string, NginxPath>, path: string): NginxPath | undefined {
  const start = literalStart(path).toLowerCase();
  const above = coveringPrefixes(exactPath(start)).slice(1);
  return above
    .map((prefix) => byPrefix.get(prefix))
    .find((one) => one !== undefined && isTriedBefore(one.path.path ?? '', path));
}
