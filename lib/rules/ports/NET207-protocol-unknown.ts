import { protocol } from '../../facts/values/protocols';
import { portsWith } from '../../model/queries/written-ports';
import { at, isAbsent } from '../../model/read/fields';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';
import { reportFault, valueText } from './judge';

export const NET207: Rule = {
  id: 'NET207',
  name: 'protocol-unknown',
  severity: Severity.ERROR,
  reads: ['services', 'endpoints', 'slices'],
  what: 'A port has a protocol that is none of TCP, UDP and SCTP.',
  why: 'the API server knows TCP, UDP and SCTP, in upper case, and refuses anything else',
  fix: 'Write TCP, UDP or SCTP, and say in appProtocol what is spoken over it.',
  waive: 'Never: the API server refuses the object.',
  sources: ['https://kubernetes.io/docs/reference/networking/service-protocols/'],
  check(network, report) {
    for (const { manifest, field, fields } of portsWith(network, 'protocol')) {
      const value = at(fields, 'protocol');
      if (isAbsent(value) || value === '') continue;
      const where = place(manifest, `${field}.protocol`);
      if (typeof value === 'string') reportFault(report, where, value, protocol);
      else report({ places: [where], what: `${valueText(value)} is not a protocol` });
    }
  },
};
