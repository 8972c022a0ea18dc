import { oneOfPorts } from '../../facts/values/sentences';
import type { RouteBackend } from '../../model/queries/route-backends';
import { serviceBackends } from '../../model/queries/route-backends';
import type { Draft, Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET502: Rule = {
  id: 'NET502',
  name: 'route-port-missing',
  severity: Severity.ERROR,
  reads: ['routes', 'services'],
  what: 'A route sends requests to a port that its Service does not have; where it gets copies of them alone, this is a warning, and with the weight 0 an info.',
  why: 'the gateway reports ResolvedRefs=False and answers 500',
  fix: 'Write the number of a port of the Service.',
  waive: 'Never: a route uses the port of the Service, not the port of its pods.',
  sources: [
    'https://gateway-api.sigs.k8s.io/reference/spec/#backendobjectreference',
    'https://gateway-api.sigs.k8s.io/reference/spec/#httprouterule',
    'https://gateway-api.sigs.k8s.io/reference/spec/#grpcrouterule',
    'https://gateway-api.sigs.k8s.io/reference/spec/#tcprouterule',
  ],
  check(network, report) {
    for (const route of network.routes) {
      for (const backend of serviceBackends(route)) {
        const { field, namespace, name, port } = backend;
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
          ...outcome(route.manifest.kind, backend),
        });
      }
    }
  },
};

/** What a gateway does with what it cannot send there, by the kind of the route. */
const REFUSALS: Readonly<Record<string, string>> = {
  GRPCRoute: 'answers UNAVAILABLE',
  TCPRoute: 'rejects the connections',
  TLSRoute: 'rejects the connections',
  UDPRoute: 'drops the packets',
};

/** How it is with copies, questions and other routes than those of HTTP. */
function outcome(kind: string, { field, weight }: RouteBackend): Partial<Draft> {
  if (field.endsWith('.requestMirror.backendRef')) {
    return {
      severity: Severity.WARNING,
      why: 'the gateway reports ResolvedRefs=False and sends no copies of the requests',
    };
  }
  if (weight === 0) {
    return {
      severity: Severity.INFO,
      why: 'the gateway reports ResolvedRefs=False, and no requests go there as long as the weight is 0',
    };
  }
  const refusal = REFUSALS[kind];
  return refusal ? { why: `the gateway reports ResolvedRefs=False and ${refusal}` } : {};
}
