import { WRITE_APP_PROTOCOL, sentence } from '../../facts/values/sentences';
import { appProtocol } from '../../facts/values/names';
import { portsWith } from '../../model/queries/written-ports';
import { at } from '../../model/read/fields';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';
import { reportFault } from './judge';

export const NET208: Rule = {
  id: 'NET208',
  name: 'app-protocol-invalid',
  severity: Severity.ERROR,
  reads: ['services', 'endpoints', 'slices'],
  what: 'An appProtocol does not have the format of a label key.',
  why: 'it is an IANA service name, or a name with a domain prefix, and the API server refuses other formats',
  fix: sentence(WRITE_APP_PROTOCOL),
  waive: 'Never: the API server refuses the object.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/service/#application-protocol',
  ],
  check(network, report) {
    for (const { manifest, field, fields } of portsWith(network, 'appProtocol')) {
      const value = at(fields, 'appProtocol');
      if (typeof value !== 'string') continue;
      reportFault(report, place(manifest, `${field}.appProtocol`), value, appProtocol);
    }
  },
};
