import { dnsTtl, recordName, someRecord } from '../../facts/controllers/external-dns';
import { allOf } from '../../facts/values/fault';
import { list, number, required, struct, text } from '../../props/shape';
import { eachHostOnce } from '../common/hosts';
import { dnsAnnotations } from '../http/table/dns-record-options';

/**
 * The DNS records that external-dns makes for a Service.
 *
 * @see https://kubernetes-sigs.github.io/external-dns/latest/docs/annotations/annotations/
 */
export interface ServiceDnsOptions {
  /**
   * The names that lead to the addresses of the load balancer; the first label can be `*`. Refused:
   * an empty list, an invalid name, and one twice.
   */
  readonly hosts: string[];

  /**
   * How long resolvers keep the records, in seconds from 1 to 2147483647. Refused: another number.
   *
   * @default - the default of external-dns
   */
  readonly ttl?: number;
}

/** The check of {@link ServiceDnsOptions}. */
export const SERVICE_DNS_OPTIONS = struct<ServiceDnsOptions>({
  hosts: required(
    'hosts: ["db.example.com"]',
    list(text(recordName), allOf(someRecord, eachHostOnce)),
  ),
  ttl: number(dnsTtl),
});

/** What external-dns reads of a Service. */
export function serviceDnsAnnotations(dns: ServiceDnsOptions | undefined) {
  return dnsAnnotations(dns && { hostname: dns.hosts.join(','), ttl: dns.ttl });
}
