import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { Cluster } from '../../cluster/cluster';
import type { MetallbKind } from '../../cluster/metallb';
import { metallbApiVersion } from '../../cluster/metallb';
import { labelKey, labelValue } from '../../facts/values/names';
import { map, text } from '../../props/shape';
import { nameOf } from '../common/object-props';

/**
 * Properties of every construct that creates an object for MetalLB. The namespace is that of
 * MetalLB.
 *
 * @see https://metallb.io/apis/
 */
export interface MetallbProps {
  /**
   * The name of the object, a DNS subdomain. Refused: another form.
   *
   * @default - the construct id
   */
  readonly name?: string;

  /**
   * Labels for generated objects, in addition to the labels of the chart. Refused: an invalid
   * label.
   *
   * @default - the labels of the chart
   */
  readonly labels?: { readonly [key: string]: string };
}

/** The checks of {@link MetallbProps}; the name is judged by `judgeName`. */
export const METALLB_PROPS = { name: text(), labels: map(labelKey, labelValue) };

/** An object in the namespace of the cluster's MetalLB, the only one that it reads. */
export interface MetallbObject {
  readonly id: string;
  readonly kind: MetallbKind;
  /** The name, where it is not that of the construct. */
  readonly name?: string | undefined;
  readonly spec: Readonly<Record<string, unknown>>;
}

export function metallbObject(
  construct: Construct,
  props: MetallbProps,
  { id, kind, name, spec }: MetallbObject,
): ApiObject {
  return new ApiObject(construct, id, {
    apiVersion: metallbApiVersion(kind),
    kind,
    metadata: {
      name: name ?? nameOf(construct, props),
      namespace: Cluster.of(construct).metallbNamespace,
      labels: props.labels,
    },
    spec: Object.values(spec).some((value) => value !== undefined) ? spec : undefined,
  });
}
