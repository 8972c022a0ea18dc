import type { Manifest } from '../../model/read/manifest';

/** The prefix that MetalLB reads in all releases, and the only one before 0.14.9. */
export const OLD_PREFIX = 'metallb.universe.tf/';

/** The annotations of a Service that are for MetalLB. */
export function metallbKeys({ annotations }: Manifest): string[] {
  return Object.keys(annotations).filter(
    (key) => key.startsWith(OLD_PREFIX) || key.startsWith('metallb.io/'),
  );
}
