import { has } from '../../facts/releases/answer';
import type { Releases } from '../../facts/releases/products';
import { keyed } from '../read/field-path';
import type { Manifest } from '../read/manifest';

/** What a Service asks of MetalLB. */
export interface MetallbAnnotation {
  readonly key: string;
  /** The key without its prefix: `loadBalancerIPs`. */
  readonly name: string;
  readonly value: string;
  readonly field: string;
}

export const NEW_PREFIX = 'metallb.io/';
export const OLD_PREFIX = 'metallb.universe.tf/';

/** All that a Service asks of MetalLB, whether it is read or not. */
export function metallbAnnotations({ annotations }: Manifest): MetallbAnnotation[] {
  return Object.entries(annotations).flatMap(([key, value]) => {
    const prefix = [NEW_PREFIX, OLD_PREFIX].find((one) => key.startsWith(one));
    if (prefix === undefined) return [];
    const field = keyed('metadata.annotations', key);
    return [{ key, name: key.slice(prefix.length), value, field }];
  });
}

/** The annotation of a name that a release of MetalLB reads. */
export function tryMetallbAnnotation(
  manifest: Manifest,
  releases: Releases,
  name: string,
): MetallbAnnotation | undefined {
  const [before, behind] = [
    tryAnnotation(manifest, NEW_PREFIX, name),
    tryAnnotation(manifest, OLD_PREFIX, name),
  ];
  if (!before || !has(releases, 'newPrefix')) return behind;
  // An empty sharing key under the new prefix hides the old one, and other empty values do not.
  return before.value === '' && name !== 'allow-shared-ip' ? (behind ?? before) : before;
}

export function tryAnnotation(
  { annotations }: Manifest,
  prefix: string,
  name: string,
): MetallbAnnotation | undefined {
  const key = `${prefix}${name}`;
  const value = annotations[key];
  if (value === undefined) return undefined;
  return { key, name, value, field: keyed('metadata.annotations', key) };
}
