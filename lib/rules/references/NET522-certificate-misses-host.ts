import type { Ingress, IngressTls } from '../../model/objects/ingress';
import { coverage } from '../../model/queries/certificate-names';
import type { Network } from '../../model/queries/network';
import { hasDefaultCertificate } from '../../model/queries/default-certificate';
import { perList } from '../../model/queries/per-list';
import { ingressesWithCertificates } from '../../model/queries/tls-reference';
import { at, textOf, textsOf } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';
import { groupBy } from '../claims';
import { listed } from '../listed';
import type { Draft, Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

export const NET522: Rule = {
  id: 'NET522',
  name: 'certificate-misses-host',
  severity: Severity.WARNING,
  undoneBy: Elsewhere.ANYWHERE,
  reads: ['ingresses', 'others', 'workloads'],
  what: 'An Ingress serves a host with a Certificate that does not contain the host; where the controller has a default certificate, this is an info.',
  why: 'the certificate in the Secret does not name the host, so browsers refuse the connection',
  fix: 'Add the host to dnsNames of the Certificate.',
  waive: 'If no client uses TLS for that host.',
  sources: ['https://cert-manager.io/docs/usage/certificate/'],
  check(network, report) {
    const certificates = certificatesOf(network);
    const isServed = hasDefaultCertificate(network.tryJoined() ?? network);
    for (const ingress of ingressesWithCertificates(network)) {
      for (const tls of ingress.tls) {
        const key = `${ingress.manifest.namespace}/${tls.secretName ?? ''}`;
        const draft = tryDraft(ingress, tls, certificates.get(key) ?? NONE);
        if (draft) report(isServed ? { ...draft, ...BY_DEFAULT } : draft);
      }
    }
  },
};

const BY_DEFAULT = {
  severity: Severity.INFO,
  why: 'the certificate in the Secret does not name the host, and the default certificate of the controller may',
};

function certificatesOf(network: Network): Map<string, Manifest[]> {
  return groupBy(
    network.others('cert-manager.io', 'Certificate'),
    ({ namespace, spec }) => `${namespace}/${textOf(at(spec, 'secretName')) ?? ''}`,
  );
}

function tryDraft(
  { manifest }: Ingress,
  { field, hosts }: IngressTls,
  certificates: readonly Manifest[],
): Draft | undefined {
  const { isEmpty, isCovered, names, others } = together(certificates);
  const missed = hosts.filter((host) => !isCovered(host));
  if (isEmpty || missed.length === 0) return undefined;
  return {
    places: [place(manifest, `${field}.hosts`)],
    others,
    what: `Certificate ${names} does not contain ${missed.join(', ')}`,
  };
}

const NONE: readonly Manifest[] = [];

/** What the Certificates of one Secret hold. */
const together = perList((certificates: readonly Manifest[]) => {
  const hosts = certificates.flatMap(({ spec }) => [
    ...textsOf(at(spec, 'dnsNames')),
    ...textsOf([at(spec, 'commonName')]),
  ]);
  return {
    isEmpty: hosts.length === 0,
    isCovered: coverage(hosts),
    names: listed(certificates.map(({ name }) => name).sort()),
    others: certificates.map((one) => place(one, 'spec.dnsNames')),
  };
});
