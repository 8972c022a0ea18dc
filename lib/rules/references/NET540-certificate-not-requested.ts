import { CLUSTER_ISSUER, ISSUER } from '../../facts/controllers/cert-manager';
import type { Ingress } from '../../model/objects/ingress';
import { annotatedIngresses } from '../../model/queries/annotated';
import { hasDefaultCertificate } from '../../model/queries/default-certificate';
import { likelyController } from '../../model/queries/ingress-class';
import { hasSecret } from '../../model/queries/made-secrets';
import { keyed } from '../../model/read/field-path';
import { isRemoved } from '../../model/read/origin';
import { groupBy } from '../claims';
import type { Draft, Place, Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

export const NET540: Rule = {
  id: 'NET540',
  name: 'certificate-not-requested',
  severity: Severity.WARNING,
  undoneBy: Elsewhere.FILES,
  reads: ['ingresses', 'others', 'workloads'],
  what: 'An Ingress names an issuer, and cert-manager creates no certificate for it; where the controller has a default certificate or reads no certificates from Secrets, or a patch of kustomize has removed spec.tls, this is an info.',
  why: 'cert-manager creates a certificate for each entry of spec.tls with hosts and a Secret of its own',
  fix: 'Write hosts and secretName into spec.tls.',
  waive: 'If another program reads the annotation, or none is to be created.',
  sources: [
    'https://cert-manager.io/docs/usage/ingress/',
    'https://github.com/cert-manager/cert-manager/blob/master/pkg/controller/certificate-shim/sync.go#L225',
  ],
  check(network, report) {
    for (const ingress of annotatedIngresses(network)) {
      const issuer = tryIssuer(ingress);
      if (!issuer) continue;
      const isServed = hasDefaultCertificate(network.tryJoined() ?? network);
      const isThere = (name?: string) =>
        Boolean(name) && hasSecret(network, ingress.manifest.namespace, name ?? '');
      const isUnread = likelyController(network, ingress)?.readsCertificates === false;
      const drafts = [
        ...entryDrafts(ingress, issuer, isServed, isThere),
        ...repeatedDrafts(ingress, isThere),
      ];
      for (const draft of drafts) report(isUnread ? { ...draft, ...UNREAD } : draft);
    }
  },
};

const UNREAD = {
  severity: Severity.INFO,
  why: 'the controller takes no certificates of Secrets, and the issuer has no effect',
};

const BY_DEFAULT = {
  severity: Severity.INFO,
  why: 'the host is served with the default certificate of the controller, and the issuer has no effect',
};

const BY_PATCH = {
  severity: Severity.INFO,
  why: 'a patch has removed spec.tls, and the issuer has no effect',
  fix: 'Remove the annotation by a patch too.',
};

/** Without a value and without an entry it is as if it were left out. */
function tryIssuer({ manifest, tls }: Ingress): Place | undefined {
  const key = [ISSUER, CLUSTER_ISSUER].find((one) => {
    const value = manifest.annotations[one];
    return value !== undefined && (value !== '' || tls.length > 0);
  });
  return key === undefined ? undefined : place(manifest, keyed('metadata.annotations', key));
}

/** @param isThere whether no entry need make a Secret, since something else does, such as a Certificate */
function entryDrafts(
  { manifest, tls }: Ingress,
  issuer: Place,
  isServed: boolean,
  isThere: (secret?: string) => boolean,
): Draft[] {
  if (tls.length === 0) {
    return [
      {
        places: [place(manifest, 'spec.tls'), issuer],
        what: `Ingress ${manifest.name} names an issuer, and has no spec.tls`,
        ...(isServed && BY_DEFAULT),
        ...(isRemoved(manifest.origin, 'spec.tls') && BY_PATCH),
      },
    ];
  }
  return tls.flatMap(({ field, hosts, secretName }) => {
    const missing = secretName ? (hosts.length > 0 ? undefined : 'hosts') : 'secretName';
    if (missing === undefined || isThere(secretName)) return [];
    return [
      {
        places: [place(manifest, `${field}.${missing}`)],
        what: `cert-manager skips an entry without ${missing}`,
        ...(isServed && missing === 'secretName' && BY_DEFAULT),
      },
    ];
  });
}

/** For these it creates none at all, which matters where one of all is not there. */
function repeatedDrafts(
  { manifest, tls }: Ingress,
  isThere: (secret?: string) => boolean,
): Draft[] {
  if (tls.every(({ secretName }) => isThere(secretName))) return [];
  const bySecret = groupBy(
    tls.filter(({ secretName }) => secretName),
    ({ secretName = '' }) => secretName,
  );
  return [...bySecret].flatMap(([name, entries]) =>
    entries.length < 2
      ? []
      : [
          {
            places: entries.map(({ field }) => place(manifest, `${field}.secretName`)),
            what: `${entries.length} entries of spec.tls have the Secret ${name}`,
            why: 'cert-manager reports BadConfig for an Ingress that names a Secret twice, and creates none of its certificates',
            fix: 'Write one entry with the hosts of both.',
            severity: Severity.ERROR,
          },
        ],
  );
}
