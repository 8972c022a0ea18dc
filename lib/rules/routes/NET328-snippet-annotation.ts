import { NGINX_PREFIX } from '../../facts/controllers/ingress-nginx-annotations';
import { annotatedIngresses } from '../../model/queries/annotated';
import { keyed } from '../../model/read/field-path';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET328: Rule = {
  id: 'NET328',
  name: 'snippet-annotation',
  severity: Severity.INFO,
  reads: ['ingresses'],
  what: 'An Ingress contains nginx configuration in an annotation.',
  why: 'the webhook of ingress-nginx refuses snippets unless they are allowed, since they can read every Secret that the controller can read (CVE-2021-25742)',
  fix: 'Write the annotation that does the same, or remove the snippet.',
  waive: 'If `allow-snippet-annotations` is on, and `annotations-risk-level` is `Critical`.',
  sources: [
    'https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/configmap/#allow-snippet-annotations',
    'https://github.com/kubernetes/kubernetes/issues/126811',
  ],
  check(network, report) {
    for (const { manifest } of annotatedIngresses(network)) {
      const keys = Object.keys(manifest.annotations).filter(
        (key) => key.startsWith(NGINX_PREFIX) && key.endsWith('-snippet'),
      );
      if (keys.length === 0) continue;
      report({
        places: keys.map((key) => place(manifest, keyed('metadata.annotations', key))),
        what: `Ingress ${manifest.name} has the annotation ${keys.map((key) => key.slice(NGINX_PREFIX.length)).join(', ')}`,
      });
    }
  },
};
