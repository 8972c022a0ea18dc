import { isAdded, trySidecar } from '../../facts/controllers/sidecars';
import type { Workload } from '../objects/workload';
import { at } from '../read/fields';
import { namespaces } from './namespaces';
import type { Network } from './network';

/**
 * Whether a sidecar that is added to the pods of a workload has a port; nothing where neither the pods nor
 * their namespace say whether one is added.
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
  return isAdded(sidecar, { pods: { labels, annotations }, namespace: namespace ?? UNMARKED });
}

const UNMARKED = { labels: {}, annotations: {} };
