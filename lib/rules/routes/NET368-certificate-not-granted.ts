import type { Network } from '../../model/queries/network';
import { grantsForReferencesOf, isGranted } from '../../model/queries/reference-grants';
import { clientAuthorities, gatewayCertificates } from '../../model/queries/gateway-tls';
import type { TlsReference } from '../../model/queries/tls-reference';
import type { Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';
import { grantPlaces } from './grant-places';

export const NET368: Rule = {
  id: 'NET368',
  name: 'certificate-not-granted',
  severity: Severity.INFO,
  undoneBy: Elsewhere.ANYWHERE,
  reads: ['gateways', 'listenerSets', 'others'],
  what: 'A Gateway or a ListenerSet uses a certificate or authorities of another namespace, and no ReferenceGrant there allows it.',
  why: 'the Gateway does not follow the reference (RefNotPermitted), and connections to the listener fail',
  fix: 'Write a ReferenceGrant in the namespace of the Secret, from Gateways to Secrets.',
  waive: 'If the ReferenceGrant is not in the checked files.',
  sources: ['https://gateway-api.sigs.k8s.io/api-types/referencegrant/'],
  check(network, report) {
    for (const one of referencesOf(network)) {
      const { manifest, namespace, name, field, kind } = one;
      if (namespace === manifest.namespace) continue;
      const there = grantsForReferencesOf(network, manifest, namespace);
      if (isGranted(there, { group: '', kind, name })) continue;
      report({
        places: [place(manifest, field)],
        others: grantPlaces(there),
        what: `no ReferenceGrant allows ${manifest.kind} ${manifest.name} to use ${kind} ${namespace}/${name}`,
        // A grant for the Gateway that leaves the Secret out proves that somebody thought of it.
        severity: there.length > 0 ? Severity.ERROR : Severity.INFO,
      });
    }
  },
};

/** To a Secret, or to a ConfigMap with authorities. */
type Reference = TlsReference & { readonly kind: string };

function referencesOf(network: Network): Reference[] {
  return [
    ...gatewayCertificates(network).map((one) => ({ ...one, kind: 'Secret' })),
    ...clientAuthorities(network).filter(({ group }) => group === ''),
  ];
}
