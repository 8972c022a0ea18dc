import { portNumber } from '../../facts/values/ports';
import { weight } from '../../facts/values/routes';
import type { BackendRef } from '../../model/objects/route';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET354: Rule = {
  id: 'NET354',
  name: 'route-backend-invalid',
  severity: Severity.ERROR,
  reads: ['routes'],
  what: 'A backend of a route has no port, or an invalid weight.',
  why: 'the API server refuses the route: a reference to a Service needs the number of its port',
  fix: 'Write `{name: web, port: 80}`, and a weight from 0 to 1000000.',
  waive: 'Never: the API server refuses it.',
  sources: ['https://gateway-api.sigs.k8s.io/reference/spec/#backendref'],
  check(network, report) {
    for (const { manifest, rules } of network.routes) {
      for (const backend of rules.flatMap(({ backends }) => backends)) {
        const what = whatIsWrong(backend);
        if (what) report({ places: [place(manifest, backend.field)], what });
      }
    }
  },
};

function whatIsWrong({ field, group, kind, name, port, weight: share }: BackendRef) {
  if (name === '') return `${field} has no name`;
  const isService = group === '' && kind === 'Service';
  if (isService && port === undefined) return `${field} has no number of a port of Service ${name}`;
  const fault = port === undefined ? undefined : portNumber(port);
  if (fault) return `port ${port} of ${field} ${fault.what}`;
  const ofWeight = weight(share);
  return ofWeight && `weight ${share} of ${field} ${ofWeight.what}`;
}
