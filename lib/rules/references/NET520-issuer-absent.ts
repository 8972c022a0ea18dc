import { annotatedIngresses } from '../../model/queries/annotated';
import type { Network } from '../../model/queries/network';
import { keyed } from '../../model/read/field-path';
import { at, textOf, within } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';
import { isMissing } from '../absent';
import type { Place, Rule } from '../rule';
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
    for (const { where, kind, namespace, name } of issuersAsked(network)) {
      if (!isMissing(network, 'cert-manager.io', kind, namespace, name)) continue;
      report({ places: [where], what: `${kind} ${name} is not in the checked files` });
    }
  },
};

interface Asked {
  readonly where: Place;
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
}

function issuersAsked(network: Network): Asked[] {
  return [
    ...annotatedIngresses(network).flatMap(({ manifest }) => byAnnotation(manifest)),
    ...network.gateways.flatMap(({ manifest }) => byAnnotation(manifest)),
    ...network.others('cert-manager.io', 'Certificate').flatMap(byCertificate),
  ];
}

/** Say that the issuer is one of neither kind below. */
const OF_ANOTHER_KIND = ['cert-manager.io/issuer-group', 'cert-manager.io/issuer-kind'];

function byAnnotation(manifest: Manifest): Asked[] {
  const { annotations, namespace } = manifest;
  if (OF_ANOTHER_KIND.some((key) => annotations[key] !== undefined)) return [];
  const asked = [
    { key: 'cert-manager.io/issuer', kind: 'Issuer', namespace },
    { key: 'cert-manager.io/cluster-issuer', kind: 'ClusterIssuer', namespace: '' },
  ];
  return asked.flatMap(({ key, ...rest }) => {
    const name = annotations[key];
    const where = place(manifest, keyed('metadata.annotations', key));
    return name ? [{ where, name, ...rest }] : [];
  });
}

function byCertificate(manifest: Manifest): Asked[] {
  const ref = within(manifest.spec, 'issuerRef');
  const name = textOf(at(ref, 'name'));
  const kind = textOf(at(ref, 'kind')) ?? 'Issuer';
  if (!name || (textOf(at(ref, 'group')) ?? 'cert-manager.io') !== 'cert-manager.io') return [];
  const namespace = kind === 'ClusterIssuer' ? '' : manifest.namespace;
  return [{ where: place(manifest, 'spec.issuerRef'), kind, namespace, name }];
}
