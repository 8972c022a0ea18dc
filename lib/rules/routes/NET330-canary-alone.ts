import { NGINX_PREFIX } from '../../facts/controllers/ingress-nginx-annotations';
import { isCanaryIngress } from '../../model/queries/ingress-claims';
import type { NginxPath } from '../../model/queries/nginx-regex';
import { nginxPaths } from '../../model/queries/nginx-regex';
import { keyed } from '../../model/read/field-path';
import type { Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

export const NET330: Rule = {
  id: 'NET330',
  name: 'canary-alone',
  severity: Severity.INFO,
  undoneBy: Elsewhere.ANYWHERE,
  reads: ['ingresses', 'others'],
  what: 'A canary Ingress has no main Ingress with the same host and path.',
  why: 'a canary receives a share of the requests of another Ingress, and without one ingress-nginx sends it none',
  fix: 'Write an Ingress with the same host and path and without the annotation.',
  waive: 'If the main Ingress is not in the checked files.',
  sources: [
    'https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/#canary',
  ],
  check(network, report) {
    for (const [host, paths] of nginxPaths(network)) {
      const main = new Set(paths.filter(({ ingress }) => !isCanaryIngress(ingress)).map(textOf));
      for (const one of paths) {
        if (!isCanaryIngress(one.ingress) || main.has(textOf(one))) continue;
        const { manifest } = one.ingress;
        report({
          places: [
            place(manifest, keyed('metadata.annotations', `${NGINX_PREFIX}canary`)),
            place(manifest, `${one.rule.field}.host`),
            place(manifest, `${one.path.field}.path`),
          ],
          what: `no other Ingress is for ${one.path.path ?? '/'} of ${host || 'every host'}`,
        });
      }
    }
  },
};

function textOf({ path: { path = '/' } }: NginxPath): string {
  return path.replace(/(?<=.)\/$/, '');
}
