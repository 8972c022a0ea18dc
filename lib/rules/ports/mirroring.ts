import type { Endpoints } from '../../model/objects/endpoints';

export const SKIP_MIRROR = 'endpointslice.kubernetes.io/skip-mirror';

/** Whether the cluster turns an Endpoints into EndpointSlices, as it does unless told not to. */
export function isMirrored({ manifest }: Endpoints): boolean {
  return manifest.labels[SKIP_MIRROR] !== 'true';
}
