import { isMissing } from '../absent';
import type { Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

export const NET508: Rule = {
  id: 'NET508',
  name: 'gateway-class-absent',
  severity: Severity.INFO,
  undoneBy: Elsewhere.ANYWHERE,
  reads: ['gateways', 'others'],
  what: 'A Gateway names a class that is not in the checked files, although they contain others.',
  why: 'if no controller has that class, no controller sets up the Gateway and it never gets an address',
  fix: 'Write the name of a GatewayClass of the cluster.',
  waive: 'If the installation of the controller creates the class.',
  sources: ['https://gateway-api.sigs.k8s.io/reference/spec/#gatewayclass'],
  check(network, report) {
    for (const { manifest, className } of network.gateways) {
      if (!className) continue;
      if (!isMissing(network, 'gateway.networking.k8s.io', 'GatewayClass', '', className)) continue;
      report({
        places: [place(manifest, 'spec.gatewayClassName')],
        what: `GatewayClass ${className} is not in the checked files`,
      });
    }
  },
};
