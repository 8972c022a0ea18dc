import { NGINX_PREFIX } from '../../facts/controllers/ingress-nginx-annotations';
import { isTrue, nginxPaths, nginxSays } from '../../model/queries/nginx-regex';
import { keyed } from '../../model/read/field-path';
import type { Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

export const NET329: Rule = {
  id: 'NET329',
  name: 'passthrough-below-root',
  severity: Severity.WARNING,
  undoneBy: Elsewhere.FILES,
  reads: ['ingresses', 'others'],
  what: 'An Ingress with TLS passthrough routes by path.',
  why: 'ingress-nginx cannot read the path of encrypted requests, and ignores ssl-passthrough on every path except /',
  fix: 'Write the path `/`, and route by host.',
  waive: 'Never: the annotation has no effect on the path.',
  sources: [
    'https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/#ssl-passthrough',
  ],
  check(network, report) {
    for (const { ingress, path } of [...nginxPaths(network).values()].flat()) {
      if (!isTrue(nginxSays(ingress, 'ssl-passthrough')) || (path.path || '/') === '/') continue;
      report({
        places: [
          place(ingress.manifest, keyed('metadata.annotations', `${NGINX_PREFIX}ssl-passthrough`)),
          place(ingress.manifest, `${path.field}.path`),
        ],
        what: `ssl-passthrough has no effect on ${path.path}`,
      });
    }
  },
};
