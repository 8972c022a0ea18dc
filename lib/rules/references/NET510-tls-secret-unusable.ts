import { gatewayCertificates } from '../../model/queries/gateway-tls';
import { madeSecrets } from '../../model/queries/made-secrets';
import type { Network } from '../../model/queries/network';
import { dataKeys, isFilledLater, secretType, tryHolder } from '../../model/queries/secret';
import type { TlsReference } from '../../model/queries/tls-reference';
import { ingressCertificates } from '../../model/queries/tls-reference';
import type { Manifest } from '../../model/read/manifest';
import type { Report, Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

export const NET510: Rule = {
  id: 'NET510',
  name: 'tls-secret-unusable',
  severity: Severity.ERROR,
  undoneBy: Elsewhere.FILES,
  reads: ['gateways', 'ingresses', 'listenerSets', 'others'],
  what: 'The Secret of a certificate does not contain one.',
  why: 'an Ingress controller answers with its own certificate, and a Gateway does not program the listener',
  fix: 'Set the type of the Secret to kubernetes.io/tls, and add the keys tls.crt and tls.key.',
  waive: 'If another program writes the Secret.',
  sources: [
    'https://kubernetes.io/docs/concepts/configuration/secret/#tls-secrets',
    'https://gateway-api.sigs.k8s.io/reference/spec/#gatewaytlsconfig',
  ],
  check(network, report) {
    for (const one of ingressCertificates(network)) {
      reportKeys(network, one, [...PAIRS, ...one.keys], report);
    }
    for (const one of gatewayCertificates(network)) {
      if (!reportKeys(network, one, PAIRS, report)) reportType(network, one, report);
    }
  },
};

type Pair = readonly [certificate: string, key: string];

/** The names of a certificate and its key; Istio reads the second pair as well. */
const PAIRS: readonly Pair[] = [
  ['tls.crt', 'tls.key'],
  ['cert', 'key'],
];

function reportKeys(
  network: Network,
  reference: TlsReference,
  pairs: readonly Pair[],
  report: Report,
): boolean {
  const secret = tryFilled(network, reference);
  if (!secret) return false;
  const keys = dataKeys(secret);
  if (pairs.some((pair) => pair.every((key) => keys.includes(key)))) return false;
  const missing = ['tls.crt', 'tls.key'].filter((key) => !keys.includes(key));
  report({
    places: [
      place(reference.manifest, reference.field),
      place(secret, 'data'),
      place(secret, 'stringData'),
    ],
    what: `Secret ${secret.name} has no ${missing.join(' and no ')}`,
  });
  return true;
}

function reportType(network: Network, reference: TlsReference, report: Report): void {
  const secret = tryFilled(network, reference);
  if (!secret || secretType(secret) === 'kubernetes.io/tls') return;
  report({
    severity: Severity.WARNING,
    places: [place(reference.manifest, reference.field), place(secret, 'type')],
    what: `Secret ${secret.name} has the type ${secretType(secret)}`,
    why: 'Gateway API only guarantees the type kubernetes.io/tls, and some controllers refuse others',
    fix: 'Write type: kubernetes.io/tls.',
  });
}

function tryFilled(network: Network, { namespace, name }: TlsReference): Manifest | undefined {
  const secret = tryHolder(network, 'Secret', namespace, name);
  if (madeSecrets(network).has(`${namespace}/${name}`)) return undefined;
  return secret && !isFilledLater(secret) ? secret : undefined;
}
