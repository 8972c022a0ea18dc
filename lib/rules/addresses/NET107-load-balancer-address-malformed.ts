import { ipAddress } from '../../facts/values/addresses';
import { loadBalancers } from '../../model/queries/load-balancers';
import { tryIp } from '../../net/ip';
import type { Rule } from '../rule';
import { Severity, draftOf, place } from '../rule';

const METALLB_CANNOT_PARSE_ASSIGNS =
  'MetalLB cannot parse it, and assigns no address to the Service';

export const NET107: Rule = {
  id: 'NET107',
  name: 'load-balancer-address-malformed',
  severity: Severity.ERROR,
  reads: ['services'],
  what: 'A Service requests a load-balancer address that is not an IP address.',
  why: METALLB_CANNOT_PARSE_ASSIGNS,
  fix: 'Write addresses such as "192.0.2.10" or "192.0.2.10,2001:db8::10".',
  waive: 'If a load balancer other than MetalLB reads another format there.',
  sources: ['https://metallb.io/usage/#requesting-specific-ips'],
  check(network, report) {
    for (const { service, addresses, asksMetallb } of loadBalancers(network)) {
      for (const { text, field } of addresses) {
        const fault = tryIp(text) ? undefined : ipAddress(text);
        if (!fault) continue;
        report({
          ...draftOf(place(service.manifest, field), text, fault),
          why: METALLB_CANNOT_PARSE_ASSIGNS,
          severity: asksMetallb ? Severity.ERROR : Severity.WARNING,
        });
      }
    }
  },
};
