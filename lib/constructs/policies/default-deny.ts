import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { Cluster } from '../../cluster/cluster';
import { dnsSubdomain } from '../../facts/values/names';
import { flag, struct } from '../../props/shape';
import type { ObjectProps } from '../common/object-props';
import { OBJECT_PROPS, checkProps, judgeName, metadata, namespaceOf } from '../common/object-props';
import { policyRules } from './policy-rules';
import { egressAdmissions } from './policy-props';

/**
 * Properties of `DefaultDeny`.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/#default-policies
 */
export interface DefaultDenyProps extends ObjectProps {
  /**
   * Whether pods without `egress` may connect to nothing but the DNS of the cluster, too.
   *
   * @default - false: pods may connect to everything
   */
  readonly egress?: boolean;
}

/**
 * A NetworkPolicy that blocks all connections to the pods of a namespace. What the policies of
 * single apps admit (`clients`) stays admitted, since policies add up.
 *
 * A policy for all namespaces is a ClusterNetworkPolicy, which nothing here writes: its definitions
 * are not part of Kubernetes, and network plugins differ in the version that they read (v1alpha2 or
 * v1beta1 in release 0.3).
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/#default-policies
 */
export class DefaultDeny extends Construct {
  /** The NetworkPolicy. */
  public readonly networkPolicy: ApiObject;

  public constructor(scope: Construct, id: string, props: DefaultDenyProps = {}) {
    super(scope, id);
    checkProps(this, DefaultDeny, props, SHAPE, (refusals) => {
      judgeName(this, props, dnsSubdomain, refusals);
    });
    const context = { namespace: namespaceOf(this, props), cluster: Cluster.of(this) };
    this.networkPolicy = new ApiObject(this, 'NetworkPolicy', {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'NetworkPolicy',
      metadata: metadata(this, props),
      spec: {
        podSelector: {},
        policyTypes: props.egress ? ['Ingress', 'Egress'] : ['Ingress'],
        egress: props.egress ? policyRules(egressAdmissions([]), 'to', context) : undefined,
      },
    });
    this.node.defaultChild = this.networkPolicy;
  }
}

const SHAPE = struct<DefaultDenyProps>({ ...OBJECT_PROPS, egress: flag() });
