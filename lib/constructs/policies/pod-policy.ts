import { ApiObject, Lazy } from 'cdk8s';
import type { Construct } from 'constructs';
import type { ObjectProps } from '../common/object-props';
import { metadata } from '../common/object-props';
import type { Labels } from '../pods/pods';
import type { PeerContext } from './peer';
import type { Admission } from './policy-rules';
import { policyRules } from './policy-rules';

/** Which connections of pods a policy admits; a direction that is left out is not restricted. */
export interface PodPolicy {
  readonly name: string;
  readonly selector: Labels;
  /** Asked when the manifests are rendered, since an app may be exposed until then. */
  readonly ingress?: () => readonly Admission[];
  readonly egress?: () => readonly Admission[];
}

/** Makes the NetworkPolicy of pods. */
export function makePolicy(
  construct: Construct,
  { name, selector, ingress, egress }: PodPolicy,
  props: ObjectProps,
  context: PeerContext,
): ApiObject {
  return new ApiObject(construct, 'NetworkPolicy', {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: metadata(construct, props, name),
    spec: {
      podSelector: { matchLabels: { ...selector } },
      policyTypes: [...(ingress ? ['Ingress'] : []), ...(egress ? ['Egress'] : [])],
      ingress: ingress && late(() => policyRules(ingress(), 'from', context)),
      egress: egress && late(() => policyRules(egress(), 'to', context)),
    },
  });
}

function late(produce: () => object[]): unknown {
  return Lazy.any({ produce });
}
