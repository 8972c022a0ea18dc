import { gatewayCertificates } from '../../model/queries/gateway-tls';
import { madeSecrets } from '../../model/queries/made-secrets';
import { secretType } from '../../model/queries/secret';
import { ingressCertificates } from '../../model/queries/tls-reference';
import type { Manifest } from '../../model/read/manifest';
import type { Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

export const NET509: Rule = {
  id: 'NET509',
  name: 'tls-secret-absent',
  severity: Severity.INFO,
  undoneBy: Elsewhere.ANYWHERE,
  reads: ['gateways', 'ingresses', 'listenerSets', 'others'],
  what: 'The Secret of a certificate is not in the checked files, although they contain others of its type.',
  why: 'without the Secret a controller answers with its own certificate, which no browser trusts, or not at all',
  fix: 'Correct the name or the namespace, add the Secret, or let cert-manager write it.',
  waive: 'If the Secret is created by hand or by another program.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/ingress/#tls'],
  check(network, report) {
    const secrets = network.others('', 'Secret');
    if (!secrets.some((secret) => secretType(secret) === 'kubernetes.io/tls')) return;
    const made = madeSecrets(network);
    for (const one of [...ingressCertificates(network), ...gatewayCertificates(network)]) {
      const { manifest, field, namespace, name } = one;
      if (hasIssuer(manifest) || made.has(`${namespace}/${name}`)) continue;
      if (network.mayHold('', 'Secret', namespace, name)) continue;
      report({
        places: [place(manifest, field)],
        what: `Secret ${namespace}/${name} is not in the checked files`,
      });
    }
  },
};

/** Whether cert-manager writes the Secrets that an object names. */
function hasIssuer({ annotations }: Manifest): boolean {
  return Object.keys(annotations).some(
    (key) => key.startsWith('cert-manager.io/') || key === 'kubernetes.io/tls-acme',
  );
}
