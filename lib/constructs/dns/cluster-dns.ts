import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { Cluster } from '../../cluster/cluster';
import type { Fault } from '../../facts/values/fault';
import { corefileSeconds, ofCluster, ofStubDomain } from '../../facts/controllers/corefile';
import { has } from '../../facts/releases/answer';
import { allOf } from '../../facts/values/fault';
import { dnsLabel, dnsSubdomain } from '../../facts/values/names';
import type { Refusals } from '../../props/refusals';
import { onlyWith } from '../../props/relations';
import { list, number, struct, text } from '../../props/shape';
import type { HostAlias } from '../common/host-alias';
import { HOST_ALIASES } from '../common/host-alias';
import { checkProps } from '../common/object-props';
import type { CorefileSettings } from './corefile';
import { corefile } from './corefile';
import type { DnsCache } from './dns-cache';
import { DNS_CACHE } from './dns-cache';
import type { DnsRewrite } from './dns-rewrite';
import { DNS_REWRITE, checkRewrites } from './dns-rewrite';
import type { ForwardOptions } from './forward-options';
import { FORWARD_OPTIONS, checkForwardOptions } from './forward-options';
import type { QueryLog } from './query-log';
import { QUERY_LOG } from './query-log';
import type { StubDomain } from './stub-domain';
import { FORWARDERS, STUB_DOMAINS, checkStubDomains } from './stub-domain';

/**
 * Properties of `ClusterDns`. The defaults are those of kubeadm.
 *
 * @see https://kubernetes.io/docs/tasks/administer-cluster/dns-custom-nameservers/
 */
export interface ClusterDnsProps {
  /**
   * The name of the ConfigMap, a DNS subdomain. Refused: another form.
   *
   * @default - coredns, which the CoreDNS of kubeadm reads
   */
  readonly name?: string;

  /**
   * The namespace of CoreDNS, a DNS label. Refused: another form.
   *
   * @default - kube-system
   */
  readonly namespace?: string;

  /**
   * Resolvers for all names outside the cluster: 1 to 15 addresses, with a port if it is not 53 and
   * `tls://` for DNS over TLS, or a file in the format of /etc/resolv.conf. Refused: another form,
   * an empty list, and more than 15.
   *
   * @default - /etc/resolv.conf of the node
   *
   * @see https://coredns.io/plugins/forward/
   */
  readonly forwarders?: string[];

  /**
   * How CoreDNS queries the forwarders.
   *
   * @default - at most 1000 concurrent queries, otherwise the defaults of CoreDNS
   */
  readonly forwardOptions?: ForwardOptions;

  /**
   * Zones that other resolvers serve.
   *
   * @default - none
   */
  readonly stubDomains?: StubDomain[];

  /**
   * Names that CoreDNS answers itself, before it queries the cluster and other resolvers. Refused:
   * names of Services and pods, and names of a stub domain.
   *
   * @default - none
   *
   * @see https://coredns.io/plugins/hosts/
   */
  readonly hosts?: HostAlias[];

  /**
   * The TTL of answers from `hosts`, in seconds, 1 to 65535. Refused: another number, and any
   * without `hosts`.
   *
   * @default - 3600, set by CoreDNS
   */
  readonly hostsTtlSeconds?: number;

  /**
   * Names that CoreDNS replaces by others, in the order of the list. Refused: names of a stub
   * domain, which has its own resolvers.
   *
   * @default - none
   *
   * @see https://coredns.io/plugins/rewrite/
   */
  readonly rewrites?: DnsRewrite[];

  /**
   * The queries to log; `{}` for all. Logging costs time in a busy cluster.
   *
   * @default - nothing
   *
   * @see https://coredns.io/plugins/log/
   */
  readonly log?: QueryLog;

  /**
   * The TTL of answers about the cluster, in seconds, 0 to 3600. Refused: another number.
   *
   * @default - 30
   *
   * @see https://coredns.io/plugins/kubernetes/
   */
  readonly ttlSeconds?: number;

  /**
   * How long CoreDNS caches an answer, in seconds, 1 to 3600. Refused: another number.
   *
   * @default - 30
   *
   * @see https://coredns.io/plugins/cache/
   */
  readonly cacheSeconds?: number;

  /**
   * More options of the cache.
   *
   * @default - the options of kubeadm
   */
  readonly cache?: DnsCache;

  /**
   * How long CoreDNS still answers after it receives the signal to stop, in seconds, 0 to 300.
   * Refused: another number.
   *
   * @default - 5
   *
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
    const cluster = Cluster.of(this);
    checkProps(this, ClusterDns, props, SHAPE, (refusals) => {
      check(props, cluster.domain, refusals);
    });
    this.configMap = new ApiObject(this, 'ConfigMap', {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: props.name ?? 'coredns', namespace: props.namespace ?? 'kube-system' },
      data: { Corefile: corefile(settings(props, cluster)) },
    });
    this.node.defaultChild = this.configMap;
  }
}

const TTL_OF_NONE: Fault = {
  what: 'applies to no name',
  why: 'it is the TTL of the names in hosts, and there are none',
  fix: 'remove it, or write hosts',
};

const SHAPE = struct<ClusterDnsProps>({
  name: text(dnsSubdomain),
  namespace: text(dnsLabel),
  forwarders: FORWARDERS,
  forwardOptions: FORWARD_OPTIONS,
  stubDomains: STUB_DOMAINS,
  hosts: HOST_ALIASES,
  hostsTtlSeconds: onlyWith('hosts', number(corefileSeconds(1, 65535)), TTL_OF_NONE),
  rewrites: list(DNS_REWRITE),
  log: QUERY_LOG,
  ttlSeconds: number(corefileSeconds(0, 3600)),
  cacheSeconds: number(corefileSeconds(1, 3600)),
  cache: DNS_CACHE,
  lameduckSeconds: number(corefileSeconds(0, 300)),
});

function settings(props: ClusterDnsProps, cluster: Cluster): CorefileSettings {
  return {
    domain: cluster.domain,
    lameduckSeconds: props.lameduckSeconds ?? 5,
    ttlSeconds: props.ttlSeconds ?? 30,
    cacheSeconds: props.cacheSeconds ?? 30,
    cache: {
      ...props.cache,
      clusterNames: props.cache?.clusterNames ?? !has(cluster, 'uncachedClusterNames'),
    },
    forwarders: forwardersOf(props),
    forwardOptions: {
      ...props.forwardOptions,
      maxConcurrent: props.forwardOptions?.maxConcurrent ?? 1000,
    },
    stubDomains: props.stubDomains ?? [],
    hosts: props.hosts ?? [],
    hostsTtlSeconds: props.hostsTtlSeconds,
    rewrites: props.rewrites ?? [],
    log: props.log,
  };
}

function forwardersOf({ forwarders = ['/etc/resolv.conf'] }: ClusterDnsProps): readonly string[] {
  return forwarders;
}

function check(props: ClusterDnsProps, domain: string, refusals: Refusals): void {
  const { hosts = [], rewrites = [], stubDomains = [] } = props;
  const forwardOptions = refusals.at('forwardOptions');
  checkForwardOptions(props.forwardOptions, forwardersOf(props), forwardOptions);
  checkStubDomains(stubDomains, domain, refusals.at('stubDomains'));
  const zones = stubDomains.map((stub) => stub.domain);
  hosts.forEach(({ hostnames }, index) => {
    const place = refusals.at('hosts').index(index).field('hostnames');
    hostnames.forEach((name, at) => {
      place.index(at).judge(name, allOf(ofStubDomain(zones), ofCluster(domain)));
    });
  });
  checkRewrites(rewrites, zones, refusals.at('rewrites'));
}
