import { areVariants } from '../model/queries/variants';
import type { Network } from '../model/queries/network';
import type { Finding } from './finding';
import { Severity } from './rule';

/**
 * What is found between files that may be variants of each other is advice: that they meet in one
 * cluster is assumed, unless a cluster is stated.
 */
export function softenedBetweenVariants(
  network: Network,
  findings: readonly Finding[],
): readonly Finding[] {
  if (network.target.statement || network.name || network.isUnit) return findings;
  return findings.map((finding) => {
    if (finding.severity === Severity.INFO || !spansVariants(network, finding)) return finding;
    return {
      ...finding,
      severity: Severity.INFO,
      fix: `${finding.fix} ${ASSUMED}`,
    };
  });
}

const ASSUMED =
  'This assumes that one cluster gets all of these files, though others beside them are variants of one object: declare the cluster with --cluster.';

function spansVariants(network: Network, { places }: Finding): boolean {
  const files = [...new Set(places.flatMap(({ file }) => file ?? []))].sort();
  if (isTwiceInOneFile(places)) return false;
  return files.some(
    (file, index) => index > 0 && areVariants(network)(files[index - 1] ?? '', file),
  );
}

/** Whether one file declares an object twice, whatever other files do. */
function isTwiceInOneFile(places: Finding['places']): boolean {
  const manifests = new Set(places.flatMap(({ manifest }) => manifest ?? []));
  const keys = new Set(
    [...manifests].map(({ identity, origin }) => JSON.stringify([identity, origin.file])),
  );
  return keys.size < manifests.size;
}
