import { at, isAbsent } from '../../model/read/fields';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';
import { valueText } from './judge';

export const NET262: Rule = {
  id: 'NET262',
  name: 'slice-address-type',
  severity: Severity.ERROR,
  reads: ['slices'],
  what: 'An EndpointSlice has no valid addressType.',
  why: 'the API server refuses a slice whose addressType is not IPv4, IPv6 or FQDN',
  fix: 'Write `addressType: IPv4` or `addressType: IPv6`, and a slice for each family.',
  waive: 'If a program of your own reads host names from the slice.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/endpoint-slices/#address-types',
  ],
  check({ slices }, report) {
    for (const { manifest } of slices) {
      const value = at(manifest.object, 'addressType');
      if (value === 'IPv4' || value === 'IPv6' || value === 'FQDN') continue;
      report({
        places: [place(manifest, 'addressType')],
        what: isAbsent(value)
          ? `EndpointSlice ${manifest.name} has no addressType`
          : `${valueText(value)} is not an addressType`,
      });
    }
  },
};
