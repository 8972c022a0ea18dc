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
   * Annotations of the Service, of at most 256 KiB together. Refused: an invalid annotation key,
   * more than that, annotations that duplicate a prop, such as those of MetalLB, and two
   * conflicting annotations.
   *
   * @default - the annotations that the other props need
   *
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
