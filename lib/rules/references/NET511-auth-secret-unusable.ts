import type { Ingress } from '../../model/objects/ingress';
import { annotatedIngresses } from '../../model/queries/annotated';
import { likelyController } from '../../model/queries/ingress-class';
import type { Network } from '../../model/queries/network';
import { dataKeys, isFilledLater, tryHolder } from '../../model/queries/secret';
import { keyed } from '../../model/read/field-path';
import type { Manifest } from '../../model/read/manifest';
import type { Report, Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET511: Rule = {
  id: 'NET511',
  name: 'auth-secret-unusable',
  severity: Severity.ERROR,
  reads: ['ingresses', 'others'],
  what: 'A Secret for client authentication lacks the key that ingress-nginx reads.',
  why: 'the controller cannot read the passwords or the certificate authority, and refuses every request',
  fix: 'Add that key to the Secret.',
  waive: 'If another program writes the Secret.',
  sources: [
    'https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/#authentication',
    // getPemCertificate
    'https://github.com/kubernetes/ingress-nginx/blob/controller-v1.15.0/internal/ingress/controller/store/backend_ssl.go',
  ],
  check(network, report) {
    for (const ingress of annotatedIngresses(network)) {
      const { manifest } = ingress;
      for (const { suffix, key } of READ) {
        const annotation = `nginx.ingress.kubernetes.io/${suffix}`;
        if (!manifest.annotations[annotation] || isOfAnother(network, ingress)) continue;
        const [namespace, name] = referenceOf(manifest, annotation);
        const secret = tryHolder(network, 'Secret', namespace, name);
        if (!secret || isFilledLater(secret) || dataKeys(secret).includes(key)) continue;
        if (suffix === 'auth-secret' && (!hasType(manifest) || isMap(manifest))) continue;
        reportKey(manifest, annotation, secret, key, report);
      }
    }
  },
};

const READ = [
  { suffix: 'auth-secret', key: 'auth' },
  { suffix: 'auth-tls-secret', key: 'ca.crt' },
];

/** Whether another controller than ingress-nginx reads the Ingress, also by the usual name of its class. */
function isOfAnother(network: Network, ingress: Ingress): boolean {
  const { name } = likelyController(network, ingress) ?? {};
  return name !== undefined && name !== 'ingress-nginx';
}

/** Without it, ingress-nginx does not read the Secret. */
function hasType({ annotations }: Manifest): boolean {
  return Boolean(annotations['nginx.ingress.kubernetes.io/auth-type']);
}

/** Whether each key of the Secret is a user. */
function isMap({ annotations }: Manifest): boolean {
  return annotations['nginx.ingress.kubernetes.io/auth-secret-type'] === 'auth-map';
}

function referenceOf({ annotations, namespace }: Manifest, annotation: string): [string, string] {
  const [first = '', second] = (annotations[annotation] ?? '').split('/');
  return second === undefined ? [namespace, first] : [first, second];
}

function reportKey(
  ingress: Manifest,
  annotation: string,
  secret: Manifest,
  key: string,
  report: Report,
): void {
  report({
    places: [
      place(ingress, keyed('metadata.annotations', annotation)),
      place(secret, 'data'),
      place(secret, 'stringData'),
    ],
    what: `Secret ${secret.name} has no ${key}`,
    fix: `Add the key ${key} to the Secret.`,
    why: key === 'ca.crt' && isKeyPair(secret) ? OPEN : undefined,
  });
}

/** Of a certificate and its key, the controller takes what there is, and lets the authority be. */
function isKeyPair(secret: Manifest): boolean {
  return ['tls.crt', 'tls.key'].every((key) => dataKeys(secret).includes(key));
}

const OPEN =
  'the controller takes the Secret for a certificate without an authority, asks no client for one, and admits every request';
