import { CLUSTER_ISSUER, ISSUER } from '../../facts/controllers/cert-manager';
import type { IssuerReference } from '../../model/queries/issuers';
import { issuerReferences } from '../../model/queries/issuers';
import type { Manifest } from '../../model/read/manifest';
import type { Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

const GROUP = 'cert-manager.io';

export const NET541: Rule = {
  id: 'NET541',
  name: 'issuer-of-other-kind',
  severity: Severity.WARNING,
  undoneBy: Elsewhere.ANYWHERE,
  reads: ['gateways', 'ingresses', 'others'],
  what: 'A ClusterIssuer is named where an Issuer of that name is in the files, or the reverse.',
  why: 'cert-manager looks for the kind that is named, waits for it, and never writes the Secret',
  fix: 'Name the issuer by its kind.',
  waive: 'If an issuer of the other kind with the same name exists in the cluster.',
  sources: [
    'https://cert-manager.io/docs/usage/ingress/#supported-annotations',
    'https://github.com/cert-manager/cert-manager/blob/master/pkg/controller/certificate-shim/sync.go#L917',
  ],
  check(network, report) {
    for (const reference of issuerReferences(network)) {
      const { manifest, field, kind, namespace, name } = reference;
      if (network.mayHold(GROUP, kind, namespace, name)) continue;
      const [other] = network
        .others(GROUP, kind === 'Issuer' ? 'ClusterIssuer' : 'Issuer')
        .filter((one) => one.name === name && isUsable(one, reference));
      if (!other) continue;
      report({
        places: [place(manifest, field), place(other, 'kind')],
        what: `${kind} ${name} is not in the checked files, but ${other.kind} ${name} is`,
        fix: field === 'spec.issuerRef' ? `Write kind: ${other.kind}.` : `Write ${keyFor(kind)}.`,
      });
    }
  },
};

/** An Issuer serves its own namespace alone. */
function isUsable({ kind, namespace }: Manifest, { manifest }: IssuerReference): boolean {
  return kind === 'ClusterIssuer' || namespace === manifest.namespace;
}

/** The annotation that names an issuer of the other kind. */
function keyFor(kind: string): string {
  return kind === 'Issuer' ? CLUSTER_ISSUER : ISSUER;
}
