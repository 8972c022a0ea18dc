import { noService } from '../../facts/values/sentences';
import type { Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';
import { aliases, aliasTarget } from './alias-names';

export const NET245: Rule = {
  id: 'NET245',
  name: 'alias-target-absent',
  severity: Severity.INFO,
  undoneBy: Elsewhere.ANYWHERE,
  reads: ['services'],
  what: 'An ExternalName Service points to a Service that is not in the checked files, although they contain others of its namespace.',
  why: 'if that Service does not exist, the name has no address',
  fix: 'Write the name of a Service of that namespace.',
  waive: 'If the Service is defined elsewhere.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/service/#externalname'],
  check(network, report) {
    const namespaces = new Set(network.services.map(({ manifest }) => manifest.namespace));
    const end = `.svc.${network.target.domain}`;
    for (const alias of aliases(network)) {
      const target = aliasTarget(alias);
      if (!target.endsWith(end)) continue;
      const [name = '', namespace = '', ...more] = target.slice(0, -end.length).split('.');
      // The name of a pod has more parts.
      if (more.length > 0 || !namespaces.has(namespace)) continue;
      if (network.mayHold('', 'Service', namespace, name)) continue;
      report({
        places: [place(alias.manifest, 'spec.externalName')],
        what: noService(name, namespace),
      });
    }
  },
};
