import type { NginxPath } from '../../model/queries/nginx-regex';
import { nginxPaths } from '../../model/queries/nginx-regex';
import { coveringPrefixes, exactPath } from '../../net/path-pattern';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET327: Rule = {
  id: 'NET327',
  name: 'path-behind-regex',
  severity: Severity.ERROR,
  reads: ['ingresses', 'others'],
  what: 'A path never receives a request, since a regular expression of the host matches all of its requests.',
  why: 'ingress-nginx tries the paths of such a host by the length of their text, and the regular expression is longer',
  fix: 'Write a different host for one of them, or write the path as a longer regular expression, such as `/api/v1(?:/|$)(?:.*)`.',
  waive: 'Never: the path receives no request.',
  sources: [
    'https://kubernetes.github.io/ingress-nginx/user-guide/ingress-path-matching/#path-priority',
  ],
  check(network, report) {
    for (const paths of nginxPaths(network).values()) {
      const byPrefix = regexesByPrefix(paths);
      if (byPrefix.size === 0) continue;
      for (const one of paths.filter(isPlain)) {
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
  },
};

/** Expressions that take a prefix and all below it, as in `/api(/|$)(.*)`. */
function regexesByPrefix(paths: readonly NginxPath[]): Map<string, NginxPath> {
  const byPrefix = new Map<string, NginxPath>();
  if (!paths.some(({ isRegex }) => isRegex)) return byPrefix;
  for (const one of paths) {
    const [, prefix] = /^((?:\/[\w-]+)+)\(\/\|\$\)\(\.\*\)$/.exec(one.path.path ?? '') ?? [];
    if (prefix !== undefined && !byPrefix.has(prefix)) byPrefix.set(prefix.toLowerCase(), one);
  }
  return byPrefix;
}

function isPlain({ path: { path = '' } }: NginxPath): boolean {
  return /^(?:\/[\w-]+)+\/?$/.test(path);
}

function tryTaker(byPrefix: ReadonlyMap<string, NginxPath>, path: string): NginxPath | undefined {
  const below = coveringPrefixes(exactPath(path.toLowerCase())).slice(1);
  return below
    .map((prefix) => byPrefix.get(prefix))
    .find((one) => (one?.path.path ?? '').length > path.length);
}
