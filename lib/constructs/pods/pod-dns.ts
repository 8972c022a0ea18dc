import type { Cluster } from '../../cluster/cluster';
import { lackingFault } from '../../cluster/lacking';
import { has } from '../../facts/releases/answer';
import { ipAddress } from '../../facts/values/addresses';
import { dnsLabel } from '../../facts/values/names';
import {
  MAX_NAMESERVERS,
  MAX_SEARCHES,
  fqdnHostname,
  hostnameOverride,
  nameserverCount,
  nameserverMissing,
  ownNameservers,
  ownSearches,
  searchDomain,
  searchList,
  secondHostname,
} from '../../facts/values/pod-dns';
import { hostnameMissing } from '../../facts/values/workloads';
import type { PropPlace } from '../../props/refusals';
import type { Check } from '../../props/check';
import { filled, flag, list, oneOf, required, struct, text } from '../../props/shape';
import { DnsPolicy } from '../common/enums';
import { filledList } from '../common/filled-list';
import type { HostAlias } from '../common/host-alias';
import { HOST_ALIASES, checkHostAliases } from '../common/host-alias';

/**
 * An option of the resolver of a pod, such as `ndots` with the value `2`.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-dns-config
 */
export interface DnsOption {
  /**
   * The name of the option. Refused: an empty one.
   */
  readonly name: string;

  /**
   * Its value.
   *
   * @default - the option has no value
   */
  readonly value?: string;
}

/**
 * DNS settings and DNS names of pods.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/
 */
export interface PodDns {
  /**
   * The resolver of the pods. Refused: `NONE` without a nameserver.
   *
   * @default - ClusterFirst, set by the cluster
   */
  readonly policy?: DnsPolicy;

  /**
   * Addresses of resolvers, at most 3 with the policy `NONE`, and 2 in addition to those of another
   * policy. Refused: more, which the kubelet would drop, and a value that is not an address.
   *
   * @default - the resolvers of the policy
   */
  readonly nameservers?: string[];

  /**
   * Domains that are appended to short names, at most 2048 characters and 32 of them, or 29 in
   * addition to those of the cluster. Refused: more, which the kubelet would drop, and a value that
   * is not a DNS name; `_` is allowed from Kubernetes 1.33 on.
   *
   * @default - the domains of the policy
   */
  readonly searches?: string[];

  /**
   * Options of the resolver.
   *
   * @default - the options of the policy
   */
  readonly options?: DnsOption[];

  /**
   * The host name of the pod, a DNS label. DNS only resolves it together with `subdomain`. Refused:
   * another form, and any in a `HeadlessSet`, which names its pods.
   *
   * @default - the name of the pod
   */
  readonly hostname?: string;

  /**
   * The name of a headless Service for the pods, a DNS label, which starts with a letter before
   * Kubernetes 1.36. The DNS name of the pod is `<hostname>.<subdomain>.<namespace>.svc.<zone>`.
   * The construct also creates the headless Service. Refused: another form, one without `hostname`,
   * the name of a Service that is not headless, and any in a `HeadlessSet`.
   *
   * @default - the pod has no DNS name
   */
  readonly subdomain?: string;

  /**
   * Whether programs in the pod see the full name as the host name,
   * `<hostname>.<subdomain>.<namespace>.svc.<zone>`, of at most 64 characters. Refused: true
   * without a subdomain, and if the name would be longer.
   *
   * @default - false, set by the cluster
   *
   * @see https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-sethostnameasfqdn-field
   */
  readonly setHostnameAsFqdn?: boolean;

  /**
   * Another host name for programs in the pod, a DNS name of at most 64 characters, from Kubernetes
   * 1.35 on. DNS does not resolve it. Refused: another form, any before that release, and any
   * together with `setHostnameAsFqdn`.
   *
   * @default - `hostname`, otherwise the name of the pod
   *
   * @see https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/
   */
  readonly hostnameOverride?: string;

  /**
   * Names in the hosts file of the pod, which take precedence over DNS.
   *
   * @default - the names of the image and the pod itself
   *
   * @see https://kubernetes.io/docs/tasks/network/customize-hosts-file-for-pods/
   */
  readonly hostAliases?: HostAlias[];
}

/** The names that a pod has whatever `PodDns` says, and the cluster that reads them. */
export interface PodNames {
  readonly cluster: Cluster;
  /** The full name of the pod, where it has one. */
  readonly fqdn: string | undefined;
}

export function podDnsCheck(cluster: Cluster): Check {
  return struct<PodDns>({
    policy: oneOf('DnsPolicy', DnsPolicy),
    nameservers: list(text(ipAddress), nameserverCount),
    searches: list(text(searchDomain(has(cluster, 'relaxedSearchDomains'))), searchList),
    options: list(
      struct<DnsOption>({ name: required('name: "ndots"', filled('ndots')), value: text() }),
    ),
    hostname: text(dnsLabel),
    subdomain: text(dnsLabel),
    setHostnameAsFqdn: flag(),
    hostnameOverride: text(hostnameOverride),
    hostAliases: HOST_ALIASES,
  });
}

/** Refuses a subdomain that the cluster ignores. */
export function checkSubdomainHasHostname(dns: PodDns | undefined, place: PropPlace): void {
  if (dns?.subdomain !== undefined && dns.hostname === undefined) {
    place.field('subdomain').refuse(dns.subdomain, hostnameMissing());
  }
}

/** Refuses what the fields of a pod's DNS may not be to each other. */
export function checkPodDns(dns: PodDns | undefined, names: PodNames, place: PropPlace): void {
  if (!dns) return;
  checkResolver(dns, place);
  if (dns.setHostnameAsFqdn) {
    const at = place.field('setHostnameAsFqdn');
    const fault = fqdnHostname(names.fqdn);
    if (fault) at.refuse(true, fault);
  }
  if (dns.hostnameOverride !== undefined) {
    const at = place.field('hostnameOverride');
    const lacking = lackingFault(names.cluster, 'hostnameOverride');
    if (lacking) at.refuse(dns.hostnameOverride, lacking);
    if (dns.setHostnameAsFqdn) at.refuse(dns.hostnameOverride, secondHostname);
  }
  checkHostAliases(dns.hostAliases ?? [], place.field('hostAliases'));
}

/** The kubelet puts what a policy brings first, and cuts what is too much at the end. */
function checkResolver(dns: PodDns, place: PropPlace): void {
  const { policy = DnsPolicy.CLUSTER_FIRST, nameservers = [], searches = [] } = dns;
  if (policy === DnsPolicy.NONE) {
    if (nameservers.length === 0) place.field('policy').refuse(policy, nameserverMissing());
    return;
  }
  const [tooMany, tooLong] = [ownNameservers(nameservers), ownSearches(searches)];
  if (tooMany && nameservers.length <= MAX_NAMESERVERS) {
    place.field('nameservers').refuse(undefined, tooMany);
  }
  if (tooLong && policy !== DnsPolicy.DEFAULT && searches.length <= MAX_SEARCHES) {
    place.field('searches').refuse(undefined, tooLong);
  }
}

/** The fields of a pod's spec. */
export function podDnsManifest(dns: PodDns | undefined): object {
  if (!dns) return {};
  const config = {
    nameservers: filledList(dns.nameservers),
    searches: filledList(dns.searches),
    options: filledList(dns.options),
  };
  const hasConfig = Object.values(config).some((list) => list !== undefined);
  return {
    dnsPolicy: dns.policy,
    dnsConfig: hasConfig ? config : undefined,
    hostname: dns.hostname,
    subdomain: dns.subdomain,
    setHostnameAsFQDN: dns.setHostnameAsFqdn,
    hostnameOverride: dns.hostnameOverride,
    hostAliases: filledList(dns.hostAliases),
  };
}
