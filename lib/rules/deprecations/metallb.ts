import { NEW_PREFIX, OLD_PREFIX } from '../../model/queries/metallb-annotations';
import type { Manifest } from '../../model/read/manifest';

/** The annotations of a Service that are for MetalLB. */
export function metallbKeys({ annotations }: Manifest): string[] {
  return Object.keys(annotations).filter(
    (key) => key.startsWith(OLD_PREFIX) || key.startsWith(NEW_PREFIX),
  );
}
