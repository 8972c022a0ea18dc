import { first } from '../../facts/releases/answer';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET608: Rule = {
  id: 'NET608',
  name: 'fqdn-slice-deprecated',
  severity: Severity.WARNING,
  reads: ['slices'],
  what: 'An EndpointSlice lists DNS names instead of addresses.',
  why: `kube-proxy ignores such a slice, and its address type is deprecated since ${first('fqdnSlicesDeprecated')}`,
  fix: 'Write a Service of type ExternalName for a name, or addresses.',
  waive: 'If a gateway of your own reads the names.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/endpoint-slices/#address-types',
  ],
  check({ slices }, report) {
    for (const { manifest, addressType } of slices) {
      if (addressType !== 'FQDN') continue;
      report({
        places: [place(manifest, 'addressType')],
        what: `EndpointSlice ${manifest.name} lists names, which kube-proxy ignores`,
      });
    }
  },
};
