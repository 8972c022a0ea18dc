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
  if (network.target.statement || network.name) return findings;
  return findings.map((finding) => {
    const [file, other] = tryVariants(network, finding);
    if (file === undefined || finding.severity === Severity.INFO) return finding;
    return {
      ...finding,
      severity: Severity.INFO,
      fix: `${finding.fix} This assumes that one cluster gets ${file} and ${other}: declare the cluster with --cluster.`,
    };
  });
}

function tryVariants(network: Network, { places }: Finding): readonly (string | undefined)[] {
  const files = [...new Set(places.flatMap(({ file }) => file ?? []))].sort();
  if (isTwiceInOneFile(places)) return [];
  const index = files.findIndex(
    (file, place) => place > 0 && areVariants(network)(files[place - 1] ?? '', file),
  );
  return index < 0 ? [] : [files[index - 1], files[index]];
}

/** Whether one file declares an object twice, whatever other files do. */
function isTwiceInOneFile(places: Finding['places']): boolean {
  const manifests = new Set(places.flatMap(({ manifest }) => manifest ?? []));
  const keys = new Set(
    [...manifests].map(({ identity, origin }) => JSON.stringify([identity, origin.file])),
  );
  return keys.size < manifests.size;
}
