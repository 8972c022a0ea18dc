import { cidr, podNetworks, someNetwork } from '../facts/values/cidrs';
import { dnsLabel, dnsSubdomain, loadBalancerClass } from '../facts/values/names';
import { nodePortRange } from '../facts/values/node-ports';
import {
  gatewayApiVersion,
  kubernetesVersion,
  metallbVersion,
} from '../facts/values/release-numbers';
import type { Refusals } from '../props/refusals';
import { list, oneOf, struct, text } from '../props/shape';
import { ApplyOrder } from './apply-order';
import { BgpMode } from './bgp-mode';
import type { GatewayRef } from './gateway';
import { GATEWAY_REF, GatewayChannel } from './gateway';
import { hostTemplate } from './host-template';
import { IngressController } from './ingress-controller';

/**
 * What is true of one cluster.
 *
 * @see https://kubernetes.io/docs/concepts/cluster-administration/networking/
 */
export interface ClusterProps {
  /**
   * The cluster's Kubernetes release, from 1.27 to 1.37. It decides which names and kinds come out.
   * Refused: another release, and what is none.
   *
   * @default - 1.27, whose manifests work on every later release
   * @see https://kubernetes.io/releases/
   */
  readonly kubernetes?: string;

  /**
   * The cluster's MetalLB release, from 0.13.12 to 0.16. It decides the prefix of the annotations,
   * `metallb.universe.tf/` before 0.14.9 and `metallb.io/` from there on, and which fields of
   * pools, advertisements and peers there are. Refused: another release, and what is none.
   *
   * @default - 0.16
   * @see https://metallb.io/release-notes/
   */
  readonly metallb?: string;

  /**
   * The class of load balancers that MetalLB is started with (`--lb-class`). It serves no others
   * then, so a load balancer with a `pool` or an `address` gets this class. Refused: a class that
   * has not the form of a label key.
   *
   * @default - none, and MetalLB serves the load balancers without a class
   * @see https://metallb.io/installation/#setting-the-loadbalancer-class
   */
  readonly metallbClass?: string;

  /**
   * The namespace that MetalLB runs in. It reads its pools and advertisements from there alone.
   * Refused: what is no DNS label.
   *
   * @default - metallb-system
   * @see https://metallb.io/configuration/
   */
  readonly metallbNamespace?: string;

  /**
   * How the cluster's MetalLB speaks BGP. What its native mode refuses (BFD, IPv6 by BGP, large
   * communities and more) is refused unless this says that FRR does it. Refused: `FRR_K8S` before
   * MetalLB 0.14.2.
   *
   * @default - unknown, and what only FRR can do is refused
   * @see https://metallb.io/concepts/bgp/
   */
  readonly bgpMode?: BgpMode;

  /**
   * The DNS zone of the cluster, the end of every full Service name. Refused: what is no DNS name
   * in lower case, and a dot at its end.
   *
   * @default - cluster.local
   * @see https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/
   */
  readonly domain?: string;

  /**
   * The networks of the Services' addresses, the main one first: one of each family for dual stack.
   * Families and cluster IPs that are not in them are refused, and so are their addresses as
   * backends outside. Refused: an empty list, and what is no network as Kubernetes 1.36 reads it,
   * such as one with host bits.
   *
   * @default - unknown, and nothing is judged by them
   * @see https://kubernetes.io/docs/concepts/services-networking/cluster-ip-allocation/
   */
  readonly serviceCidrs?: string[];

  /**
   * The networks of the pods' addresses. Refused: an empty list, what is no network as Kubernetes
   * 1.36 reads it, and one that has an address in common with `serviceCidrs`.
   *
   * @default - unknown, and nothing is judged by them
   * @see https://kubernetes.io/docs/concepts/cluster-administration/networking/#kubernetes-ip-address-ranges
   */
  readonly podCidrs?: string[];

  /**
   * The networks of the nodes' addresses. A pool of MetalLB that holds one of them is reported.
   * Refused: an empty list, and what is no network as Kubernetes 1.36 reads it.
   *
   * @default - unknown, and nothing is judged by them
   * @see https://kubernetes.io/docs/concepts/architecture/nodes/#addresses
   */
  readonly nodeCidrs?: string[];

  /**
   * The ports that the nodes open, both included, as the API server has them in
   * `--service-node-port-range`. Refused: what is no range of ports, and one whose end is before
   * its beginning.
   *
   * @default - 30000-32767
   * @see https://kubernetes.io/docs/concepts/services-networking/service/#type-nodeport
   */
  readonly nodePortRange?: string;

  /**
   * The IngressClass that Ingresses name when they name none themselves. Refused: what is no DNS
   * subdomain.
   *
   * @default - no class is written, so the cluster's default class serves the Ingress
   * @see https://kubernetes.io/docs/concepts/services-networking/ingress/#ingress-class
   */
  readonly ingressClass?: string;

  /**
   * The controller behind that class. What goes beyond the Ingress API, such as taking a prefix
   * away, is written as this controller reads it.
   *
   * @default - unknown, and what only a known controller can do is refused
   */
  readonly ingressController?: IngressController;

  /**
   * The cluster's Gateway API release, from 1.1 to 1.6. It decides which kinds, fields and versions
   * come out. Refused: another release, and what is none.
   *
   * @default - 1.1, whose manifests work on every later release
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
   * The Gateway that routes attach to when they name none themselves. Where a cluster names one and
   * no `ingressClass`, routes go by it.
   *
   * @default - none, and routes go by an Ingress
   */
  readonly gateway?: GatewayRef;

  /**
   * The host of an app's HTTP exposure that names none, with `{name}` for the app's Service and
   * `{namespace}` for its namespace, such as `{name}.{namespace}.lab.example.com`. Refused: a
   * template without `{name}`, and one that makes no DNS name.
   *
   * @default - such an exposure answers for every host
   */
  readonly hostTemplate?: string;

  /**
   * How the objects say which of them is to be there first. Only a `Fleet` writes it. Refused: an
   * order below a stock `App`, which would not write it.
   *
   * @default - none: all are applied together, and whoever applies them tries again
   */
  readonly applyOrder?: ApplyOrder;
}

export const CLUSTER_SHAPE = struct<ClusterProps>({
  kubernetes: text(kubernetesVersion),
  metallb: text(metallbVersion),
  metallbClass: text(loadBalancerClass),
  metallbNamespace: text(dnsLabel),
  bgpMode: oneOf('BgpMode', BgpMode),
  domain: text(dnsSubdomain),
  serviceCidrs: list(text(cidr), someNetwork),
  podCidrs: list(text(cidr), someNetwork),
  nodeCidrs: list(text(cidr), someNetwork),
  nodePortRange: text(nodePortRange),
  ingressClass: text(dnsSubdomain),
  ingressController: oneOf('IngressController', IngressController),
  gatewayApi: text(gatewayApiVersion),
  gatewayChannel: oneOf('GatewayChannel', GatewayChannel),
  gateway: GATEWAY_REF,
  hostTemplate: text(hostTemplate),
  applyOrder: oneOf('ApplyOrder', ApplyOrder),
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
