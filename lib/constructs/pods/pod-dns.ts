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
 * An option of a pod's resolver, such as `ndots` with the value `2`.
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
   * @default - the option stands alone
   */
  readonly value?: string;
}

/**
 * How a pod finds others by name, and how it is found.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/
 */
export interface PodDns {
  /**
   * Where the pod's resolver looks. Refused: `NONE` without a nameserver.
   *
   * @default - ClusterFirst, by the cluster
   */
  readonly policy?: DnsPolicy;

  /**
   * Addresses of resolvers, at most 3 with the policy `NONE`, and 2 beside those of another policy.
   * Refused: more, which the kubelet would drop, and what is no address.
   *
   * @default - those of the policy
   */
  readonly nameservers?: string[];

  /**
   * Domains that are put behind a short name, at most 2048 characters and 32 of them, or 29 beside
   * those of the cluster. Refused: more, which the kubelet would drop, and what is no DNS name; `_`
   * may stand in one from Kubernetes 1.33 on.
   *
   * @default - those of the policy
   */
  readonly searches?: string[];

  /**
   * Options of the resolver.
   *
   * @default - those of the policy
   */
  readonly options?: DnsOption[];

  /**
   * The host name of the pod, a DNS label. It can be looked up only together with `subdomain`.
   * Refused: another form, and any in a `HeadlessSet`, which names its pods.
   *
   * @default - the name of the pod
   */
  readonly hostname?: string;

  /**
   * The name of a headless Service over the pods, a DNS label, which starts with a letter before
   * Kubernetes 1.36. The pod is found as `<hostname>.<subdomain>.<namespace>.svc.<zone>`. The
   * headless Service is made too. Refused: another form, one without `hostname`, the name of a
   * Service that is not headless, and any in a `HeadlessSet`.
   *
   * @default - the pod has no name of its own in DNS
   */
  readonly subdomain?: string;

  /**
   * Whether the host name that programs in the pod see is the full one,
   * `<hostname>.<subdomain>.<namespace>.svc.<zone>`, of at most 64 characters. Refused: true
   * without a subdomain, and where the name would be longer.
   *
   * @default - false, by the cluster
   * @see https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-sethostnameasfqdn-field
   */
  readonly setHostnameAsFqdn?: boolean;

  /**
   * Any other host name for programs in the pod to see, a DNS name of at most 64 characters, from
   * Kubernetes 1.35 on. DNS does not know it. Refused: another form, any before that release, and
   * any beside `setHostnameAsFqdn`.
   *
   * @default - `hostname`, else the name of the pod
   * @see https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/
   */
  readonly hostnameOverride?: string;

  /**
   * Names that the pod finds in its own file, before DNS is asked.
   *
   * @default - those of the image and the pod itself
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
  const given = Object.values(config).some((list) => list !== undefined);
  return {
    dnsPolicy: dns.policy,
    dnsConfig: given ? config : undefined,
    hostname: dns.hostname,
    subdomain: dns.subdomain,
    setHostnameAsFQDN: dns.setHostnameAsFqdn,
    hostnameOverride: dns.hostnameOverride,
    hostAliases: filledList(dns.hostAliases),
  };
}
