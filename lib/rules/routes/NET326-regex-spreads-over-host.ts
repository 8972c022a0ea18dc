import type { NginxPath } from '../../model/queries/nginx-regex';
import { nginxPaths } from '../../model/queries/nginx-regex';
import type { Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

export const NET326: Rule = {
  id: 'NET326',
  name: 'regex-spreads-over-host',
  severity: Severity.WARNING,
  undoneBy: Elsewhere.FILES,
  reads: ['ingresses', 'others'],
  what: 'An Ingress with a rewrite or a regular expression shares a host with plain paths of another Ingress; where none of these is exact or the beginning of another word, this is an info.',
  why: 'ingress-nginx then treats all paths of the host as regular expressions: it ignores case, matches characters instead of path elements, and tries the longest text first, so that an exact path becomes a prefix',
  fix: 'Write a different host for the Ingress with the regular expressions.',
  waive: 'If the plain paths are also right as regular expressions.',
  sources: ['https://kubernetes.github.io/ingress-nginx/user-guide/ingress-path-matching/'],
  check(network, report) {
    for (const [host, paths] of nginxPaths(network)) {
      const regexes = paths.filter(({ isRegex }) => isRegex);
      const owners = new Set(regexes.map(nameOf));
      const plain = paths.filter(
        (one) => !one.isRegex && !owners.has(nameOf(one)) && isNarrow(one),
      );
      if (regexes.length === 0 || plain.length === 0) continue;
      report({
        places: [...regexes, ...plain].map(({ ingress, path }) =>
          place(ingress.manifest, `${path.field}.path`),
        ),
        ...(!plain.some((one) => isHurt(one, paths)) && HARMLESS),
        what: `${plain.length} plain paths of ${host || 'every host'} become expressions by ${[...owners].sort().join(', ')}`,
      });
    }
  },
};

const HARMLESS = {
  severity: Severity.INFO,
  why: 'ingress-nginx then treats all paths of the host as regular expressions: it ignores case, and a prefix also matches within a path element, which no other path of the host begins so',
};

/** Whether requests for another path of the host, or below this one, go elsewhere than without the expression. */
function isHurt({ path }: NginxPath, paths: readonly NginxPath[]): boolean {
  if (path.pathType === 'Exact') return true;
  const text = path.path ?? '/';
  return paths.some(({ path: { path: other = '/' } }) => {
    if (!other.toLowerCase().startsWith(text.toLowerCase())) return false;
    const rest = other.slice(text.length);
    return rest === '' ? other !== text : !text.endsWith('/') && /^[\w.~-]/.test(rest);
  });
}

function nameOf({ ingress }: NginxPath): string {
  return ingress.manifest.identity.slice('networking.k8s.io/'.length);
}

/** A prefix of all is one either way, and what is written as an expression is meant as one. */
function isNarrow({ path: { path = '/', pathType } }: NginxPath): boolean {
  return path !== '/' && pathType !== 'ImplementationSpecific' && !/[*?()[\]|^$\\]/.test(path);
}
