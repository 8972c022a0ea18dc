import { isMissing } from '../absent';
import type { Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

const GATEWAY_API = 'gateway.networking.k8s.io';

export const NET507: Rule = {
  id: 'NET507',
  name: 'parent-gateway-absent',
  severity: Severity.INFO,
  undoneBy: Elsewhere.ANYWHERE,
  reads: ['others', 'routes'],
  what: 'A route names a Gateway that is not in the checked files, although they contain others.',
  why: 'if the Gateway does not exist, no controller accepts the route and its requests get no answer',
  fix: 'Correct the name or the namespace of the Gateway; the default namespace is that of the route.',
  waive: 'If the Gateway comes from another repository.',
  sources: ['https://gateway-api.sigs.k8s.io/reference/spec/#parentreference'],
  check(network, report) {
    for (const { manifest, parents } of network.routes) {
      for (const { field, group, kind, namespace, name } of parents) {
        if (group !== GATEWAY_API || kind !== 'Gateway') continue;
        if (!isMissing(network, group, kind, namespace, name)) continue;
        report({
          places: [place(manifest, field)],
          what: `Gateway ${namespace}/${name} is not in the checked files`,
        });
      }
    }
  },
};
