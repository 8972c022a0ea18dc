import { portName } from '../../facts/values/ports';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';
import { judgePorts, reportFault } from './judge';

export const NET202: Rule = {
  id: 'NET202',
  name: 'target-port-name-invalid',
  severity: Severity.ERROR,
  reads: ['services'],
  what: 'A targetPort is a string that is not a valid container port name.',
  why: 'a string is the name of a container port, and the API server refuses a string that is not a valid one',
  fix: 'Write the number without quotes, or the name of a container port.',
  waive: 'Never: the API server refuses the Service.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports'],
  check(network, report) {
    judgePorts(network, report, ({ manifest, ports }, tell) => {
      for (const { field, targetPort } of ports) {
        if (typeof targetPort !== 'string') continue;
        reportFault(tell, place(manifest, `${field}.targetPort`), targetPort, TARGET_PORT);
      }
    });
  },
};

const TARGET_PORT = portName('targetPort');
