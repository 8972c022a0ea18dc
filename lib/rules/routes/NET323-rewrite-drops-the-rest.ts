import { strippingPath } from '../../facts/controllers/ingress-nginx';
import { NGINX_PREFIX } from '../../facts/controllers/ingress-nginx-annotations';
import { firstNumber } from '../../facts/releases/answer';
import type { NginxPath } from '../../model/queries/nginx-regex';
import { nginxPaths, nginxSays } from '../../model/queries/nginx-regex';
import { keyed } from '../../model/read/field-path';
import type { Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

export const NET323: Rule = {
  id: 'NET323',
  name: 'rewrite-drops-the-rest',
  severity: Severity.INFO,
  undoneBy: Elsewhere.FILES,
  reads: ['ingresses', 'others'],
  what: 'An ingress-nginx rewrite sends every path below a prefix to the same path.',
  why: `since ${firstNumber('nginxRewriteGroups')} the target only contains the part of the path that a group captures, and this path has no group`,
  fix: 'Write the path as an expression with a group, and the target with `$2`.',
  waive: 'If the path is one endpoint, or one page answers all paths below it.',
  sources: ['https://kubernetes.github.io/ingress-nginx/examples/rewrite/'],
  check(network, report) {
    for (const one of [...nginxPaths(network).values()].flat()) {
      const { ingress, path } = one;
      const target = nginxSays(ingress, 'rewrite-target') ?? '';
      if (!dropsTheRest(one, target)) continue;
      report({
        places: [
          place(ingress.manifest, keyed('metadata.annotations', KEY)),
          place(ingress.manifest, `${path.field}.path`),
        ],
        what: `every path below ${path.path} becomes ${target}`,
        fix: `Write the path ${strippingPath(path.path ?? '')} with pathType: ImplementationSpecific, and ${KEY}: /$2.`,
      });
    }
  },
};

const KEY = `${NGINX_PREFIX}rewrite-target`;

function dropsTheRest({ path: { path = '', pathType } }: NginxPath, target: string): boolean {
  if (target === '' || target.includes('$') || target === path) return false;
  // What is an expression already was written with care.
  return pathType !== 'Exact' && /^\/[\w./-]*[\w]\/?$/.test(path);
}
