import { backendsOf } from '../../model/objects/ingress';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET802: Rule = {
  id: 'NET802',
  name: 'ingress-port-by-number',
  severity: Severity.INFO,
  isPolicy: true,
  reads: ['ingresses', 'services'],
  what: 'An Ingress names a Service port by its number, although the port has a name.',
  why: 'when the number changes, every Ingress must change too, and an Ingress that keeps the old number answers 503',
  fix: 'Write the name of the port.',
  waive: 'If the names of the ports change more often than their numbers.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports'],
  check(network, report) {
    for (const ingress of network.ingresses) {
      for (const { field, service: name = '', port } of backendsOf(ingress)) {
        const service = network.tryService(ingress.manifest.namespace, name);
        const named = service?.ports.find((one) => one.port === port && one.name !== '');
        if (!service || !named || typeof port !== 'number') continue;
        report({
          places: [
            place(ingress.manifest, `${field}.service.port`),
            place(service.manifest, 'spec.ports'),
          ],
          what: `port ${port} of Service ${name} has the name ${named.name}`,
          fix: `Write port: {name: ${named.name}}.`,
        });
      }
    }
  },
};
