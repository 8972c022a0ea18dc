import { ipAddress } from '../../facts/values/addresses';
import { dnsSubdomain } from '../../facts/values/names';
import { aliasNames, repeatedAliases } from '../../facts/values/pod-dns';
import type { PropPlace } from '../../props/refusals';
import { list, required, struct, text } from '../../props/shape';

/**
 * An entry in the file /etc/hosts of a pod, which is read before DNS is asked.
 *
 * @see https://kubernetes.io/docs/tasks/network/customize-hosts-file-for-pods/
 */
export interface HostAlias {
  /**
   * The address, IPv4 or IPv6; each address in one entry. Refused: what is no address, and one that
   * stands in another entry of a pod.
   */
  readonly ip: string;

  /**
   * Its names, at least one, each a DNS name in lower case without a dot at its end. Refused: an
   * empty list, and what is no such name.
   */
  readonly hostnames: string[];
}

export const HOST_ALIASES = list(
  struct<HostAlias>({
    ip: required('ip: "192.0.2.10"', text(ipAddress)),
    hostnames: required('hostnames: ["db.example.com"]', list(text(dnsSubdomain), aliasNames)),
  }),
);

export function checkHostAliases(aliases: readonly HostAlias[], place: PropPlace): void {
  for (const { index, field, fault } of repeatedAliases(aliases.map(({ ip }) => ip))) {
    place.index(index).field(field).refuse(aliases[index]?.ip, fault);
  }
}
