import type { NginxAnnotation } from '../../facts/controllers/ingress-nginx-annotations';
import {
  NGINX_PREFIX,
  isBlank,
  nginxValue,
  tryNginxAnnotation,
} from '../../facts/controllers/ingress-nginx-annotations';
import { firstNumber, has } from '../../facts/releases/answer';
import type { Ingress } from '../../model/objects/ingress';
import { annotatedIngresses } from '../../model/queries/annotated';
import { isIngressNginx } from '../../model/queries/ingress-class';
import type { Network } from '../../model/queries/network';
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
  why: `the webhook refuses the Ingress, or the controller ignores the annotation or answers with 503; texts are validated by default from ${firstNumber('nginxValidation')} on`,
  fix: 'Write `"true"` or `"false"`, a number such as `"60"`, a size such as `8m`, or a path such as `/$2`.',
  waive: 'If the validation of annotations is off and a custom module reads the value.',
  sources: [
    'https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/',
    'https://github.com/kubernetes/ingress-nginx/blob/main/internal/ingress/annotations/parser/validators.go#L207',
    'https://github.com/kubernetes/ingress-nginx/blob/main/changelog/controller-1.12.0.md',
  ],
  check(network, report) {
    for (const ingress of annotatedIngresses(network)) {
      const { manifest } = ingress;
      for (const [key, value] of Object.entries(manifest.annotations)) {
        if (!key.startsWith(NGINX_PREFIX)) continue;
        const suffix = key.slice(NGINX_PREFIX.length);
        const annotation = tryNginxAnnotation(suffix);
        const fault = annotation && nginxValue(suffix)(value);
        if (!fault || !isRead(network, annotation, value)) continue;
        const where = place(manifest, keyed('metadata.annotations', key));
        const severity = severityOf(network, ingress, annotation, value);
        report({ ...draftOf(where, value, fault), severity });
      }
    }
  },
};

/** Whether the release of the cluster looks at what is wrong. */
function isRead(network: Network, annotation: NginxAnnotation, value: string): boolean {
  if (isBlank(value, annotation.isText) || annotation.ofEveryRelease?.(value)) return true;
  return has(network.target, 'nginxValidation');
}

/** What is as if it were not there changes nothing. */
function severityOf(
  network: Network,
  ingress: Ingress,
  { isText, isDeniedEmpty }: NginxAnnotation,
  value: string,
): Severity {
  if (isBlank(value, isText) && !isDeniedEmpty) return Severity.INFO;
  return isIngressNginx(network, ingress) ? Severity.ERROR : Severity.WARNING;
}
