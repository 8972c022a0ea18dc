import { CLUSTER_ISSUER, ISSUER } from '../../facts/controllers/cert-manager';
import { keyed } from '../read/field-path';
import { at, textOf, within } from '../read/fields';
import type { Manifest } from '../read/manifest';
import { annotatedIngresses } from './annotated';
import { derived } from './derived';

/** An issuer of cert-manager that an object names. */
export interface IssuerReference {
  readonly manifest: Manifest;
  readonly field: string;
  readonly kind: string;
  /** Empty for a ClusterIssuer. */
  readonly namespace: string;
  readonly name: string;
}

/** The issuers that Ingresses, Gateways and Certificates name. */
export const issuerReferences = derived((network): readonly IssuerReference[] => [
  ...annotatedIngresses(network).flatMap(({ manifest }) => byAnnotation(manifest)),
  ...network.gateways.flatMap(({ manifest }) => byAnnotation(manifest)),
  ...network.others('cert-manager.io', 'Certificate').flatMap(byCertificate),
]);

/** Say that the issuer is one of neither kind below. */
const OF_ANOTHER_KIND = ['cert-manager.io/issuer-group', 'cert-manager.io/issuer-kind'];

function byAnnotation(manifest: Manifest): IssuerReference[] {
  const { annotations, namespace } = manifest;
  if (OF_ANOTHER_KIND.some((key) => annotations[key] !== undefined)) return [];
  const asked = [
    { key: ISSUER, kind: 'Issuer', namespace },
    { key: CLUSTER_ISSUER, kind: 'ClusterIssuer', namespace: '' },
  ];
  return asked.flatMap(({ key, ...rest }) => {
    const name = annotations[key];
    const field = keyed('metadata.annotations', key);
    return name ? [{ manifest, field, name, ...rest }] : [];
  });
}

function byCertificate(manifest: Manifest): IssuerReference[] {
  const ref = within(manifest.spec, 'issuerRef');
  const name = textOf(at(ref, 'name'));
  const kind = textOf(at(ref, 'kind')) ?? 'Issuer';
  if (!name || (textOf(at(ref, 'group')) ?? 'cert-manager.io') !== 'cert-manager.io') return [];
  const namespace = kind === 'ClusterIssuer' ? '' : manifest.namespace;
  return [{ manifest, field: 'spec.issuerRef', kind, namespace, name }];
}
