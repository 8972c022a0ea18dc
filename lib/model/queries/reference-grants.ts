import { at, listOf, textOf } from '../read/fields';
import type { Manifest } from '../read/manifest';
import { groupBy } from './group';
import type { Network } from './network';

/** Who may refer to what in the namespace of a ReferenceGrant. */
export interface ReferenceGrant {
  readonly manifest: Manifest;
  readonly from: readonly Grantee[];
  readonly to: readonly Granted[];
}

export interface Grantee {
  readonly group?: string;
  readonly kind: string;
  readonly namespace: string;
}

export interface Granted {
  readonly group?: string;
  readonly kind: string;
  /** Nothing, where all of the kind are meant. */
  readonly name?: string;
}

/** The ReferenceGrants of each namespace. */
export function referenceGrants(network: Network): ReadonlyMap<string, readonly ReferenceGrant[]> {
  const grants = network.others('gateway.networking.k8s.io', 'ReferenceGrant').map(grantOf);
  return groupBy(grants, ({ manifest }) => manifest.namespace);
}

export function grantOf(manifest: Manifest): ReferenceGrant {
  const textsOf = (one: unknown) => ({
    group: textOf(at(one, 'group')),
    kind: textOf(at(one, 'kind')) ?? '',
  });
  return {
    manifest,
    from: listOf(at(manifest.spec, 'from')).map((one) => ({
      ...textsOf(one),
      namespace: textOf(at(one, 'namespace')) ?? '',
    })),
    to: listOf(at(manifest.spec, 'to')).map((one) => ({
      ...textsOf(one),
      name: textOf(at(one, 'name')),
    })),
  };
}
