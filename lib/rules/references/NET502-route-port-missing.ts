import { oneOfPorts } from '../../facts/values/sentences';
import { serviceBackends } from '../../model/queries/route-backends';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET502: Rule = {
  id: 'NET502',
  name: 'route-port-missing',
  severity: Severity.ERROR,
  reads: ['routes', 'services'],
  what: 'A route sends requests to a port that its Service does not have.',
  why: 'the gateway reports ResolvedRefs=False and answers 500',
  fix: 'Write the number of a port of the Service.',
  waive: 'Never: a route uses the port of the Service, not the port of its pods.',
  sources: ['https://gateway-api.sigs.k8s.io/reference/spec/#backendobjectreference'],
  check(network, report) {
    for (const route of network.routes) {
      for (const { field, namespace, name, port } of serviceBackends(route)) {
        const service = network.tryService(namespace, name);
        if (!service || port === undefined || service.type === 'ExternalName') continue;
        if (service.isPart) continue;
        if (service.ports.some((one) => one.port === port)) continue;
        const target = service.ports.find(({ targetPort }) => targetPort === port);
        const ports = (target ? [target] : service.ports).flatMap((one) => one.port ?? []);
        report({
          places: [place(route.manifest, field), place(service.manifest, 'spec.ports')],
          what: `Service ${name} has no port ${port}`,
          fix: ports.length > 0 ? oneOfPorts(ports) : undefined,
        });
      }
    }
  },
};
