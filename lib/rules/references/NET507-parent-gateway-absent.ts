import { isMissing } from '../absent';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

const GATEWAY_API = 'gateway.networking.k8s.io';

export const NET507: Rule = {
  id: 'NET507',
  name: 'parent-gateway-absent',
  severity: Severity.INFO,
  reads: ['others', 'routes'],
  what: 'A route is for a Gateway that is not given, though others are.',
  why: 'if there is no such Gateway, no controller takes the route and its requests get no answer',
  fix: 'Mend the name or the namespace of the Gateway: without one it is that of the route.',
  waive: 'Where the Gateway comes from another repository.',
  sources: ['https://gateway-api.sigs.k8s.io/reference/spec/#parentreference'],
  check(network, report) {
    for (const { manifest, parents } of network.routes) {
      for (const { field, group, kind, namespace, name } of parents) {
        if (group !== GATEWAY_API || kind !== 'Gateway') continue;
        if (!isMissing(network, group, kind, namespace, name)) continue;
        report({
          places: [place(manifest, field)],
          what: `Gateway ${namespace}/${name} is not given`,
        });
      }
    }
  },
};
