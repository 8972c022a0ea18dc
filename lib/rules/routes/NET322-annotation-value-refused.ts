import { NGINX_PREFIX, nginxValue } from '../../facts/controllers/ingress-nginx-annotations';
import { annotatedIngresses } from '../../model/queries/annotated';
import { isIngressNginx } from '../../model/queries/ingress-class';
import { keyed } from '../../model/read/field-path';
import type { Rule } from '../rule';
import { Severity, draftOf, place } from '../rule';

export const NET322: Rule = {
  id: 'NET322',
  name: 'annotation-value-refused',
  severity: Severity.ERROR,
  reads: ['ingresses', 'others'],
  what: 'An annotation of ingress-nginx has a value that the controller does not take.',
  why: 'the webhook refuses the Ingress, or the controller goes on as if the annotation were not there',
  fix: 'Write `"true"` or `"false"`, a number such as `"60"`, a size such as `8m`, or a path such as `/$2`.',
  waive: 'Where the validation of annotations is off and a module of its own reads the value.',
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
