import { cidr, podNetworks, someNetwork } from '../facts/values/cidrs';
import { dnsSubdomain } from '../facts/values/names';
import { nodePortRange } from '../facts/values/node-ports';
import { gatewayApiVersion, kubernetesVersion } from '../facts/values/release-numbers';
import type { Refusals } from '../props/refusals';
import type { Shape } from '../props/check';
import { notWith } from '../props/relations';
import { list, oneOf, struct, text } from '../props/shape';
import { ApplyOrder } from './apply-order';
import type { Audience } from './audience';
import { AUDIENCE } from './audience';
import type { GatewayRef } from './gateway';
import { GATEWAY_REF, GatewayChannel } from './gateway';
import type { ClusterGatewayClass } from './gateway-class';
import { CLUSTER_GATEWAY_CLASSES } from './gateway-class';
import { hostTemplate } from './host-template';
import type { ClusterIngressClass } from './ingress-class';
import { CLUSTER_INGRESS_CLASSES, CONTROLLER_IN_CLASSES } from './ingress-class';
import { IngressController } from './ingress-controller';
import type { LoadBalancers } from './load-balancers';
import { LOAD_BALANCERS } from './load-balancers';
import type { ClusterNamespace } from './namespace-options';
import { CLUSTER_NAMESPACES } from './namespace-options';
import type { PodGroup } from './pod-group';
import { POD_GROUP } from './pod-group';

/**
 * The properties of one cluster.
 *
 * @see https://kubernetes.io/docs/concepts/cluster-administration/networking/
 */
export interface ClusterProps {
  /**
   * The Kubernetes release of the cluster, one of those that README.md lists as supported. It
   * decides which names and kinds are allowed. Refused: another release.
   *
   * @default - the oldest supported release, whose manifests work on every later one
   *
   * @see https://kubernetes.io/releases/
   */
  readonly kubernetes?: string;

  /**
   * What assigns addresses to load balancers: `LoadBalancers.metallb()`, `cilium()`, `kubeVip()`,
   * `serviceLb()`, `cloud()` or `none()`. Pools, advertisements and peers are written for it, and
   * what it does not support is refused.
   *
   * @default - LoadBalancers.metallb()
   */
  readonly loadBalancer?: LoadBalancers;

  /**
   * The DNS zone of the cluster, the end of every full Service name. Refused: a value that is not a
   * DNS name in lower case, and a trailing dot.
   *
   * @default - cluster.local
   *
   * @see https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/
   */
  readonly domain?: string;

  /**
   * The networks of the Services, the primary one first: one of each family for dual stack. Other
   * families and cluster IPs outside of them are refused, and so are their addresses as external
   * backends. Refused: an empty list, and a value that Kubernetes 1.36 does not accept as a
   * network, such as one with host bits.
   *
   * @default - unknown, and not checked
   *
   * @see https://kubernetes.io/docs/concepts/services-networking/cluster-ip-allocation/
   */
  readonly serviceCidrs?: string[];

  /**
   * The networks of the pods. Refused: an empty list, a value that Kubernetes 1.36 does not accept
   * as a network, and one that overlaps `serviceCidrs`.
   *
   * @default - unknown, and not checked
   *
   * @see https://kubernetes.io/docs/concepts/cluster-administration/networking/#kubernetes-ip-address-ranges
   */
  readonly podCidrs?: string[];

  /**
   * The networks of the nodes. The checks report a pool that contains one of their
   * addresses. Refused: an empty list, and a value that Kubernetes 1.36 does not accept as a
   * network.
   *
   * @default - unknown, and not checked
   *
   * @see https://kubernetes.io/docs/concepts/architecture/nodes/#addresses
   */
  readonly nodeCidrs?: string[];

  /**
   * The node ports of the cluster, as in the flag `--service-node-port-range` of the API server.
   * Refused: a value that is not a range of ports, and one whose end is before its beginning.
   *
   * @default - 30000-32767
   *
   * @see https://kubernetes.io/docs/concepts/services-networking/service/#type-nodeport
   */
  readonly nodePortRange?: string;

  /**
   * The default IngressClass of Ingresses. Refused: a value that is not a DNS subdomain.
   *
   * @default - no class is written, so the default class of the cluster serves the Ingress
   *
   * @see https://kubernetes.io/docs/concepts/services-networking/ingress/#ingress-class
   */
  readonly ingressClass?: string;

  /**
   * The controller that implements the class. Options beyond the Ingress API, such as removing a
   * prefix, are written for this controller. Refused: beside `ingressClasses`, which name their own.
   *
   * @default - unknown, and options that need a known controller are refused
   */
  readonly ingressController?: IngressController;

  /**
   * The pods of the ingress controller, which the NetworkPolicies of apps with an Ingress admit. A
   * controller in the network of its nodes has no pods that a policy can select.
   *
   * @default - unknown, and Clients.ingressController() has to name them
   *
   * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/
   */
  readonly ingressControllerPods?: PodGroup;

  /**
   * The IngressClasses of the cluster, if there are several, each with its controller; an exposure
   * chooses one by `ingressClass`. Refused: a class twice, and `ingressController` and
   * `ingressControllerPods` beside it.
   *
   * @default - the class in `ingressClass` alone is known
   *
   * @see https://kubernetes.io/docs/concepts/services-networking/ingress/#ingress-class
   */
  readonly ingressClasses?: ClusterIngressClass[];

  /**
   * The Gateway API release of the cluster, one of those that README.md lists as supported. It
   * decides which kinds, fields and versions are used. Refused: another release.
   *
   * @default - the oldest supported release, whose manifests work on every later one
   *
   * @see https://gateway-api.sigs.k8s.io/concepts/versioning/
   */
  readonly gatewayApi?: string;

  /**
   * The channel of the Gateway API definitions that the cluster has installed.
   *
   * @default - GatewayChannel.STANDARD
   * @see https://gateway-api.sigs.k8s.io/concepts/versioning/#release-channels
   */
  readonly gatewayChannel?: GatewayChannel;

  /**
   * The default Gateway of routes. If a cluster has one and no `ingressClass`, routes use it.
   *
   * @default - none, and routes use an Ingress
   */
  readonly gateway?: GatewayRef;

  /**
   * The GatewayClasses of the cluster, and what runs the Gateways of each. What an implementation
   * is known not to support is refused. Refused: a class twice.
   *
   * @default - unknown; everything that the Gateway API release has is written
   *
   * @see https://gateway-api.sigs.k8s.io/api-types/gatewayclass/
   */
  readonly gateways?: ClusterGatewayClass[];

  /**
   * The pods of the Gateways, which the NetworkPolicies of apps with a route admit. A Gateway in
   * the network of its nodes has no pods that a policy can select.
   *
   * @default - unknown, and Clients.gateway() has to name them
   *
   * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/
   */
  readonly gatewayPods?: PodGroup;

  /**
   * The default host of HTTP exposures, with `{name}` for the app's Service and `{namespace}` for
   * its namespace, such as `{name}.{namespace}.lab.example.com`. Refused: a template without
   * `{name}`, and one that is not a DNS name.
   *
   * @default - such an exposure serves every host
   */
  readonly hostTemplate?: string;

  /**
   * How the objects declare their order. Only a `Fleet` writes it. Refused: an order below a stock
   * `App`, which would not write it.
   *
   * @default - none: all are applied together, and the tool that applies them retries
   */
  readonly applyOrder?: ApplyOrder;

  /**
   * Who can reach what from outside. `reach diff` names the audience to which a change opens
   * something. An audience that is not named is called `outside`.
   *
   * @default - everything that faces outside faces `outside`
   */
  readonly audiences?: Audience[];

  /**
   * The namespaces that the folder of the cluster creates, in the file `0-namespaces.k8s.yaml`,
   * which `kubectl apply -R` takes first. Refused: one name twice.
   *
   * @default - none: they exist already, or a `Namespace` creates them
   *
   * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/
   */
  readonly namespaces?: ClusterNamespace[];
}

/** The checks of the props that a cluster file has as well. */
export const CLUSTER_CHECKS: Shape<Omit<ClusterProps, 'loadBalancer'>> = {
  kubernetes: text(kubernetesVersion),
  domain: text(dnsSubdomain),
  serviceCidrs: list(text(cidr), someNetwork),
  podCidrs: list(text(cidr), someNetwork),
  nodeCidrs: list(text(cidr), someNetwork),
  nodePortRange: text(nodePortRange),
  ingressClass: text(dnsSubdomain),
  ingressController: notWith(
    'ingressClasses',
    oneOf('IngressController', IngressController),
    CONTROLLER_IN_CLASSES,
  ),
  ingressControllerPods: notWith('ingressClasses', POD_GROUP, CONTROLLER_IN_CLASSES),
  ingressClasses: CLUSTER_INGRESS_CLASSES,
  gatewayApi: text(gatewayApiVersion),
  gatewayChannel: oneOf('GatewayChannel', GatewayChannel),
  gateway: GATEWAY_REF,
  gateways: CLUSTER_GATEWAY_CLASSES,
  gatewayPods: POD_GROUP,
  hostTemplate: text(hostTemplate),
  applyOrder: oneOf('ApplyOrder', ApplyOrder),
  audiences: list(AUDIENCE),
  namespaces: CLUSTER_NAMESPACES,
};

const { kubernetes, ...others } = CLUSTER_CHECKS;

export const CLUSTER_SHAPE = struct<ClusterProps>({
  kubernetes,
  loadBalancer: LOAD_BALANCERS,
  ...others,
});

/** Refuses networks of pods that are also those of Services. */
export function checkNetworks(
  { serviceCidrs = [], podCidrs = [] }: ClusterProps,
  refusals: Refusals,
) {
  for (const { index, fault } of podNetworks(podCidrs, serviceCidrs)) {
    refusals.at('podCidrs').index(index).refuse(podCidrs[index], fault);
  }
}
