import { addressMissing } from '../../facts/values/endpoints';
import { isByHand } from '../../model/queries/service-endpoints';
import { at, isAbsent, listOf } from '../../model/read/fields';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET259: Rule = {
  id: 'NET259',
  name: 'endpoints-empty',
  severity: Severity.ERROR,
  reads: ['endpoints', 'slices'],
  what: 'An endpoint, or a subset of an Endpoints, contains no address.',
  why: addressMissing.why,
  fix: 'Write the addresses of the system, such as 192.0.2.10, or remove the entry.',
  waive: 'Never: the API server refuses the object.',
  sources: [
    'https://kubernetes.io/docs/reference/kubernetes-api/service-resources/endpoints-v1/',
    'https://kubernetes.io/docs/reference/kubernetes-api/service-resources/endpoint-slice-v1/',
  ],
  check(network, report) {
    for (const { manifest, subsets } of network.endpoints) {
      for (const { field, addresses } of subsets) {
        if (addresses.length > 0) continue;
        const lists = ['addresses', 'notReadyAddresses'].map((one) => `${field}.${one}`);
        report({
          places: lists.map((one) => place(manifest, one)),
          what: `a subset of Endpoints ${manifest.name} ${addressMissing.what}`,
        });
      }
    }
    for (const { manifest, endpoints } of network.slices) {
      for (const { field, fields } of endpoints) {
        const addresses = at(fields, 'addresses');
        if (listOf(addresses).length > 0) continue;
        report({
          places: [place(manifest, `${field}.addresses`)],
          what: `an endpoint of EndpointSlice ${manifest.name} ${addressMissing.what}`,
        });
      }
      if (endpoints.length > 0 || !isByHand(manifest)) continue;
      if (isAbsent(at(manifest.object, 'addressType'))) continue;
      report({
        places: [place(manifest, 'endpoints')],
        what: `EndpointSlice ${manifest.name} has no endpoints`,
        why: 'the API server accepts it, but it sends no traffic anywhere',
        severity: Severity.INFO,
      });
    }
  },
};
