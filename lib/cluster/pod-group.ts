import { dnsLabel, labelKey, labelValue } from '../facts/values/names';
import { someLabels } from '../facts/values/policy-peers';
import { map, required, struct, text } from '../props/shape';

/**
 * Pods of one namespace, by their labels.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors
 */
export interface PodGroup {
  /** The namespace of the pods, a DNS label. Refused: another form. */
  readonly namespace: string;

  /** Labels that all of the pods have. Refused: an empty map, and an invalid label. */
  readonly labels: { readonly [key: string]: string };
}

/** The check of a {@link PodGroup}. */
export const POD_GROUP = struct<PodGroup>({
  namespace: required('namespace: "ingress-nginx"', text(dnsLabel)),
  labels: required(
    'labels: { "app.kubernetes.io/name": "ingress-nginx" }',
    map(labelKey, labelValue, someLabels),
  ),
});
