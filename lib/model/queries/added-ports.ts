import type { Mark } from '../../facts/controllers/sidecars';
import { isAdded, trySidecar } from '../../facts/controllers/sidecars';
import type { Workload } from '../objects/workload';
import { at } from '../read/fields';
import { keyed } from '../read/field-path';
import type { Manifest } from '../read/manifest';
import { isOpenAt } from '../read/placeholders';
import { namespaces } from './namespaces';
import type { Network } from './network';

/**
 * Whether a sidecar that is added to the pods of a workload has a port; nothing where neither the pods nor
 * their namespace say whether one is added, or a later tool fills in what they say.
 */
export function isAddedPort(
  network: Network,
  workload: Workload,
  { name, protocol }: { readonly name: string; readonly protocol: string },
): boolean | undefined {
  const sidecar = protocol === 'TCP' ? trySidecar(name) : undefined;
  const { manifest, podSpec, podLabels: labels, podAnnotations: annotations } = workload;
  const isSkipped = sidecar?.skipsHostNetwork && at(podSpec, 'hostNetwork') === true;
  if (!sidecar || isSkipped) return false;
  const namespace = namespaces(network).get(manifest.namespace);
  const marks = sidecar.requests.flatMap((request) => request.marks);
  if (marks.some((mark) => isOpenMark(mark, workload, namespace))) return undefined;
  return isAdded(sidecar, { pods: { labels, annotations }, namespace: namespace ?? UNMARKED });
}

const UNMARKED = { labels: {}, annotations: {} };

/** Whether a later tool fills in what a mark says. */
function isOpenMark({ of, as, key }: Mark, workload: Workload, namespace?: Manifest): boolean {
  const manifest = of === 'pods' ? workload.manifest : namespace;
  const metadata = of === 'pods' ? workload.podField.replace(/spec$/, 'metadata') : 'metadata';
  return (
    manifest?.mayHoldPlaceholders === true &&
    isOpenAt(manifest.object, keyed(`${metadata}.${as}`, key))
  );
}
