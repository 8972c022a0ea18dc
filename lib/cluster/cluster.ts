import { ApiObject, App, Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { Construct } from 'constructs';
import { RELEASES_TO_WRITE_FOR } from '../facts/releases/versions';
import type { Fault } from '../facts/values/fault';
import type { NodePortRange } from '../facts/values/node-ports';
import { DEFAULT_NODE_PORTS, tryNodePortRange } from '../facts/values/node-ports';
import { Refusals } from '../props/refusals';
import type { ApplyOrder } from './apply-order';
import { applyOrderFault } from './apply-order';
import type { Audience } from './audience';
import type { ClusterProps } from './cluster-props';
import { CLUSTER_SHAPE, checkNetworks } from './cluster-props';
import type { GatewayRef } from './gateway';
import { GatewayChannel } from './gateway';
import type { ClusterGatewayClass } from './gateway-class';
import type { ClusterIngressClass } from './ingress-class';
import type { IngressController } from './ingress-controller';
import {
  checkLoadBalancer,
  metallbOf,
  statedProperties,
  tryCiliumRelease,
} from './balancer-releases';
import type { MetallbOptions } from './load-balancers';
import { LoadBalancers } from './load-balancers';
import type { ClusterNamespace } from './namespace-options';
import { namespaceManifest } from './namespace-options';
import type { PodGroup } from './pod-group';

const CLUSTER = Symbol.for('cdk8s-reach.Cluster');
const CLUSTERS_HERE = Symbol.for('cdk8s-reach.Cluster.here');
const ANSWERED_TO = Symbol.for('cdk8s-reach.Cluster.answeredTo');

interface Marked {
  [CLUSTERS_HERE]?: Cluster[];
  [ANSWERED_TO]?: string;
}

/**
 * The properties of one cluster: it creates no manifest but its `namespaces`, and the constructs
 * read all properties that depend on a release from it.
 *
 * It applies to all constructs below it and, if it is the only one in its scope, to those next to
 * it. Create it before the constructs that it applies to. A `Fleet` writes their charts into a
 * folder with the name of the cluster, which is its id, after the ids of its parents. Refused then:
 * an id that contains no characters for a folder name, and an id that gets the folder of another
 * cluster.
 */
export class Cluster extends Construct {
  /**
   * The cluster of a construct: the nearest one above it or next to its parents, otherwise one with
   * the defaults of `ClusterProps`.
   */
  public static of(scope: IConstruct): Cluster {
    for (let above: IConstruct | undefined = scope; above; above = above.node.scope) {
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
    for (let above: IConstruct | undefined = scope; above; above = above.node.scope) {
      if (Cluster.isCluster(above)) return above;
      const clusters = (above as Marked)[CLUSTERS_HERE];
      if (clusters) return clusters.length === 1 ? clusters[0] : undefined;
    }
    return undefined;
  }

  /** Whether a construct is a `Cluster`, of any copy of this package. */
  public static isCluster(construct: IConstruct): construct is Cluster {
    return CLUSTER in construct;
  }

  /** The Kubernetes release of the cluster. */
  public readonly kubernetes: string;

  /** What assigns addresses to load balancers. */
  public readonly loadBalancer: LoadBalancers;

  /** The MetalLB release that is written for. */
  public readonly metallb: string;

  /** The Cilium release that is written for, where Cilium assigns the addresses. */
  public readonly cilium?: string;

  /** The DNS zone of the cluster. */
  public readonly domain: string;

  /** The networks of the Services, if known. */
  public readonly serviceCidrs?: string[];

  /** The networks of the pods, if known. */
  public readonly podCidrs?: string[];

  /** The networks of the nodes, if known. */
  public readonly nodeCidrs?: string[];

  /** The node ports of the cluster: `30000-32767`. */
  public readonly nodePortRange: string;

  /** The default IngressClass of Ingresses. */
  public readonly ingressClass?: string;

  /** The controller that implements the class. */
  public readonly ingressController?: IngressController;

  /** The pods of the ingress controller, if known. */
  public readonly ingressControllerPods?: PodGroup;

  /** The IngressClasses and their controllers, if there are several. */
  public readonly ingressClasses?: ClusterIngressClass[];

  /** The Gateway API release of the cluster. */
  public readonly gatewayApi: string;

  /** The channel of its Gateway API definitions. */
  public readonly gatewayChannel: GatewayChannel;

  /** The default Gateway of routes. */
  public readonly gateway?: GatewayRef;

  /** The GatewayClasses, and what runs the Gateways of each, if known. */
  public readonly gateways?: ClusterGatewayClass[];

  /** The pods of the Gateways, if known. */
  public readonly gatewayPods?: PodGroup;

  /** The default host of HTTP exposures. */
  public readonly hostTemplate?: string;

  /** How the objects declare their order. */
  public readonly applyOrder?: ApplyOrder;

  /** Who can reach what from outside. */
  public readonly audiences?: Audience[];

  /**
   * The props that it is given.
   *
   * @internal
   */
  public readonly _stated: ReadonlySet<string>;

  /**
   * The MetalLB of the cluster; nothing is said of one where something else assigns addresses.
   *
   * @internal
   */
  public readonly _metallb: MetallbOptions;

  /**
   * Whether a chart holds the namespaces, so that its file stands first whatever depends on what.
   *
   * @internal
   */
  public _holdsNamespaces(chart: Chart): boolean {
    return chart.node.scope === this && chart.node.id === NAMESPACES_FILE;
  }

  /** @internal */
  public get _metallbNamespace(): string {
    return this._metallb.namespace ?? 'metallb-system';
  }

  /** @internal */
  public get _nodePorts(): NodePortRange {
    return tryNodePortRange(this.nodePortRange) as NodePortRange;
  }

  public constructor(scope: Construct, id: string, props: ClusterProps = {}) {
    super(scope, id);
    const refusals = new Refusals(this.node.path);
    CLUSTER_SHAPE.run(props, refusals.at(''));
    if (!refusals.mistyped) {
      checkLoadBalancer(props, refusals.at('loadBalancer'));
      refusals
        .at('applyOrder')
        .judge(props.applyOrder, (order) =>
          order === undefined ? undefined : applyOrderFault(this.node.root),
        );
    }
    const late = (scope as Marked)[ANSWERED_TO];
    if (late !== undefined) refusals.add('scope', scope.node.path || 'the app', comesLate(late));
    if (!refusals.mistyped) checkNetworks(props, refusals);
    refusals.throwIfAny(Cluster);
    this._stated = statedProperties(props);
    this.kubernetes = props.kubernetes ?? RELEASES_TO_WRITE_FOR.kubernetes;
    this.loadBalancer = props.loadBalancer ?? LoadBalancers.metallb();
    this._metallb = metallbOf(this.loadBalancer);
    this.metallb = this._metallb.release ?? RELEASES_TO_WRITE_FOR.metallb;
    this.cilium = tryCiliumRelease(this.loadBalancer);
    this.domain = props.domain ?? 'cluster.local';
    this.serviceCidrs = props.serviceCidrs && [...props.serviceCidrs];
    this.podCidrs = props.podCidrs && [...props.podCidrs];
    this.nodeCidrs = props.nodeCidrs && [...props.nodeCidrs];
    this.nodePortRange = props.nodePortRange ?? DEFAULT_NODE_PORTS;
    this.ingressClass = props.ingressClass;
    this.ingressController = props.ingressController;
    this.ingressControllerPods = props.ingressControllerPods;
    this.ingressClasses = props.ingressClasses && [...props.ingressClasses];
    this.gatewayApi = props.gatewayApi ?? RELEASES_TO_WRITE_FOR.gatewayApi;
    this.gatewayChannel = props.gatewayChannel ?? GatewayChannel.STANDARD;
    this.gateway = props.gateway;
    this.gateways = props.gateways && [...props.gateways];
    this.gatewayPods = props.gatewayPods;
    this.hostTemplate = props.hostTemplate;
    this.applyOrder = props.applyOrder;
    this.audiences = props.audiences && [...props.audiences];
    Object.defineProperty(this, CLUSTER, { value: true });
    ((scope as Marked)[CLUSTERS_HERE] ??= []).push(this);
    if (props.namespaces?.length) this.makeNamespaces(props.namespaces);
  }

  private makeNamespaces(namespaces: readonly ClusterNamespace[]): void {
    const chart = new Chart(this, NAMESPACES_FILE);
    for (const { name, ...options } of namespaces) {
      new ApiObject(chart, name, namespaceManifest(name, options));
    }
  }
}

/** What kubectl takes first of a folder, also beside the numbers that a Fleet gives to charts. */
const NAMESPACES_FILE = '0-namespaces';

let fallback: Cluster | undefined;

function defaultCluster(): Cluster {
  return (fallback ??= new Cluster(new App(), 'default-cluster'));
}

function comesLate(first: string): Fault {
  return {
    what: `already contains ${first}, which uses the default cluster`,
    why: 'a construct reads its cluster when it is created, so a later Cluster would not apply to it',
    fix: 'create the Cluster first',
  };
}

function refuseChoice(scope: IConstruct, clusters: readonly Cluster[]): never {
  const names = clusters.map((cluster) => cluster.node.path).join(', ');
  const refusals = new Refusals(scope.node.path);
  refusals.add('scope', undefined, {
    what: `is next to ${clusters.length} clusters: ${names}`,
    why: 'a construct belongs to one cluster, and nothing declares which',
    fix: 'create it below one of them',
  });
  throw refusals.error(Cluster.of);
}
