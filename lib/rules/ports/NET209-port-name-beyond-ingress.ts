import { servicesWithPorts } from '../../model/queries/written-fields';
import { portName, servicePortName } from '../../facts/values/ports';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET209: Rule = {
  id: 'NET209',
  name: 'port-name-beyond-ingress',
  severity: Severity.INFO,
  reads: ['services'],
  what: 'A Service port has a name that no Ingress can refer to.',
  why: 'a Service port name can be any DNS label, but an Ingress accepts at most 15 characters with a letter among them and no "--"',
  fix: 'Write a shorter name such as "http", or use the number of the port in the Ingress.',
  waive: 'If every Ingress refers to the port by its number.',
  sources: [
    'https://kubernetes.io/docs/reference/kubernetes-api/service-resources/ingress-v1/#IngressBackend',
  ],
  check(network, report) {
    for (const { manifest, ports } of servicesWithPorts(network, 'name')) {
      for (const { field, name } of ports) {
        if (name === '' || servicePortName(name) || !portName('number')(name)) continue;
        report({
          places: [place(manifest, `${field}.name`)],
          what: `no Ingress can refer to the port name ${JSON.stringify(name)}`,
        });
      }
    }
  },
};
