import { servicesWithPorts } from '../../model/queries/written-fields';
import { notNumber } from '../../facts/values/sentences';
import { nodePort, tryNodePortRange } from '../../facts/values/node-ports';
import { at, isAbsent } from '../../model/read/fields';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';
import { reportFault, valueText } from './judge';

export const NET210: Rule = {
  id: 'NET210',
  name: 'node-port-out-of-range',
  severity: Severity.ERROR,
  reads: ['services'],
  what: 'A node port is outside of the range of the cluster.',
  why: 'the API server only accepts node ports in the range of its flag --service-node-port-range',
  fix: 'Write a number from 30000 to 32767, or remove it so that the cluster picks one.',
  waive: 'If the cluster has another range: set nodePortRange in the cluster file.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/service/#type-nodeport'],
  check(network, report) {
    const range = tryNodePortRange(network.target.nodePortRange);
    for (const { manifest, type, ports } of servicesWithPorts(network, 'nodePort')) {
      if (type === 'ExternalName') continue;
      for (const { field, fields } of ports) {
        const value = at(fields, 'nodePort');
        if (isAbsent(value)) continue;
        const where = place(manifest, `${field}.nodePort`);
        if (typeof value === 'number') {
          if (range && value !== 0) reportFault(report, where, value, nodePort(range));
        } else {
          report({ places: [where], what: notNumber(valueText(value)) });
        }
      }
    }
  },
};
