import { WRITE_HOST, sentence } from '../../facts/values/sentences';
import { ingressHost } from '../../facts/values/names';
import type { Rule } from '../rule';
import { Severity, draftOf, place } from '../rule';

export const NET356: Rule = {
  id: 'NET356',
  name: 'route-hostname-invalid',
  severity: Severity.ERROR,
  reads: ['routes'],
  what: 'A hostname of a route is not the name of a host.',
  why: 'the API server refuses the route, and an address of digits and dots is one that no request is matched by',
  fix: sentence(WRITE_HOST),
  waive: 'Never: no request has such a host.',
  sources: ['https://gateway-api.sigs.k8s.io/reference/spec/#hostname'],
  check(network, report) {
    for (const { manifest, hostnames } of network.routes) {
      hostnames.forEach((hostname, index) => {
        const fault = ingressHost(hostname);
        if (!fault) return;
        report({
          ...draftOf(place(manifest, `spec.hostnames[${index}]`), hostname, fault),
          why: this.why,
          ...(fault.fix.includes('leave host out') && { fix: this.fix }),
        });
      });
    }
  },
};
