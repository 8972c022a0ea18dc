import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET709: Rule = {
  id: 'NET709',
  name: 'open-listener',
  severity: Severity.WARNING,
  isPolicy: true,
  reads: ['gateways'],
  what: 'A listener accepts the routes of every namespace, or requests for every host.',
  why: 'everyone who can create a route in any namespace can serve any host at this address',
  fix: 'Write a hostname, and allowedRoutes with Same or a Selector.',
  waive: 'If one team manages all namespaces.',
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
          what: `listener ${name} accepts ${parts.join(' and ')}`,
        });
      }
    }
  },
};
