import { NGINX_PREFIX } from '../../facts/controllers/ingress-nginx-annotations';
import { first, has } from '../../facts/releases/answer';
import { NEWER_NGINX_ANNOTATIONS } from '../../facts/releases/features';
import { annotatedIngresses } from '../../model/queries/annotated';
import { isIngressNginx } from '../../model/queries/ingress-class';
import { keyed } from '../../model/read/field-path';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET373: Rule = {
  id: 'NET373',
  name: 'annotation-too-new',
  severity: Severity.WARNING,
  reads: ['ingresses', 'others'],
  what: 'An annotation is newer than the ingress-nginx of the cluster.',
  why: 'the controller ignores an annotation that it does not know silently',
  fix: 'Remove it, or run a newer ingress-nginx.',
  waive: 'If ingress-nginx is updated together with the manifests.',
  sources: [
    'https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/',
    'https://github.com/kubernetes/ingress-nginx/blob/controller-v1.12.0/internal/ingress/annotations/redirect/redirect.go#L46',
  ],
  check(network, report) {
    const newer = NEWER_NGINX_ANNOTATIONS.filter((name) => !has(network.target, name));
    for (const ingress of newer.length > 0 ? annotatedIngresses(network) : []) {
      for (const name of newer) {
        const key = `${NGINX_PREFIX}${name}`;
        const { manifest } = ingress;
        if (manifest.annotations[key] === undefined || !isIngressNginx(network, ingress)) continue;
        report({
          places: [place(manifest, keyed('metadata.annotations', key))],
          what: `ingress-nginx ${network.target.ingressNginx} does not know ${name}`,
          fix: `Remove ${name}, or run ${first(name)} or newer.`,
        });
      }
    }
  },
};
