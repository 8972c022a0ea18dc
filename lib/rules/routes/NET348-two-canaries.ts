import { NGINX_PREFIX } from '../../facts/controllers/ingress-nginx-annotations';
import { isCanaryIngress } from '../../model/queries/ingress-claims';
import type { NginxPath } from '../../model/queries/nginx-regex';
import { nginxPaths, pathText } from '../../model/queries/nginx-regex';
import { keyed } from '../../model/read/field-path';
import { groupBy } from '../claims';
import type { Place, Rule } from '../rule';
import { place, Severity } from '../rule';

export const NET348: Rule = {
  id: 'NET348',
  name: 'two-canaries',
  severity: Severity.WARNING,
  reads: ['ingresses', 'others'],
  what: 'Several canary Ingresses send requests for one host and path to different Services.',
  why: 'ingress-nginx sends a part of the requests to one other backend only, and ignores the other canaries',
  fix: 'Write one canary Ingress for each host and path.',
  waive: 'If only one of them is applied at a time.',
  sources: [
    'https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/#canary',
    'https://github.com/kubernetes/ingress-nginx/blob/controller-v1.15.0/rootfs/etc/nginx/lua/balancer.lua#L204',
  ],
  check(network, report) {
    for (const [host, paths] of nginxPaths(network)) {
      const canaries = paths.filter(({ ingress }) => isCanaryIngress(ingress));
      for (const those of groupBy(canaries, keyOf).values()) {
        const backends = [...new Set(those.map(backendOf))].sort();
        const [first] = those;
        if (backends.length < 2 || first === undefined) continue;
        report({
          places: those.flatMap(placesOf),
          what: `${backends.length} canaries are for ${pathText(first)} of ${host || 'every host'}`,
        });
      }
    }
  },
};

/** Who gets the requests: the main backends of two namespaces are different ones. */
function keyOf(one: NginxPath): string {
  const { namespace } = one.ingress.manifest;
  return JSON.stringify([namespace, pathText(one), one.path.pathType]);
}

function backendOf({ path: { backend } }: NginxPath): string {
  return JSON.stringify([backend?.service, backend?.port]);
}

function placesOf({ ingress: { manifest }, rule, path }: NginxPath): Place[] {
  return [
    place(manifest, keyed('metadata.annotations', `${NGINX_PREFIX}canary`)),
    place(manifest, `${rule.field}.host`),
    place(manifest, `${path.field}.path`),
  ];
}
