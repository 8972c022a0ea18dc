import type { Tie } from '../../model/queries/route-claim';
import { stableText } from '../../model/queries/stable';
import { valueAt } from '../../model/read/field-path';
import type { Fields } from '../../model/read/fields';
import { fieldsOf, isFields, listOf } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';

/** Whether paths of one Ingress lead to one place, so that it makes no odds which of them counts. */
export function haveOneBackend(tie: Tie): boolean {
  const backends = tie.map(({ manifest, field }) => {
    const { path: _, pathType: __, ...backend } = fieldsOf(valueAt(manifest.object, field));
    return stableText(backend);
  });
  return new Set(backends).size === 1;
}

/** Whether an annotation of an Ingress parts the requests of one path among its Services. */
export function partsRequests({ annotations }: Manifest): boolean {
  return PARTING.some((key) => (annotations[key] ?? '').trim() !== '');
}

/**
 * Of Skipper, of the ingress-nginx of Alibaba Cloud, and of Traefik 1.
 * @see https://opensource.zalando.com/skipper/kubernetes/ingress-usage/#blue-green-deployments
 * @see https://www.alibabacloud.com/help/en/ack/
 * @see https://doc.traefik.io/traefik/v1.7/configuration/backends/kubernetes/
 */
const PARTING = [
  'zalando.org/backend-weights',
  'nginx.ingress.kubernetes.io/service-match',
  'nginx.ingress.kubernetes.io/service-weight',
  'traefik.ingress.kubernetes.io/service-weights',
];

/** Whether all of them do the same with a request; what they refer to is of their own namespace. */
export function haveOneOutcome(tie: Tie): boolean {
  const outcomes = tie.map(({ manifest, rule }) => {
    const { matches: _, name: __, ...outcome } = fieldsOf(valueAt(manifest.object, rule));
    if (isOwnAnswer(outcome)) return stableText(outcome);
    const { namespace } = manifest;
    return stableText([namespace, { ...outcome, backendRefs: backendsOf(outcome, namespace) }]);
  });
  return new Set(outcomes).size === 1;
}

/** With what is meant where nothing is written; a weight says nothing of one backend alone. */
function backendsOf({ backendRefs }: Fields, namespace: string): readonly unknown[] {
  const backends = listOf(backendRefs).map((one) =>
    isFields(one) ? { group: '', kind: 'Service', namespace, weight: 1, ...one } : one,
  );
  const [only, ...others] = backends;
  const isWhole = others.length === 0 && isFields(only) && only.weight !== 0;
  return isWhole ? [{ ...only, weight: 1 }] : backends;
}

/** A rule that answers by a redirect refers to nothing. */
function isOwnAnswer({ backendRefs, filters }: Fields): boolean {
  return (
    listOf(backendRefs).length === 0 &&
    listOf(filters).every((filter) => fieldsOf(filter).type === 'RequestRedirect')
  );
}

/** Whether Ingresses of one namespace say the same of it, so that it makes no odds which counts. */
export function areAlike(tie: Tie): boolean {
  const settings = tie.map(({ manifest }) =>
    stableText([
      manifest.namespace,
      fieldsOf(fieldsOf(manifest.object.metadata).annotations),
      fieldsOf(manifest.object.spec).ingressClassName,
    ]),
  );
  return new Set(settings).size === 1 && haveOneBackend(tie);
}
