import { at, listOf, textOf } from '../../model/fields';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET367: Rule = {
  id: 'NET367',
  name: 'backend-tls-port-missing',
  severity: Severity.ERROR,
  reads: ['others', 'services'],
  what: 'A BackendTLSPolicy is for a named port that its Service does not have.',
  why: 'the policy is for no port, and the Gateway speaks to the backend without TLS',
  fix: 'Write the name of a port of the Service as `sectionName`, or leave it out for all ports.',
  waive: 'Never: the policy has no effect.',
  sources: ['https://gateway-api.sigs.k8s.io/api-types/backendtlspolicy/'],
  check(network, report) {
    for (const manifest of network.others('gateway.networking.k8s.io', 'BackendTLSPolicy')) {
      listOf(at(manifest.spec, 'targetRefs')).forEach((target, index) => {
        const section = textOf(at(target, 'sectionName'));
        const isService = textOf(at(target, 'kind')) === 'Service' && !textOf(at(target, 'group'));
        const service = network.tryService(manifest.namespace, textOf(at(target, 'name')) ?? '');
        if (section === undefined || !isService || !service) return;
        if (service.ports.some(({ name }) => name === section)) return;
        const names = service.ports.map(({ name }) => name).filter((name) => name !== '');
        report({
          places: [
            place(manifest, `spec.targetRefs[${index}]`),
            place(service.manifest, 'spec.ports'),
          ],
          what: `Service ${service.manifest.name} has no port with the name ${JSON.stringify(section)}`,
          fix: names.length > 0 ? `Write one of its ports: ${names.join(', ')}.` : undefined,
        });
      });
    }
  },
};
