import { annotatedIngresses } from '../../model/queries/annotated';
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
  ],
  check(network, report) {
    for (const { manifest } of annotatedIngresses(network)) {
      for (const { suffix, key } of READ) {
        const annotation = `nginx.ingress.kubernetes.io/${suffix}`;
        const [namespace, name] = referenceOf(manifest, annotation);
        const secret = tryHolder(network, 'Secret', namespace, name);
        if (!secret || isFilledLater(secret) || dataKeys(secret).includes(key)) continue;
        if (suffix === 'auth-secret' && isMap(manifest)) continue;
        reportKey(manifest, annotation, secret, key, report);
      }
    }
  },
};

const READ = [
  { suffix: 'auth-secret', key: 'auth' },
  { suffix: 'auth-tls-secret', key: 'ca.crt' },
];

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
  });
}
