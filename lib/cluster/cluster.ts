import { App } from 'cdk8s';
import { Construct } from 'constructs';
import type { IConstruct } from 'constructs';
import type { Fault } from '../facts/fault';
import { dnsLabel, dnsSubdomain } from '../facts/names';
import {
  NEWEST_METALLB,
  OLDEST_GATEWAY_API,
  OLDEST_KUBERNETES,
  gatewayApiVersion,
  kubernetesVersion,
  metallbVersion,
} from '../facts/versions';
import { Refusals } from '../props/refusals';
import { oneOf, struct, text } from '../props/shape';
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
   * The cluster's MetalLB release, from 0.13.12 to 0.16. It decides the prefix of the annotations:
   * `metallb.universe.tf/` before 0.14.9, `metallb.io/` from there on.
   *
   * @default - 0.16
   * @see https://metallb.io/release-notes/
   */
  readonly metallb?: string;

  /**
   * The namespace that MetalLB runs in. It reads its pools and advertisements from there alone.
   *
   * @default - metallb-system
   * @see https://metallb.io/configuration/
   */
  readonly metallbNamespace?: string;

  /**
   * The DNS zone of the cluster, the end of every full Service name.
   *
   * @default - cluster.local
   * @see https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/
   */
  readonly domain?: string;

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

  /** The namespace that MetalLB runs in. */
  public readonly metallbNamespace: string;

  /** The DNS zone of the cluster. */
  public readonly domain: string;

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

  public constructor(scope: Construct, id: string, props: ClusterProps = {}) {
    super(scope, id);
    const refusals = new Refusals(this.node.path);
    SHAPE.run(props, refusals.at(''));
    const late = (scope as Marked)[ANSWERED_TO];
    if (late !== undefined) refusals.add('scope', scope.node.path || 'the app', comesLate(late));
    refusals.throwIfAny(Cluster);
    this.kubernetes = props.kubernetes ?? OLDEST_KUBERNETES;
    this.metallb = props.metallb ?? NEWEST_METALLB;
    this.metallbNamespace = props.metallbNamespace ?? 'metallb-system';
    this.domain = props.domain ?? 'cluster.local';
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
  metallbNamespace: text(dnsLabel),
  domain: text(dnsSubdomain),
  ingressClass: text(dnsSubdomain),
  ingressController: oneOf('IngressController', IngressController),
  gatewayApi: text(gatewayApiVersion),
  gatewayChannel: oneOf('GatewayChannel', GatewayChannel),
  gateway: GATEWAY_REF,
  hostTemplate: text(hostTemplate),
});

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
