import { App } from 'cdk8s';
import { Construct } from 'constructs';
import type { IConstruct } from 'constructs';
import { cidr, podNetworks, someNetwork } from '../facts/cidrs';
import type { Fault } from '../facts/fault';
import { dnsLabel, dnsSubdomain, loadBalancerClass } from '../facts/names';
import { DEFAULT_NODE_PORTS, nodePortRange, tryNodePortRange } from '../facts/node-ports';
import type { NodePortRange } from '../facts/node-ports';
import {
  NEWEST_METALLB,
  OLDEST_GATEWAY_API,
  OLDEST_KUBERNETES,
  gatewayApiVersion,
  kubernetesVersion,
  metallbVersion,
} from '../facts/versions';
import { Refusals } from '../props/refusals';
import { list, oneOf, struct, text } from '../props/shape';
import { BgpMode, bgpModeFault } from './bgp-mode';
import type { GatewayRef } from './gateway';
import { GATEWAY_REF, GatewayChannel } from './gateway';
import { hostTemplate } from './host-template';
import { IngressController } from './ingress-controller';

/** What is true of one cluster. */
export interface ClusterProps {
  /**
   * The cluster's Kubernetes release, from 1.27 to 1.37. It decides which names and kinds come out.
   *
   * @default - 1.27, whose manifests work on every later release
   * @see https://kubernetes.io/releases/
   */
  readonly kubernetes?: string;

  /**
   * The cluster's MetalLB release, from 0.13.12 to 0.16. It decides the prefix of the annotations,
   * `metallb.universe.tf/` before 0.14.9 and `metallb.io/` from there on, and which fields of pools,
   * advertisements and peers there are.
   *
   * @default - 0.16
   * @see https://metallb.io/release-notes/
   */
  readonly metallb?: string;

  /**
   * The class of load balancers that MetalLB is started with (`--lb-class`). It serves no others
   * then, so a load balancer with a `pool` or an `address` gets this class.
   *
   * @default - none, and MetalLB serves the load balancers without a class
   * @see https://metallb.io/installation/#setting-the-loadbalancer-class
   */
  readonly metallbClass?: string;

  /**
   * The namespace that MetalLB runs in. It reads its pools and advertisements from there alone.
   *
   * @default - metallb-system
   * @see https://metallb.io/configuration/
   */
  readonly metallbNamespace?: string;

  /**
   * How the cluster's MetalLB speaks BGP. What its native mode refuses (BFD, IPv6 by BGP, large
   * communities and more) is refused unless this says that FRR does it. `FRR_K8S` needs MetalLB
   * 0.14.2 or newer.
   *
   * @default - unknown, and what only FRR can do is refused
   * @see https://metallb.io/concepts/bgp/
   */
  readonly bgpMode?: BgpMode;

  /**
   * The DNS zone of the cluster, the end of every full Service name.
   *
   * @default - cluster.local
   * @see https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/
   */
  readonly domain?: string;

  /**
   * The networks of the Services' addresses, the main one first: one of each family for dual stack.
   * Families and cluster IPs that are not in them are refused, and so are their addresses as
   * backends outside.
   *
   * @default - unknown, and nothing is judged by them
   * @see https://kubernetes.io/docs/concepts/services-networking/cluster-ip-allocation/
   */
  readonly serviceCidrs?: string[];

  /**
   * The networks of the pods' addresses. They have no address in common with `serviceCidrs`.
   *
   * @default - unknown, and nothing is judged by them
   * @see https://kubernetes.io/docs/concepts/cluster-administration/networking/#kubernetes-ip-address-ranges
   */
  readonly podCidrs?: string[];

  /**
   * The ports that the nodes open, both included, as the API server has them in
   * `--service-node-port-range`.
   *
   * @default - 30000-32767
   * @see https://kubernetes.io/docs/concepts/services-networking/service/#type-nodeport
   */
  readonly nodePortRange?: string;

  /**
   * The IngressClass that Ingresses name when they name none themselves.
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
   * come out.
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
   * `{namespace}` for its namespace, such as `{name}.{namespace}.lab.example.com`.
   *
   * @default - such an exposure answers for every host
   */
  readonly hostTemplate?: string;
}

const CLUSTER = Symbol.for('cdk8s-reach.Cluster');
const CLUSTERS_HERE = Symbol.for('cdk8s-reach.Cluster.here');
const ANSWERED_TO = Symbol.for('cdk8s-reach.Cluster.answeredTo');

interface Marked {
  [CLUSTERS_HERE]?: Cluster[];
  [ANSWERED_TO]?: string;
}

/**
 * What is true of one cluster: it makes no manifest, and all that depends on a release is read from it.
 *
 * It covers what is below it and, where it is the only one in its scope, what is beside it. Create
 * it before the constructs that it covers. A `Fleet` writes the charts that it covers into a folder
 * of the cluster's name, which is its id, behind those of what it stands in.
 */
export class Cluster extends Construct {
  /**
   * The cluster that a construct is for: the nearest one above it or beside what is above it, else
   * one with the defaults of `ClusterProps`.
   */
  public static of(scope: IConstruct): Cluster {
    for (const above of scope.node.scopes.reverse()) {
      if (Cluster.isCluster(above)) return above;
      // A Cluster that is created here later would not be the one that this construct is told of.
      (above as Marked)[ANSWERED_TO] ??= scope.node.path;
      const [cluster, ...others] = (above as Marked)[CLUSTERS_HERE] ?? [];
      if (cluster && others.length > 0) refuseChoice(scope, [cluster, ...others]);
      if (cluster) return cluster;
    }
    return defaultCluster();
  }

  /**
   * The cluster that a construct is for; nothing where there is none, or more than one.
   *
   * @internal
   */
  public static _tryOf(scope: IConstruct): Cluster | undefined {
    for (const above of scope.node.scopes.reverse()) {
      if (Cluster.isCluster(above)) return above;
      const clusters = (above as Marked)[CLUSTERS_HERE];
      if (clusters) return clusters.length === 1 ? clusters[0] : undefined;
    }
    return undefined;
  }

  /** Whether a construct is a `Cluster`, of whichever copy of this package. */
  public static isCluster(construct: IConstruct): construct is Cluster {
    return CLUSTER in construct;
  }

  /** The cluster's Kubernetes release. */
  public readonly kubernetes: string;

  /** The cluster's MetalLB release. */
  public readonly metallb: string;

  /** The class of load balancers that MetalLB serves, where it has one. */
  public readonly metallbClass?: string;

  /** The namespace that MetalLB runs in. */
  public readonly metallbNamespace: string;

  /** How the cluster's MetalLB speaks BGP. */
  public readonly bgpMode?: BgpMode;

  /** The DNS zone of the cluster. */
  public readonly domain: string;

  /** The networks of the Services' addresses, where they are known. */
  public readonly serviceCidrs?: string[];

  /** The networks of the pods' addresses, where they are known. */
  public readonly podCidrs?: string[];

  /** The ports that the nodes open: `30000-32767`. */
  public readonly nodePortRange: string;

  /** The IngressClass that Ingresses name when they name none themselves. */
  public readonly ingressClass?: string;

  /** The controller behind that class. */
  public readonly ingressController?: IngressController;

  /** The cluster's Gateway API release. */
  public readonly gatewayApi: string;

  /** The channel of its Gateway API definitions. */
  public readonly gatewayChannel: GatewayChannel;

  /** The Gateway that routes attach to when they name none themselves. */
  public readonly gateway?: GatewayRef;

  /** The host of an app's HTTP exposure that names none. */
  public readonly hostTemplate?: string;

  /** @internal */
  public get _nodePorts(): NodePortRange {
    return tryNodePortRange(this.nodePortRange) as NodePortRange;
  }

  public constructor(scope: Construct, id: string, props: ClusterProps = {}) {
    super(scope, id);
    const refusals = new Refusals(this.node.path);
    SHAPE.run(props, refusals.at(''));
    if (!refusals.mistyped) {
      const metallb = props.metallb ?? NEWEST_METALLB;
      refusals.at('bgpMode').judge(props.bgpMode, (mode) => bgpModeFault(metallb, mode));
    }
    const late = (scope as Marked)[ANSWERED_TO];
    if (late !== undefined) refusals.add('scope', scope.node.path || 'the app', comesLate(late));
    if (!refusals.mistyped) checkNetworks(props, refusals);
    refusals.throwIfAny(Cluster);
    this.kubernetes = props.kubernetes ?? OLDEST_KUBERNETES;
    this.metallb = props.metallb ?? NEWEST_METALLB;
    this.metallbNamespace = props.metallbNamespace ?? 'metallb-system';
    this.bgpMode = props.bgpMode;
    this.domain = props.domain ?? 'cluster.local';
    this.metallbClass = props.metallbClass;
    this.serviceCidrs = props.serviceCidrs && [...props.serviceCidrs];
    this.podCidrs = props.podCidrs && [...props.podCidrs];
    this.nodePortRange = props.nodePortRange ?? DEFAULT_NODE_PORTS;
    this.ingressClass = props.ingressClass;
    this.ingressController = props.ingressController;
    this.gatewayApi = props.gatewayApi ?? OLDEST_GATEWAY_API;
    this.gatewayChannel = props.gatewayChannel ?? GatewayChannel.STANDARD;
    this.gateway = props.gateway;
    this.hostTemplate = props.hostTemplate;
    Object.defineProperty(this, CLUSTER, { value: true });
    ((scope as Marked)[CLUSTERS_HERE] ??= []).push(this);
  }
}

const SHAPE = struct<ClusterProps>({
  kubernetes: text(kubernetesVersion),
  metallb: text(metallbVersion),
  metallbClass: text(loadBalancerClass),
  metallbNamespace: text(dnsLabel),
  bgpMode: oneOf('BgpMode', BgpMode),
  domain: text(dnsSubdomain),
  serviceCidrs: list(text(cidr), someNetwork),
  podCidrs: list(text(cidr), someNetwork),
  nodePortRange: text(nodePortRange),
  ingressClass: text(dnsSubdomain),
  ingressController: oneOf('IngressController', IngressController),
  gatewayApi: text(gatewayApiVersion),
  gatewayChannel: oneOf('GatewayChannel', GatewayChannel),
  gateway: GATEWAY_REF,
  hostTemplate: text(hostTemplate),
});

function checkNetworks({ serviceCidrs = [], podCidrs = [] }: ClusterProps, refusals: Refusals) {
  for (const { index, fault } of podNetworks(podCidrs, serviceCidrs)) {
    refusals.at('podCidrs').index(index).refuse(podCidrs[index], fault);
  }
}

let fallback: Cluster | undefined;

function defaultCluster(): Cluster {
  return (fallback ??= new Cluster(new App(), 'default-cluster'));
}

function comesLate(first: string): Fault {
  return {
    what: `already holds ${first}, which has asked for its cluster`,
    why: 'a construct asks for its cluster when it is made, and a later Cluster would change nothing of it',
    fix: 'create the Cluster first',
  };
}

function refuseChoice(scope: IConstruct, clusters: readonly Cluster[]): never {
  const names = clusters.map((cluster) => cluster.node.path).join(', ');
  const refusals = new Refusals(scope.node.path);
  refusals.add('scope', undefined, {
    what: `is beside ${clusters.length} clusters: ${names}`,
    why: 'a construct is for one cluster, and nothing says which',
    fix: 'create it below one of them',
  });
  throw refusals.error(Cluster.of);
}
