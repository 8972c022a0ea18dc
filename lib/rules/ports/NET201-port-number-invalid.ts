import { PORT_HAS_NO_NUMBER, WRITE_PORT, notNumber, sentence } from '../../facts/values/sentences';
import { portNumber } from '../../facts/values/ports';
import type { Service, PortOfService } from '../../model/objects/service';
import { at, isAbsent } from '../../model/read/fields';
import type { Report, Rule } from '../rule';
import { Severity, place } from '../rule';
import { judgePorts, reportFault, valueText } from './judge';

export const NET201: Rule = {
  id: 'NET201',
  name: 'port-number-invalid',
  severity: Severity.ERROR,
  reads: ['services'],
  what: 'A Service has a port that is not a number from 1 to 65535.',
  why: 'a port is a whole number from 1 to 65535, and the API server refuses anything else',
  fix: sentence(WRITE_PORT),
  waive: 'Never: the API server refuses the Service.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports',
    'https://kubernetes.io/docs/reference/kubernetes-api/service-resources/service-v1/#ServiceSpec',
  ],
  check(network, report) {
    judgePorts(network, report, (service, tell) => {
      for (const port of service.ports) {
        checkPort(service, port, tell);
        checkTarget(service, port, tell);
      }
    });
  },
};

function checkPort({ manifest }: Service, { field, fields }: PortOfService, report: Report): void {
  const where = place(manifest, `${field}.port`);
  const value = at(fields, 'port');
  if (typeof value === 'number') reportFault(report, where, value, portNumber);
  else if (isAbsent(value)) report({ places: [where], what: PORT_HAS_NO_NUMBER });
  else report({ places: [where], what: notNumber(valueText(value)) });
}

/** A 0 stands for the number of the port itself, as nothing does. */
function checkTarget(
  { manifest }: Service,
  { field, fields }: PortOfService,
  report: Report,
): void {
  const where = place(manifest, `${field}.targetPort`);
  const value = at(fields, 'targetPort');
  if (isAbsent(value) || value === 0 || typeof value === 'string') return;
  if (typeof value === 'number') reportFault(report, where, value, portNumber);
  else report({ places: [where], what: `${valueText(value)} is neither a number nor a name` });
}
