import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { Cluster } from '../../cluster/cluster';
import { has } from '../../facts/releases/answer';
import type { Fact } from '../../facts/values/fault';
import { serviceName } from '../../facts/values/names';
import { DnsName } from '../common/dns-name';
import type { PortManifest } from './service-port';

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
