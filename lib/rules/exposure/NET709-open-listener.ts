import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET709: Rule = {
  id: 'NET709',
  name: 'open-listener',
  severity: Severity.WARNING,
  isPolicy: true,
  reads: ['gateways'],
  what: 'A listener takes the routes of every namespace, or requests for every host.',
  why: 'whoever may write a route anywhere in the cluster can answer for any host at this address',
  fix: 'Write a hostname, and allowedRoutes from Same or by a Selector.',
  waive: 'Where one team looks after all namespaces.',
  sources: ['https://gateway-api.sigs.k8s.io/reference/spec/#listener'],
  check(network, report) {
    for (const { manifest, listeners } of network.gateways) {
      for (const { field, name, hostname, protocol, routesFrom } of listeners) {
        const isForHosts = protocol !== 'TCP' && protocol !== 'UDP';
        const parts = [
          ...(routesFrom === 'All' ? ['routes of every namespace'] : []),
          ...(hostname === undefined && isForHosts ? ['requests for every host'] : []),
        ];
        if (parts.length === 0) continue;
        report({
          places: [place(manifest, field)],
          what: `listener ${name} takes ${parts.join(' and ')}`,
        });
      }
    }
  },
};
