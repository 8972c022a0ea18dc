import { at, listOf, textOf } from '../read/fields';
import type { Manifest } from '../read/manifest';
import { derived } from './derived';
import { groupBy } from './group';
import type { Network } from './network';
import { perList } from './per-list';

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

/** The ReferenceGrants of a namespace that are for references of an object. */
export function grantsForReferencesOf(
  network: Network,
  { group, kind, namespace }: Manifest,
  opened: string,
): readonly ReferenceGrant[] {
  return byGrantee(network).get(granteeKey(opened, { group, kind, namespace })) ?? [];
}

/** Whether one of them is for what is referred to. */
export function isGranted(
  grants: readonly ReferenceGrant[],
  { group, kind, name }: Required<Granted>,
): boolean {
  const granted = grantedBy(grants);
  return [undefined, name].some((one) => granted.has(grantedKey({ group, kind, name: one })));
}

const grantedBy = perList(
  (grants: readonly ReferenceGrant[]) => new Set(grants.flatMap(({ to }) => to.map(grantedKey))),
);

function grantedKey({ group, kind, name }: Granted): string {
  return JSON.stringify([group, kind, name ?? null]);
}

const byGrantee = derived((network): ReadonlyMap<string, readonly ReferenceGrant[]> => {
  const grants = network.others('gateway.networking.k8s.io', 'ReferenceGrant').map(grantOf);
  const entries = grants.flatMap((grant) => {
    const keys = grant.from.map((one) => granteeKey(grant.manifest.namespace, one));
    return [...new Set(keys)].map((key) => ({ key, grant }));
  });
  const groups = [...groupBy(entries, ({ key }) => key)];
  return new Map(groups.map(([key, those]) => [key, those.map(({ grant }) => grant)]));
});

function granteeKey(opened: string, { group, kind, namespace }: Grantee): string {
  return JSON.stringify([opened, group, kind, namespace]);
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
