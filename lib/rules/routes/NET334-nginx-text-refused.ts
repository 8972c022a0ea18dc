import { IN_NGINX_CONFIGURATION } from '../../facts/values/sentences';
import { ingressNginxText } from '../../facts/values/paths';
import { alikePaths } from '../../model/queries/alike-paths';
import { isIngressNginx } from '../../model/queries/ingress-class';
import type { Rule } from '../rule';
import { draftOf, Elsewhere, place, Severity } from '../rule';

export const NET334: Rule = {
  id: 'NET334',
  name: 'nginx-text-refused',
  severity: Severity.ERROR,
  undoneBy: Elsewhere.FILES,
  reads: ['ingresses', 'others'],
  what: 'A path contains the name of an nginx file or directive.',
  why: IN_NGINX_CONFIGURATION,
  fix: 'Write another path.',
  waive: 'If the deep inspection of the webhook is off.',
  sources: [
    'https://github.com/kubernetes/ingress-nginx/blob/main/internal/ingress/inspector/rules.go',
  ],
  check(network, report) {
    for (const { path = '', pathType, all } of alikePaths(network)) {
      // Of the other types, NET324 says it.
      const fault = pathType === 'ImplementationSpecific' ? ingressNginxText(path) : undefined;
      if (!fault) continue;
      for (const one of all) {
        if (!isIngressNginx(network, one.ingress)) continue;
        report(draftOf(place(one.ingress.manifest, `${one.path.field}.path`), path, fault));
      }
    }
  },
};
