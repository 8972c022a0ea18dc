import { servicesWithEndpoints } from '../../model/queries/service-endpoints';
import { servicesOfKnownType } from '../../model/queries/services-of-known-type';
import type { Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

export const NET268: Rule = {
  id: 'NET268',
  name: 'endpoints-of-alias',
  severity: Severity.WARNING,
  undoneBy: Elsewhere.NAMESPACE,
  reads: ['services', 'endpoints', 'others', 'slices'],
  what: 'An ExternalName Service has endpoints that are maintained by hand.',
  why: 'an ExternalName is a DNS name for another one, so kube-proxy sends no traffic to the endpoints',
  fix: 'Remove type and externalName from the Service, or remove the endpoints.',
  waive: 'If a controller of your own reads the endpoints.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/service/#externalname'],
  check(network, report) {
    const backed = servicesWithEndpoints(network);
    if (backed.length === 0) return;
    const known = new Set(servicesOfKnownType(network));
    // Prometheus reads the endpoints, and no name.
    const monitors = network.others('monitoring.coreos.com', 'ServiceMonitor');
    const monitored = new Set(monitors.map(({ namespace }) => namespace));
    for (const { service, endpoints, slices } of backed) {
      const those = [...endpoints, ...slices];
      if (service.type !== 'ExternalName' || !known.has(service) || those.length === 0) continue;
      if (monitored.has(service.manifest.namespace)) continue;
      report({
        places: [
          place(service.manifest, 'spec.type'),
          ...those.map(({ manifest }) => place(manifest, 'metadata.name')),
        ],
        what: `the alias ${service.manifest.name} has endpoints, which have no effect`,
      });
    }
  },
};
