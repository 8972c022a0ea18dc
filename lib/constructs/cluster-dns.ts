import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { Cluster } from '../cluster/cluster';
import {
  concurrency,
  forwarder,
  forwarderCount,
  seconds,
  stubDomainFaults,
  zone,
} from '../facts/corefile';
import { dnsLabel, dnsSubdomain } from '../facts/names';
import { list, number, required, struct, text } from '../props/shape';
import { corefile } from './corefile';
import { checkProps } from './object-props';

/** A zone that other resolvers answer. */
export interface StubDomain {
  /** The zone, such as `corp.example.com`; not the zone of the cluster. */
  readonly domain: string;

  /** Its resolvers, 1 to 15 addresses, with a port where it is not 53. */
  readonly forwarders: string[];
}

/** What a `ClusterDns` is made of. What is left out is as kubeadm makes it. */
export interface ClusterDnsProps {
  /**
   * The name of the ConfigMap.
   *
   * @default - coredns, which the CoreDNS of kubeadm reads
   */
  readonly name?: string;

  /**
   * The namespace of CoreDNS.
   *
   * @default - kube-system
   */
  readonly namespace?: string;

  /**
   * Resolvers for all that is not of the cluster: 1 to 15 addresses, with a port where it is not 53,
   * or a file in the form of /etc/resolv.conf.
   *
   * @default - /etc/resolv.conf of the node
   * @see https://coredns.io/plugins/forward/
   */
  readonly forwarders?: string[];

  /**
   * How many queries may be under way to the forwarders at once, 0 for any number.
   *
   * @default - 1000
   */
  readonly maxConcurrent?: number;

  /**
   * Zones that other resolvers answer.
   *
   * @default - none
   */
  readonly stubDomains?: StubDomain[];

  /**
   * How long answers of the cluster may be kept, in seconds, 0 to 3600.
   *
   * @default - 30
   * @see https://coredns.io/plugins/kubernetes/
   */
  readonly ttlSeconds?: number;

  /**
   * How long CoreDNS keeps an answer, in seconds, 1 to 3600.
   *
   * @default - 30
   * @see https://coredns.io/plugins/cache/
   */
  readonly cacheSeconds?: number;

  /**
   * How long CoreDNS goes on answering after it was told to stop, in seconds, 0 to 300.
   *
   * @default - 5
   * @see https://coredns.io/plugins/health/
   */
  readonly lameduckSeconds?: number;
}

/**
 * The DNS of the cluster itself: the ConfigMap with the Corefile of CoreDNS.
 *
 * @see https://kubernetes.io/docs/tasks/administer-cluster/dns-custom-nameservers/
 */
export class ClusterDns extends Construct {
  /** The ConfigMap. */
  public readonly configMap: ApiObject;

  public constructor(scope: Construct, id: string, props: ClusterDnsProps = {}) {
    super(scope, id);
    const { domain } = Cluster.of(this);
    checkProps(this, ClusterDns, props, SHAPE, (refusals) => {
      for (const { index, field, fault } of stubDomainFaults(props.stubDomains ?? [], domain)) {
        const place = refusals.at('stubDomains').index(index).field(field);
        place.refuse(props.stubDomains?.[index]?.domain, fault);
      }
    });
    this.configMap = new ApiObject(this, 'ConfigMap', {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: props.name ?? 'coredns', namespace: props.namespace ?? 'kube-system' },
      data: { Corefile: corefile({ ...DEFAULTS, ...defined(props), domain }) },
    });
    this.node.defaultChild = this.configMap;
  }
}

const DEFAULTS = {
  lameduckSeconds: 5,
  ttlSeconds: 30,
  cacheSeconds: 30,
  forwarders: ['/etc/resolv.conf'],
  maxConcurrent: 1000,
  stubDomains: [],
};

const SHAPE = struct<ClusterDnsProps>({
  name: text(dnsSubdomain),
  namespace: text(dnsLabel),
  forwarders: list(text(forwarder), forwarderCount),
  maxConcurrent: number(concurrency),
  stubDomains: list(
    struct<StubDomain>({
      domain: required('domain: "corp.example.com"', text(zone)),
      forwarders: required('forwarders: ["10.0.0.53"]', list(text(forwarder), forwarderCount)),
    }),
  ),
  ttlSeconds: number(seconds(0, 3600)),
  cacheSeconds: number(seconds(1, 3600)),
  lameduckSeconds: number(seconds(0, 300)),
});

/** Without the props that are given as undefined, which would hide a default. */
function defined(props: ClusterDnsProps): ClusterDnsProps {
  return Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined));
}
