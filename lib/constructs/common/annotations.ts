import {
  annotationKey,
  annotationsSize,
  serviceAnnotation,
  topologyAnnotations,
} from '../../facts/values/annotations';
import type { Fact } from '../../facts/values/fault';
import { allOf } from '../../facts/values/fault';
import { map } from '../../props/shape';

/** The annotations of a Service. */
export interface AnnotationProps {
  /**
   * Annotations of the Service, of at most 256 KiB together. Refused: what is no annotation key,
   * more than that, those that stand in for a prop, such as those of MetalLB, and two that
   * contradict each other.
   *
   * @default - those that the other props need
   * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/annotations/
   */
  readonly annotations?: { readonly [key: string]: string };
}

const anyValue: Fact<string> = () => undefined;

export const ANNOTATION_PROPS = {
  annotations: map(
    allOf(annotationKey, serviceAnnotation),
    anyValue,
    allOf(annotationsSize, topologyAnnotations),
  ),
};
