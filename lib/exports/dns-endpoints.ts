import { printable } from '../report/escape';
import { TTL, dnsRecords } from './dns-records';
import type { ExportedNames } from './exported';
import { slugs } from './slugs';
import { yamlText } from './yaml-text';

/**
 * A `DNSEndpoint` of external-dns for each cluster, with the names outside and their addresses. What is
 * not known is a comment.
 *
 * @see https://kubernetes-sigs.github.io/external-dns/latest/docs/sources/crd/
 */
export function endpointsText(clusters: readonly ExportedNames[]): string {
  const found = clusters.map(({ cluster, names }) => ({ cluster, ...dnsRecords(names) }));
  const gaps = found.flatMap(({ cluster, gaps: those }) =>
    those.map(({ name, why }) => `${cluster && `[${cluster}] `}${name}: ${why}`),
  );
  const full = found.filter(({ records }) => records.length > 0);
  const ids = slugs(full.map(({ cluster }) => `reach${cluster && `-${cluster}`}`));
  const objects = full.map(({ records }, index) => ({
    apiVersion: 'externaldns.k8s.io/v1alpha1',
    kind: 'DNSEndpoint',
    metadata: { name: ids[index] ?? '' },
    spec: {
      endpoints: records.map(({ name, type, values }) => ({
        dnsName: name,
        recordTTL: TTL,
        recordType: type,
        targets: values,
      })),
    },
  }));
  const comments = [...new Set(gaps)].sort().map((text) => `# ${printable(text)}\n`);
  const nothing = '# No name has an address in the checked files.\n';
  return `${comments.join('')}${objects.length > 0 ? yamlText(objects) : nothing}`;
}
