import { NGINX_PREFIX, nginxValue } from '../../facts/controllers/ingress-nginx-annotations';
import { annotatedIngresses } from '../../model/queries/annotated';
import { isIngressNginx } from '../../model/queries/ingress-class';
import { keyed } from '../../model/read/field-path';
import type { Rule } from '../rule';
import { draftOf, Elsewhere, place, Severity } from '../rule';

export const NET322: Rule = {
  id: 'NET322',
  name: 'annotation-value-refused',
  severity: Severity.ERROR,
  undoneBy: Elsewhere.FILES,
  reads: ['ingresses', 'others'],
  what: 'An ingress-nginx annotation has a value that the controller does not accept.',
  why: 'the webhook refuses the Ingress, or the controller ignores the annotation',
  fix: 'Write `"true"` or `"false"`, a number such as `"60"`, a size such as `8m`, or a path such as `/$2`.',
  waive: 'If the validation of annotations is off and a custom module reads the value.',
  sources: [
    'https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/',
  ],
  check(network, report) {
    for (const ingress of annotatedIngresses(network)) {
      const { manifest } = ingress;
      for (const [key, value] of Object.entries(manifest.annotations)) {
        if (!key.startsWith(NGINX_PREFIX)) continue;
        const fault = nginxValue(key.slice(NGINX_PREFIX.length))(value);
        if (!fault) continue;
        const where = place(manifest, keyed('metadata.annotations', key));
        const severity = isIngressNginx(network, ingress) ? Severity.ERROR : Severity.WARNING;
        report({ ...draftOf(where, value, fault), severity });
      }
    }
  },
};
