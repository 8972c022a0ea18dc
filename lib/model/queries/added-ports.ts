import { isAdded, trySidecar } from '../../facts/controllers/sidecars';
import type { Workload } from '../objects/workload';
import { namespaces } from './namespaces';
import type { Network } from './network';

/**
 * Whether a sidecar that is added to the pods of a workload has a port; nothing where neither the pods nor
 * their namespace say whether one is added.
 */
export function isAddedPort(
  network: Network,
  { manifest, podLabels, podAnnotations }: Workload,
  { name, protocol }: { readonly name: string; readonly protocol: string },
): boolean | undefined {
  const sidecar = protocol === 'TCP' ? trySidecar(name) : undefined;
  if (!sidecar) return false;
  const namespace = namespaces(network).get(manifest.namespace);
  return isAdded(
    sidecar,
    { ...podLabels, ...podAnnotations },
    { ...namespace?.labels, ...namespace?.annotations },
  );
}
