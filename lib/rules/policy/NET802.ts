import { backendsOf } from '../../model/ingress';
import { behind } from '../../model/pods';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET802: Rule = {
  id: 'NET802',
  name: 'port-by-number',
  severity: Severity.INFO,
  isPolicy: true,
  reads: ['ingresses', 'services', 'workloads'],
  what: 'A port is referred to by its number, though it has a name.',
  why: 'when the number changes, every reference has to change with it, and one that is forgotten answers nothing',
  fix: 'Write the name of the port.',
  waive: 'Where the names of the ports change more often than their numbers.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports'],
  check(network, report) {
    for (const service of network.services) {
      if (service.isHeadless) continue;
      const pods = behind(network, service);
      for (const { field, port, protocol, targetPort = port } of service.ports) {
        const names = pods.map(
          ({ ports }) =>
            ports.find((one) => one.port === targetPort && one.protocol === protocol)?.name,
        );
        const [name] = names;
        if (!name || names.some((one) => one !== name)) continue;
        report({
          places: [
            place(service.manifest, field),
            ...pods.map((pod) => place(pod.manifest, pod.podField)),
          ],
          what: `target port ${targetPort} is called ${name}`,
          fix: `Write targetPort: ${name}.`,
        });
      }
    }
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
          what: `port ${port} of Service ${name} is called ${named.name}`,
          fix: `Write port: {name: ${named.name}}.`,
        });
      }
    }
  },
};
