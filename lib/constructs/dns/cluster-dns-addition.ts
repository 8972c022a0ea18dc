import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { Cluster } from '../../cluster/cluster';
import { corefileSeconds } from '../../facts/controllers/corefile';
import type { Fault } from '../../facts/values/fault';
import type { Refusals } from '../../props/refusals';
import { onlyWith } from '../../props/relations';
import { list, number, struct } from '../../props/shape';
import { checkProps } from '../common/object-props';
import { overrideLines, stubServers } from './corefile';
import type { DnsRewrite } from './dns-rewrite';
import { DNS_REWRITE, checkRewrites } from './dns-rewrite';
import type { QueryLog } from './query-log';
import { QUERY_LOG } from './query-log';
import type { StubDomain } from './stub-domain';
import { STUB_DOMAINS, checkStubDomains } from './stub-domain';

/**
 * Properties of `ClusterDnsAddition`. Refused: no stub domain, no rewrite and no log.
 *
 * @see https://docs.k3s.io/networking/networking-services#coredns
 */
export interface ClusterDnsAdditionProps {
  /**
   * Zones that other resolvers serve. Refused: a zone of the cluster, and a zone twice.
   *
   * @default - none
   */
  readonly stubDomains?: StubDomain[];

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
   * How long CoreDNS caches an answer for a stub domain, in seconds, 1 to 3600. Refused: another
   * number, and any without `stubDomains`.
   *
   * @default - 30
   *
   * @see https://coredns.io/plugins/cache/
   */
  readonly cacheSeconds?: number;
}

/**
 * What is added to a Corefile that the distribution itself writes: the ConfigMap `coredns-custom`,
 * which the Corefile of k3s and of AKS imports. Its `*.override` goes into the server of the
 * cluster, and its `*.server` beside it. In other clusters, use `ClusterDns`.
 *
 * @see https://docs.k3s.io/networking/networking-services#coredns
 * @see https://learn.microsoft.com/en-us/azure/aks/coredns-custom
 */
export class ClusterDnsAddition extends Construct {
  /** The ConfigMap. */
  public readonly configMap: ApiObject;

  public constructor(scope: Construct, id: string, props: ClusterDnsAdditionProps) {
    super(scope, id);
    const { domain } = Cluster.of(this);
    checkProps(this, ClusterDnsAddition, props, SHAPE, (refusals) => {
      check(props, domain, refusals);
    });
    this.configMap = new ApiObject(this, 'ConfigMap', {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'coredns-custom', namespace: 'kube-system' },
      data: dataOf(props),
    });
    this.node.defaultChild = this.configMap;
  }
}

const CACHE_OF_NONE: Fault = {
  what: 'applies to no zone',
  why: 'it is for the zones in stubDomains, and there are none',
  fix: 'remove it, or write stubDomains',
};

const NOTHING_ADDED: Fault = {
  what: 'is missing, and so are rewrites and log',
  why: 'CoreDNS would import nothing',
  fix: 'write stubDomains, rewrites or log',
};

const SHAPE = struct<ClusterDnsAdditionProps>({
  stubDomains: STUB_DOMAINS,
  rewrites: list(DNS_REWRITE),
  log: QUERY_LOG,
  cacheSeconds: onlyWith('stubDomains', number(corefileSeconds(1, 3600)), CACHE_OF_NONE),
});

function check(props: ClusterDnsAdditionProps, domain: string, refusals: Refusals): void {
  const { stubDomains = [], rewrites = [], log } = props;
  if (stubDomains.length + rewrites.length === 0 && !log) {
    refusals.at('stubDomains').refuse(undefined, NOTHING_ADDED);
  }
  checkStubDomains(stubDomains, domain, refusals.at('stubDomains'));
  const zones = stubDomains.map((stub) => stub.domain);
  checkRewrites(rewrites, zones, refusals.at('rewrites'));
}

function dataOf(props: ClusterDnsAdditionProps): Record<string, string> {
  const { stubDomains = [], rewrites = [], log, cacheSeconds = 30 } = props;
  const lines = overrideLines({ rewrites, log });
  const override = lines.map((line) => `${line}\n`).join('');
  const servers = stubServers({ stubDomains, log, cacheSeconds, cache: {} });
  return {
    ...(override !== '' && { 'cluster.override': override }),
    ...(servers !== '' && { 'stub-domains.server': servers }),
  };
}
