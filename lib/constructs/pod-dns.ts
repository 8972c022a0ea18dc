import { ipAddress } from '../facts/addresses';
import { dnsLabel } from '../facts/names';
import { nameserverCount, nameserverMissing, searchDomain, searchList } from '../facts/pod-dns';
import { hostnameMissing } from '../facts/workloads';
import type { Place } from '../props/refusals';
import type { Check } from '../props/shape';
import { filled, list, oneOf, required, struct, text } from '../props/shape';
import { DnsPolicy } from './enums';
import { filledList } from './filled-list';

/** An option of a pod's resolver, such as `ndots` with the value `2`. */
export interface DnsOption {
  /** The name of the option. */
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
   * Where the pod's resolver looks. `NONE` needs a nameserver.
   *
   * @default - ClusterFirst, by the cluster
   */
  readonly policy?: DnsPolicy;

  /**
   * Addresses of resolvers, at most 3.
   *
   * @default - those of the policy
   */
  readonly nameservers?: string[];

  /**
   * Domains that are put behind a short name, at most 32 and 2048 characters in all.
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
   *
   * @default - the name of the pod
   */
  readonly hostname?: string;

  /**
   * The name of a headless Service over the pods, a DNS label. The pod is found as
   * `<hostname>.<subdomain>.<namespace>.svc.<zone>`. The headless Service is made too.
   *
   * @default - the pod has no name of its own in DNS
   */
  readonly subdomain?: string;
}

export function podDnsCheck(relaxedSearchDomains: boolean): Check {
  return struct<PodDns>({
    policy: oneOf('DnsPolicy', DnsPolicy),
    nameservers: list(text(ipAddress), nameserverCount),
    searches: list(text(searchDomain(relaxedSearchDomains)), searchList),
    options: list(
      struct<DnsOption>({ name: required('name: "ndots"', filled('ndots')), value: text() }),
    ),
    hostname: text(dnsLabel),
    subdomain: text(dnsLabel),
  });
}

/** Refuses what the fields of a pod's DNS may not be to each other. */
export function checkPodDns(dns: PodDns | undefined, place: Place): void {
  checkDnsPolicy(dns, place);
  if (dns?.subdomain !== undefined && dns.hostname === undefined) {
    place.field('subdomain').refuse(dns.subdomain, hostnameMissing());
  }
}

export function checkDnsPolicy(dns: PodDns | undefined, place: Place): void {
  if (dns?.policy === DnsPolicy.NONE && !dns.nameservers?.length) {
    place.field('policy').refuse(dns.policy, nameserverMissing());
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
  };
}
