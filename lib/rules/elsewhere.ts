import type { Around } from '../model/queries/around';
import type { Network } from '../model/queries/network';
import type { Finding } from './finding';
import type { Rule } from './rule';
import { Elsewhere, isLessSevere } from './rule';

/**
 * What is left of findings where other units may be in the same cluster: what their objects undo is no
 * fault, and what objects could undo that are in no file is not known.
 */
export function notUndone(
  rule: Rule,
  network: Network,
  findings: readonly Finding[],
  find: (network: Network) => readonly Finding[],
): readonly Finding[] {
  if (rule.undoneBy === undefined || findings.length === 0) return findings;
  const around: ReleasesAround | undefined = network.around ?? aroundReleases(network);
  if (!around) return findings;
  const closed = findings.filter((finding) => !mayBeUndone(rule, finding, around));
  const joined = closed.length === 0 ? undefined : network.tryJoined();
  if (!joined) return closed;
  const found = new Map(find(joined).map((finding) => [finding.fingerprint, finding]));
  return closed.flatMap((finding) => {
    const there = found.get(finding.fingerprint);
    if (!there) return [];
    return isLessSevere(there.severity, finding.severity)
      ? { ...finding, severity: there.severity }
      : finding;
  });
}

/**
 * Where no units are read, what releases of charts install is in no file all the same: in their
 * namespaces, as one chart in a folder leaves open little of the others.
 */
function aroundReleases({ releaseNamespaces }: Network): ReleasesAround | undefined {
  if (releaseNamespaces.size === 0) return undefined;
  return { all: [], isOpen: false, openNamespaces: releaseNamespaces, areReleases: true };
}

interface ReleasesAround extends Around {
  readonly areReleases?: boolean;
}

/** Whether an object that is in no file could undo it. */
function mayBeUndone({ undoneBy }: Rule, { places }: Finding, around: ReleasesAround): boolean {
  if (undoneBy === Elsewhere.FILES) return false;
  const { isOpen, openNamespaces, areReleases } = around;
  if (isOpen) return true;
  if (undoneBy === Elsewhere.ANYWHERE && !areReleases) return openNamespaces.size > 0;
  return places.some(({ manifest }) => manifest && openNamespaces.has(manifest.namespace));
}
