import { NGINX_PREFIX } from '../../facts/controllers/ingress-nginx-annotations';
import type { Network } from '../../model/queries/network';
import { isCanaryIngress } from '../../model/queries/ingress-claims';
import { hostPattern } from '../../net/host-pattern';
import { nginxPaths, pathText } from '../../model/queries/nginx-regex';
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
      const canaries = paths.filter(({ ingress }) => isCanaryIngress(ingress));
      const main = canaries.length > 0 ? mainPaths(network, host) : new Set();
      for (const one of canaries) {
        if (main.has(pathText(one))) continue;
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

/** The paths of a host that any Ingress serves, since the class of a main one may be in no file. */
function mainPaths({ ingresses }: Network, host: string): Set<string> {
  const main = ingresses.filter((ingress) => !isCanaryIngress(ingress));
  return new Set(
    main.flatMap((ingress) =>
      ingress.rules
        .filter((rule) => hostPattern(rule.host) === host)
        .flatMap((rule) => rule.paths.map((path) => pathText({ path }))),
    ),
  );
}
