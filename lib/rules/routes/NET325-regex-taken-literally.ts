import { isMeantForAll } from '../../facts/controllers/ingress-nginx';
import { mayBeRedirected } from '../../model/queries/nginx-redirects';
import type { NginxPath } from '../../model/queries/nginx-regex';
import { nginxPaths } from '../../model/queries/nginx-regex';
import type { Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

export const NET325: Rule = {
  id: 'NET325',
  name: 'regex-taken-literally',
  severity: Severity.WARNING,
  undoneBy: Elsewhere.FILES,
  reads: ['ingresses', 'others'],
  what: 'A path looks like a regular expression, but regular expressions are not enabled for its host.',
  why: 'without use-regex or a rewrite on its host, ingress-nginx compares the path literally, and no request has such a path',
  fix: 'Write the annotation `nginx.ingress.kubernetes.io/use-regex: "true"`.',
  waive: 'If requests do have these characters in their paths.',
  sources: ['https://kubernetes.github.io/ingress-nginx/user-guide/ingress-path-matching/'],
  check(network, report) {
    for (const paths of nginxPaths(network).values()) {
      if (paths.some(({ isRegex }) => isRegex)) continue;
      const isRedirected = paths.every(({ ingress }) => mayBeRedirected(network, ingress));
      for (const { ingress, path } of paths.filter(looksLikeRegex)) {
        // The path that ingress-nginx adds for all others is redirected too.
        if (isRedirected && isMeantForAll(path.path ?? '/')) continue;
        report({
          places: [
            place(ingress.manifest, `${path.field}.path`),
            place(ingress.manifest, 'metadata.annotations'),
          ],
          what: `ingress-nginx compares ${path.path} literally`,
        });
      }
    }
  },
};

function looksLikeRegex({ path: { path = '', pathType } }: NginxPath): boolean {
  return pathType === 'ImplementationSpecific' && /[*+?^|[\]{}\\]|^[^(]*\(.*\)|\$$/.test(path);
}
