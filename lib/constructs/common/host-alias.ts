import { ipAddress } from '../../facts/values/addresses';
import { dnsSubdomain } from '../../facts/values/names';
import { aliasNames, repeatedAliases } from '../../facts/values/pod-dns';
import type { PropPlace } from '../../props/refusals';
import { list, required, struct, text } from '../../props/shape';

/**
 * An entry in the file /etc/hosts of a pod, which takes precedence over DNS.
 *
 * @see https://kubernetes.io/docs/tasks/network/customize-hosts-file-for-pods/
 */
export interface HostAlias {
  /**
   * The address, IPv4 or IPv6; each address has one entry. Refused: a value that is not an address,
   * and the address of another entry of the pod.
   */
  readonly ip: string;

  /**
   * Its names, at least one, each a DNS name in lower case without a trailing dot. Refused: an
   * empty list, and another form.
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
