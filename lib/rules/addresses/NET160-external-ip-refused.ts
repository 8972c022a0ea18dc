import { SERVICE_REFUSED, WRITE_REACHABLE_ADDRESS, sentence } from '../../facts/values/sentences';
import { plainAddress, routableAddress } from '../../facts/values/addresses';
import { textsAt } from '../../model/queries/service-addresses';
import { servicesWith } from '../../model/queries/written-fields';
import type { Rule } from '../rule';
import { Severity, draftOf, place } from '../rule';

export const NET160: Rule = {
  id: 'NET160',
  name: 'external-ip-refused',
  severity: Severity.ERROR,
  reads: ['services'],
  what: 'An external IP is not an address that can receive traffic.',
  why: SERVICE_REFUSED,
  fix: sentence(WRITE_REACHABLE_ADDRESS),
  waive: 'Never: the API server refuses the Service.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/service/#external-ips'],
  check(network, report) {
    for (const { manifest } of servicesWith(network, 'externalIPs')) {
      for (const { text, field } of textsAt(manifest, 'externalIPs')) {
        // How an address is written is a matter of NET175.
        const fault = routableAddress(plainAddress(text) ?? text);
        if (fault) report(draftOf(place(manifest, field), text, fault));
      }
    }
  },
};
