import { issuerReferences } from '../../model/queries/issuers';
import { isMissing } from '../absent';
import type { Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

export const NET520: Rule = {
  id: 'NET520',
  name: 'issuer-absent',
  severity: Severity.INFO,
  undoneBy: Elsewhere.ANYWHERE,
  reads: ['gateways', 'ingresses', 'others'],
  what: 'The issuer of a certificate is not in the checked files, although they contain others.',
  why: 'if the issuer does not exist, cert-manager waits for it and never writes the Secret',
  fix: 'Correct the name, or write a ClusterIssuer if the Issuer is in another namespace.',
  waive: 'If the issuer comes from another repository.',
  sources: ['https://cert-manager.io/docs/usage/ingress/#supported-annotations'],
  check(network, report) {
    for (const { manifest, field, kind, namespace, name } of issuerReferences(network)) {
      if (!isMissing(network, 'cert-manager.io', kind, namespace, name)) continue;
      report({
        places: [place(manifest, field)],
        what: `${kind} ${name} is not in the checked files`,
      });
    }
  },
};
