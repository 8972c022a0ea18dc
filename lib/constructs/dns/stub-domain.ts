import {
  forwarder,
  forwarderCount,
  stubDomainFaults,
  zone,
} from '../../facts/controllers/corefile';
import type { PropPlace } from '../../props/refusals';
import { list, required, struct, text } from '../../props/shape';
import type { ForwardOptions } from './forward-options';
import { FORWARD_OPTIONS, checkForwardOptions } from './forward-options';

/**
 * A zone that other resolvers serve.
 *
 * @see https://kubernetes.io/docs/tasks/administer-cluster/dns-custom-nameservers/
 */
export interface StubDomain {
  /**
   * The zone, such as `corp.example.com`. Refused: a value that is not a DNS name, a zone twice,
   * and a zone that contains names of the cluster.
   */
  readonly domain: string;

  /**
   * Its resolvers, 1 to 15 addresses, with a port if it is not 53, and `tls://` for DNS over TLS.
   * Refused: another form, an empty list, and more than 15.
   */
  readonly forwarders: string[];

  /**
   * How CoreDNS queries them.
   *
   * @default - the defaults of CoreDNS
   */
  readonly forwardOptions?: ForwardOptions;
}

export const FORWARDERS = list(text(forwarder), forwarderCount);

export const STUB_DOMAINS = list(
  struct<StubDomain>({
    domain: required('domain: "corp.example.com"', text(zone)),
    forwarders: required('forwarders: ["10.0.0.53"]', FORWARDERS),
    forwardOptions: FORWARD_OPTIONS,
  }),
);

export function checkStubDomains(
  stubs: readonly StubDomain[],
  clusterDomain: string,
  place: PropPlace,
): void {
  for (const { index, field, fault } of stubDomainFaults(stubs, clusterDomain)) {
    place.index(index).field(field).refuse(stubs[index]?.domain, fault);
  }
  stubs.forEach(({ forwarders, forwardOptions }, index) => {
    checkForwardOptions(forwardOptions, forwarders, place.index(index).field('forwardOptions'));
  });
}
