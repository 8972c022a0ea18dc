import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { Cluster } from '../../cluster/cluster';
import type { PodGroup } from '../../cluster/pod-group';
import { has } from '../../facts/releases/answer';
import type { Fact, Fault } from '../../facts/values/fault';
import { serviceName } from '../../facts/values/names';
import { DnsName } from '../common/dns-name';
import type { PortManifest } from './service-port';

/** Pods and addresses behind a Service, and the ports there, by number or by name. */
export interface ServiceEnds {
  readonly podLabels?: Readonly<Record<string, string>>;
  readonly addresses?: readonly string[];
  readonly ports: readonly PortOfEnds[];
}

/** TCP where no protocol is written. */
export interface PortOfEnds {
  readonly port: number | string;
  readonly protocol?: string;
}

/** What carries requests of routes to a Service. */
export type ProxyKind = 'gateway' | 'ingressController';

/** A proxy with its pods, where these are known. */
export interface RouteProxy {
  readonly kind: ProxyKind;
  readonly pods?: PodGroup;
  /** The class in `ingressClasses` of the Cluster that has no pods. */
  readonly ofClass?: string;
}

/** A policy that has to admit what carries requests of routes. */
export interface Guard {
  /** Why it cannot admit a proxy. */
  readonly fault: (proxy: RouteProxy) => Fault | undefined;
  /** Admits it to a port of the Service. */
  readonly admit: (proxy: RouteProxy, port: number) => void;
}

/** An object that pods reach by the name of a Service. */
export abstract class Reachable extends Construct {
  /** The Service. */
  public abstract readonly service: ApiObject;

  /** The namespace of the Service. */
  public abstract readonly namespace: string;

  /**
   * The ports of the Service.
   *
   * @internal
   */
  public abstract get _ports(): readonly PortManifest[];

  /**
   * What connections to the Service end at; nothing where no manifest has it.
   *
   * @internal
   */
  public get _ends(): ServiceEnds | undefined {
    return undefined;
  }

  /**
   * The policy of its pods; nothing where they have none that restricts who may connect.
   *
   * @internal
   */
  public get _guard(): Guard | undefined {
    return undefined;
  }

  /** The name of the Service. */
  public get serviceName(): string {
    return this.service.name;
  }

  /** The DNS names by which pods find the Service. */
  public get dnsName(): DnsName {
    return dnsNameOf(this, this.serviceName, this.namespace);
  }
}

/** The names of something in a namespace of the construct's cluster. */
export function dnsNameOf(construct: Construct, first: string, namespace: string): DnsName {
  return DnsName._of(first, namespace, Cluster.of(construct).domain);
}

/** What the cluster of a construct takes as the name of a Service. */
export function serviceNameFact(construct: Construct): Fact<string> {
  return serviceName(has(Cluster.of(construct), 'digitFirstServiceNames'));
}
