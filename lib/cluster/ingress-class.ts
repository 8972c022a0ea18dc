import type { Fault } from '../facts/values/fault';
import { dnsSubdomain } from '../facts/values/names';
import { list, oneOf, required, struct, text } from '../props/shape';
import { IngressController } from './ingress-controller';
import type { PodGroup } from './pod-group';
import { POD_GROUP } from './pod-group';

/**
 * An IngressClass of a cluster, and the controller that implements it.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/ingress/#ingress-class
 */
export interface ClusterIngressClass {
  /** The name of the IngressClass, a DNS subdomain. Refused: another form. */
  readonly ingressClass: string;

  /** The controller that implements it. */
  readonly controller: IngressController;

  /**
   * The pods of the controller, which the NetworkPolicies of apps with such an Ingress admit.
   *
   * @default - unknown, and an app with clients refuses an Ingress of this class
   */
  readonly pods?: PodGroup;
}

/** The check of the classes of a cluster. */
export const CLUSTER_INGRESS_CLASSES = list(
  struct<ClusterIngressClass>({
    ingressClass: required('ingressClass: "traefik"', text(dnsSubdomain)),
    controller: required(
      'controller: IngressController.TRAEFIK',
      oneOf('IngressController', IngressController),
    ),
    pods: POD_GROUP,
  }),
  (classes: readonly ClusterIngressClass[]) =>
    classTwice(
      classes.map(({ ingressClass }) => ingressClass),
      'an IngressClass has one controller',
    ),
);

/** Why a class may not stand twice in a list. */
export function classTwice(names: readonly string[], why: string): Fault | undefined {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice === undefined) return undefined;
  return { what: `contains ${JSON.stringify(twice)} twice`, why, fix: 'remove one of them' };
}

/** A controller that stands beside the classes, where nothing says which of them it is of. */
export const CONTROLLER_IN_CLASSES: Fault = {
  what: 'cannot be combined with ingressClasses',
  why: 'each class says its controller and its pods there, so it would be said twice or of none',
  fix: 'write it in ingressClasses, and the default class in ingressClass',
};
