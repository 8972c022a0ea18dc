import type { NginxAnnotation } from '../../facts/controllers/ingress-nginx-annotations';
import {
  NGINX_PREFIX,
  isBlankValue,
  nginxValue,
  tryNginxAnnotation,
} from '../../facts/controllers/ingress-nginx-annotations';
import { isReadBeside } from '../../facts/controllers/nginx-groups';
import { BadValueOutcome, meansInstead, outcomeSaid } from '../../facts/controllers/nginx-outcomes';
import type { NginxFault } from '../../facts/controllers/nginx-values';
import { firstNumber, has } from '../../facts/releases/answer';
import type { Ingress } from '../../model/objects/ingress';
import { annotatedIngresses } from '../../model/queries/annotated';
import { isIngressNginx } from '../../model/queries/ingress-class';
import type { Network } from '../../model/queries/network';
import { keyed } from '../../model/read/field-path';
import type { Draft, Rule } from '../rule';
import { draftOf, Elsewhere, place, Severity } from '../rule';

export const NET322: Rule = {
  id: 'NET322',
  name: 'annotation-value-refused',
  severity: Severity.ERROR,
  undoneBy: Elsewhere.FILES,
  reads: ['ingresses', 'others'],
  what: 'An ingress-nginx annotation has a value that the controller does not accept.',
  why: `by annotation, the webhook refuses the Ingress, the controller answers its requests with 503 or ignores the external authentication, or it uses the default instead, which is a warning; texts are validated by default from ${firstNumber('nginxValidation')} on`,
  fix: 'Write `"true"` or `"false"`, a number such as `"60"`, a size such as `8m`, or a path such as `/$2`.',
  waive: 'If the validation of annotations is off and a custom module reads the value.',
  sources: [
    'https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/',
    'https://github.com/kubernetes/ingress-nginx/blob/main/internal/ingress/annotations/parser/validators.go#L207',
    'https://github.com/kubernetes/ingress-nginx/blob/main/internal/ingress/annotations/annotations.go',
    'https://github.com/kubernetes/ingress-nginx/blob/main/changelog/controller-1.12.0.md',
  ],
  check(network, report) {
    for (const ingress of annotatedIngresses(network)) {
      const { annotations } = ingress.manifest;
      for (const [key, value] of Object.entries(annotations)) {
        if (!key.startsWith(NGINX_PREFIX)) continue;
        const suffix = key.slice(NGINX_PREFIX.length);
        const annotation = tryNginxAnnotation(suffix);
        const fault = annotation && nginxValue(suffix)(value);
        if (!fault || !isReadBeside(suffix, annotations)) continue;
        const outcome = outcomeOf(network, ingress, annotation, fault, value);
        const where = place(ingress.manifest, keyed('metadata.annotations', key));
        if (outcome) report({ ...draftOf(where, value, fault), ...outcome });
      }
    }
  },
};

/** What comes of a bad value, where it differs from what the value says. */
function outcomeOf(
  network: Network,
  ingress: Ingress,
  annotation: NginxAnnotation,
  fault: NginxFault,
  value: string,
): Pick<Draft, 'why' | 'severity'> | undefined {
  const { isText, isDeniedEmpty, ifBad } = annotation;
  if (isBlankValue(value, isText) && !isDeniedEmpty) return { severity: Severity.INFO };
  const { outcome = ifBad.outcome } = fault;
  const isDefault = outcome === BadValueOutcome.DEFAULT;
  const isHarmless = meansInstead(value, ifBad);
  if (isHarmless && isDefault) return undefined;
  // Releases that validate nothing take the annotation for one that is off, as the value says.
  const needsRelease = isHarmless && outcome !== BadValueOutcome.DENIED;
  const isOfEvery = !!annotation.ofEveryRelease?.(value) && !needsRelease;
  const isValidated = has(network.target, 'nginxValidation');
  if (!isOfEvery && !isValidated) return undefined;
  const isOld = isOfEvery && (outcome === BadValueOutcome.DENIED || (isDefault && !isText));
  const said = outcomeSaid({ ...ifBad, outcome }, isOld);
  const known = isDefault ? Severity.WARNING : Severity.ERROR;
  return {
    why: isOld || isValidated ? `${fault.why}; ${said}` : fault.why,
    severity: isIngressNginx(network, ingress) ? known : lesser(known),
  };
}

function lesser(severity: Severity): Severity {
  return severity === Severity.ERROR ? Severity.WARNING : Severity.INFO;
}
