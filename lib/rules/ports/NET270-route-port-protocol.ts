import { serviceBackends } from '../../model/queries/route-backends';
import { servicesNamed } from '../../model/queries/service-names';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET270: Rule = {
  id: 'NET270',
  name: 'route-port-protocol',
  severity: Severity.ERROR,
  reads: ['routes', 'services'],
  what: 'A route sends UDP to a port of a Service that is for TCP alone, or the reverse.',
  why: 'the Service has no endpoint for the protocol, so the Gateway reports ResolvedRefs=False or drops what it gets',
  fix: 'Write a port with that protocol in the Service, or a route of another kind.',
  waive: 'Never: a port of a Service is for one protocol.',
  sources: [
    'https://kubernetes.io/docs/reference/networking/service-protocols/',
    'https://github.com/envoyproxy/gateway/blob/v1.9.0/internal/gatewayapi/validate.go#L223',
  ],
  check(network, report) {
    for (const route of network.routes) {
      const wanted = route.manifest.kind === 'UDPRoute' ? 'UDP' : 'TCP';
      for (const { field, namespace, name, port } of serviceBackends(route)) {
        const services = servicesNamed(network, namespace, name).filter(
          ({ type }) => type !== 'ExternalName',
        );
        const ports = services.map((service) => service.ports.filter((one) => one.port === port));
        const isWrong = ports.every(
          (those) => those.length > 0 && those.every(({ protocol }) => protocol !== wanted),
        );
        if (services.length === 0 || !isWrong) continue;
        const spoken = [...new Set(ports.flat().map(({ protocol }) => protocol))].sort();
        report({
          places: [
            place(route.manifest, field),
            ...services.flatMap(({ manifest }, index) =>
              (ports[index] ?? []).map((one) => place(manifest, one.field)),
            ),
          ],
          what: `a ${route.manifest.kind} needs ${wanted}, but port ${port ?? ''} of Service ${name} is for ${spoken.join(' and ')}`,
        });
      }
    }
  },
};
