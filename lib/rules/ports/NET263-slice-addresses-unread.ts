import { servicesWithEndpoints } from '../../model/queries/service-endpoints';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET263: Rule = {
  id: 'NET263',
  name: 'slice-addresses-unread',
  severity: Severity.INFO,
  reads: ['services', 'endpoints', 'slices'],
  what: 'An endpoint of an EndpointSlice has several addresses.',
  why: 'the addresses belong to one machine, and kube-proxy only reads the first of them',
  fix: 'Write an endpoint for each address.',
  waive: 'If they are addresses of one machine, and any of them works.',
  sources: [
    'https://kubernetes.io/docs/reference/kubernetes-api/service-resources/endpoint-slice-v1/',
  ],
  check(network, report) {
    for (const { service, slices } of servicesWithEndpoints(network)) {
      if (service.isHeadless) continue; // DNS reads all of them.
      for (const { manifest, endpoints } of slices) {
        for (const { field, addresses } of endpoints) {
          if (addresses.length < 2) continue;
          report({
            places: [
              place(manifest, `${field}.addresses`),
              place(service.manifest, 'spec.clusterIP'),
            ],
            what: `only ${addresses[0]} of ${addresses.length} addresses gets traffic`,
          });
        }
      }
    }
  },
};
