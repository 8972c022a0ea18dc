import { clientAuthorities, clientCertificates } from '../../model/queries/gateway-tls';
import type { Network } from '../../model/queries/network';
import { at, listOf, textOf, within } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';
import type { Rule } from '../rule';
import { place, Severity } from '../rule';

export const NET532: Rule = {
  id: 'NET532',
  name: 'tls-reference-kind',
  severity: Severity.INFO,
  reads: ['gateways', 'others'],
  what: 'A certificate or certificate authorities are an object of a kind that not every implementation reads.',
  why: 'every implementation reads authorities in a ConfigMap and a certificate in a Secret, of the group "", and one that does not support the kind reports ResolvedRefs=False',
  fix: 'Write `{group: "", kind: ConfigMap, name: shop-ca}` for authorities, and `{name: shop-tls}` for a certificate.',
  waive: 'If the implementation supports the kind.',
  sources: [
    'https://gateway-api.sigs.k8s.io/reference/spec/#backendtlspolicyvalidation',
    'https://gateway-api.sigs.k8s.io/reference/spec/#gatewaybackendtls',
  ],
  check(network, report) {
    for (const { manifest, field, group, kind, wanted } of referencesOf(network)) {
      if (group === '' && wanted.includes(kind)) continue;
      // Of the kinds of Kubernetes, no other holds certificates.
      const isNone = group === '' && !['ConfigMap', 'Secret'].includes(kind);
      report({
        places: [place(manifest, field)],
        what: `the reference is to the kind ${kind} of the group ${JSON.stringify(group)}`,
        ...(isNone && { severity: Severity.WARNING }),
      });
    }
  },
};

interface Reference {
  readonly manifest: Manifest;
  readonly field: string;
  readonly group: string;
  readonly kind: string;
  readonly wanted: readonly string[];
}

function referencesOf(network: Network): Reference[] {
  const policies = network.others('gateway.networking.k8s.io', 'BackendTLSPolicy');
  return [
    ...clientCertificates(network).map((one) => ({ ...one, wanted: ['Secret'] })),
    ...clientAuthorities(network).map((one) => ({ ...one, wanted: ['ConfigMap'] })),
    ...policies.flatMap((manifest) =>
      listOf(within(manifest.spec, 'validation', 'caCertificateRefs')).flatMap((ref, index) => {
        const [group, kind] = [textOf(at(ref, 'group')), textOf(at(ref, 'kind'))];
        // What is left out is refused, which other rules tell.
        if (group === undefined || kind === undefined) return [];
        const field = `spec.validation.caCertificateRefs[${index}]`;
        return [{ manifest, field, group, kind, wanted: ['ConfigMap'] }];
      }),
    ),
  ];
}
