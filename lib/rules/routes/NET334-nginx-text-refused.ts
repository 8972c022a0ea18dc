import { IN_NGINX_CONFIGURATION } from '../../facts/values/sentences';
import { ingressNginxText } from '../../facts/values/paths';
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
    for (const ingress of network.ingresses) {
      for (const { paths } of ingress.rules) {
        for (const { field, path = '', pathType } of paths) {
          // Of the other types, NET324 says it.
          if (pathType !== 'ImplementationSpecific') continue;
          const fault = ingressNginxText(path);
          if (!fault || !isIngressNginx(network, ingress)) continue;
          report(draftOf(place(ingress.manifest, `${field}.path`), path, fault));
        }
      }
    }
  },
};
