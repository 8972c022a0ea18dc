import { WRITE_SHORT_NAME, nameForEach, sentence } from '../../facts/values/sentences';
import type { FaultAt } from '../../facts/values/fault';
import { servicePortName } from '../../facts/values/ports';
import type { Service } from '../../model/objects/service';
import { at, isAbsent } from '../../model/read/fields';
import type { Report, Rule } from '../rule';
import { Severity, place } from '../rule';
import { judgePorts, reportFault, valueText } from './judge';
import { portFaultsOf } from './port-facts';

export const NET205: Rule = {
  id: 'NET205',
  name: 'port-name-invalid',
  severity: Severity.ERROR,
  reads: ['services'],
  what: 'A Service port has an invalid name, or one of several ports has no name.',
  why: 'names identify the ports of a Service, and the API server refuses a port without a valid name',
  fix: sentence(WRITE_SHORT_NAME),
  waive: 'Never: the API server refuses the Service.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/service/#multi-port-services'],
  check(network, report) {
    judgePorts(network, report, (service, tell) => {
      checkNames(service, tell);
      for (const fault of portFaultsOf(service)) {
        if (isUnnamed(service, fault)) reportUnnamed(service, fault.index, tell);
      }
    });
  },
};

function checkNames({ manifest, ports }: Service, report: Report): void {
  for (const { field, name, fields } of ports) {
    const written = at(fields, 'name');
    const where = place(manifest, `${field}.name`);
    if (name !== '') reportFault(report, where, name, servicePortName);
    else if (!isAbsent(written) && written !== '') {
      report({ places: [where], what: `${valueText(written)} is not a string` });
    }
  }
}

function isUnnamed({ ports }: Service, { index, field }: FaultAt): boolean {
  const written = at(ports[index]?.fields, 'name');
  return field === 'name' && (isAbsent(written) || written === '');
}

function reportUnnamed({ manifest, ports }: Service, index: number, report: Report): void {
  const { field = '', port } = ports[index] ?? {};
  report({
    places: [place(manifest, `${field}.name`), place(manifest, field)],
    what: `port ${port ?? index} is one of ${ports.length} and has no name`,
    why: nameForEach(ports.length),
  });
}
