import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { CiliumKind } from '../../cluster/cilium';
import { ciliumApiVersion } from '../../cluster/cilium';
import { Cluster } from '../../cluster/cluster';
import type { MetallbKind } from '../../cluster/metallb';
import { metallbApiVersion } from '../../cluster/metallb';
import { labelKey, labelValue } from '../../facts/values/names';
import { map, text } from '../../props/shape';
import { leaveNamespace, nameOf } from '../common/object-props';

/**
 * Properties of every construct that creates objects for the load balancers of a cluster. For
 * MetalLB the namespace is that of MetalLB; the kinds of Cilium have none.
 *
 * @see https://metallb.io/apis/
 */
export interface BalancerProps {
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

/** The checks of {@link BalancerProps}; the name is judged by `judgeName`. */
export const BALANCER_PROPS = { name: text(), labels: map(labelKey, labelValue) };

/** What is written for a kind. */
interface BalancerObject<Kind extends string> {
  readonly id: string;
  readonly kind: Kind;
  /** The name, where it is not that of the construct. */
  readonly name?: string | undefined;
  /** Labels beside those of the props. */
  readonly labels?: Readonly<Record<string, string>>;
  readonly spec: Readonly<Record<string, unknown>>;
}

/** An object in the namespace of the cluster's MetalLB, the only one that it reads. */
export function metallbObject(
  construct: Construct,
  props: BalancerProps,
  { id, kind, name, spec }: BalancerObject<MetallbKind>,
): ApiObject {
  return new ApiObject(construct, id, {
    apiVersion: metallbApiVersion(kind),
    kind,
    metadata: {
      name: name ?? nameOf(construct, props),
      namespace: Cluster.of(construct)._metallbNamespace,
      labels: props.labels,
    },
    spec: Object.values(spec).some((value) => value !== undefined) ? spec : undefined,
  });
}

/** An object of Cilium, which is in no namespace. */
export function ciliumObject(
  construct: Construct,
  props: BalancerProps,
  { id, kind, name, labels, spec }: BalancerObject<CiliumKind>,
): ApiObject {
  const object = new ApiObject(construct, id, {
    apiVersion: ciliumApiVersion(Cluster.of(construct), kind),
    kind,
    metadata: {
      name: name ?? nameOf(construct, props),
      labels: labels || props.labels ? { ...props.labels, ...labels } : undefined,
    },
    spec,
  });
  leaveNamespace(object);
  return object;
}
