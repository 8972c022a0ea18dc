import {
  DNS_PREFIXES,
  RECORD_WITHOUT_HOST,
  TARGET_OF_GATEWAY,
  dnsTtl,
} from '../../../facts/controllers/external-dns';
import type { PropPlace } from '../../../props/refusals';
import { filled, list, number, struct } from '../../../props/shape';

/**
 * The DNS records that external-dns makes for the hosts of routes.
 *
 * @see https://kubernetes-sigs.github.io/external-dns/latest/docs/annotations/annotations/
 */
export interface DnsRecordOptions {
  /**
   * The addresses or names that the records lead to. Refused: an empty text, and any with a
   * Gateway, on which they stand.
   *
   * @default - the addresses of the Ingress
   */
  readonly targets?: string[];

  /**
   * How long resolvers keep the records, in seconds from 1 to 2147483647. Refused: another number.
   *
   * @default - the default of external-dns
   */
  readonly ttl?: number;
}

/** The check of {@link DnsRecordOptions}. */
export const DNS_RECORD_OPTIONS = struct<DnsRecordOptions>({
  targets: list(filled('lb.example.com')),
  ttl: number(dnsTtl),
});

/** Refuses records of which external-dns would make nothing. */
export function checkDnsRecord(
  { targets = [] }: DnsRecordOptions,
  table: { readonly hasHost: boolean; readonly goesByGateway: boolean },
  place: PropPlace,
): void {
  if (!table.hasHost) place.refuse(undefined, RECORD_WITHOUT_HOST);
  if (table.goesByGateway && targets.length > 0) {
    place.field('targets').refuse(undefined, TARGET_OF_GATEWAY);
  }
}

/** What external-dns reads of an Ingress, of a route, of a Gateway and of a Service. */
export function dnsAnnotations(
  options?: DnsRecordOptions & { readonly hostname?: string },
): Record<string, string> {
  if (!options) return {};
  const { hostname, targets = [], ttl } = options;
  const written = {
    ...(hostname !== undefined && { hostname }),
    ...(targets.length > 0 && { target: targets.join(',') }),
    ...(ttl !== undefined && { ttl: String(ttl) }),
  };
  return Object.fromEntries(
    DNS_PREFIXES.flatMap((prefix) =>
      Object.entries(written).map(([key, value]) => [`${prefix}${key}`, value] as const),
    ),
  );
}
