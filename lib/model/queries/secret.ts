import { at, fieldsOf, textOf } from '../read/fields';
import type { Manifest } from '../read/manifest';
import type { Network } from './network';

/** The keys of a Secret or a ConfigMap; never what stands under them. */
export function dataKeys({ object }: Manifest): string[] {
  return ['data', 'stringData', 'binaryData'].flatMap((part) =>
    Object.keys(fieldsOf(at(object, part))),
  );
}

export function secretType({ object }: Manifest): string {
  return textOf(at(object, 'type')) || 'Opaque';
}

/** Whether another program writes the content, as those do that copy Secrets. */
export function isFilledLater(manifest: Manifest): boolean {
  return dataKeys(manifest).length === 0 || isCopied(manifest);
}

/** Whether a program that copies Secrets writes it. */
export function isCopied({ annotations }: Manifest): boolean {
  return Object.keys(annotations).some((key) => /reflects|replicat/.test(key));
}

/** The Secret or ConfigMap of a name. */
export function tryHolder(
  network: Network,
  kind: 'Secret' | 'ConfigMap',
  namespace: string,
  name: string,
): Manifest | undefined {
  return byName(network.others('', kind)).get(`${namespace}/${name}`);
}

const INDEXES = new WeakMap<readonly Manifest[], Map<string, Manifest>>();

function byName(manifests: readonly Manifest[]): Map<string, Manifest> {
  const known = INDEXES.get(manifests);
  if (known) return known;
  const index = new Map<string, Manifest>(); // namespace/name -> manifest
  for (const manifest of manifests) {
    const key = `${manifest.namespace}/${manifest.name}`;
    if (!index.has(key)) index.set(key, manifest);
  }
  INDEXES.set(manifests, index);
  return index;
}
