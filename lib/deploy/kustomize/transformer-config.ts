import type { FieldSpec } from './field-spec';
import type { Gvk } from './gvk';
import { compareGvk, isSelected, sameGvk } from './gvk';
import { Refused } from './refused';

/** Fields that hold the name of an object of a kind. */
export interface NameReference extends Gvk {
  readonly referrers: readonly FieldSpec[];
}

/** The lists of fields that a transformation changes. */
export const SPEC_LISTS = [
  'namePrefix',
  'nameSuffix',
  'namespace',
  'commonLabels',
  'labels',
  'templateLabels',
  'volumeClaimTemplateLabels',
  'commonAnnotations',
  'varReference',
  'images',
  'replicas',
] as const;

export type SpecList = (typeof SPEC_LISTS)[number];

/** Which fields of which kinds a transformation changes. */
export type TransformerConfig = Readonly<Record<SpecList, readonly FieldSpec[]>> & {
  readonly nameReference: readonly NameReference[];
};

export const EMPTY_CONFIG: TransformerConfig = {
  ...(Object.fromEntries(SPEC_LISTS.map((list) => [list, []])) as unknown as Record<
    SpecList,
    FieldSpec[]
  >),
  nameReference: [],
};

/**
 * Both together; of the same two, it is the same.
 *
 * @throws where one makes a field and the other does not
 */
export function mergeConfigs(one: TransformerConfig, more: TransformerConfig): TransformerConfig {
  // Most kustomizations have the defaults alone, and those are one object.
  if (one === more || more === EMPTY_CONFIG) return one;
  if (one === EMPTY_CONFIG) return more;
  return mergedConfigs(one, more);
}

const mergedConfigs = ofTwo((one: TransformerConfig, more: TransformerConfig) => {
  const lists = SPEC_LISTS.map((list) => [
    list,
    sorted(mergeSpecs(one[list], more[list])),
  ]) as unknown as [SpecList, FieldSpec[]][];
  return {
    ...(Object.fromEntries(lists) as Record<SpecList, FieldSpec[]>),
    nameReference: sorted(mergeReferences(one.nameReference, more.nameReference)),
  };
});

/** What is made of two objects that stay as they are, made once. */
function ofTwo<T extends object, R>(make: (one: T, more: T) => R): (one: T, more: T) => R {
  const known = new WeakMap<T, WeakMap<T, R>>();
  return (one, more) => {
    const ofOne = known.get(one) ?? new WeakMap<T, R>();
    known.set(one, ofOne);
    const made = ofOne.get(more) ?? make(one, more);
    ofOne.set(more, made);
    return made;
  };
}

export function sortedConfig(config: TransformerConfig): TransformerConfig {
  const lists = SPEC_LISTS.map((list) => [list, sorted(config[list])] as const);
  return {
    ...(Object.fromEntries(lists) as Record<SpecList, FieldSpec[]>),
    nameReference: sorted(config.nameReference),
  };
}

function sorted<T extends Gvk>(those: readonly T[]): T[] {
  return [...those].sort(compareGvk);
}

/** A field that is named for a kind already is not named again for all kinds. */
export function mergeSpecs(
  one: readonly FieldSpec[],
  more: readonly FieldSpec[],
): readonly FieldSpec[] {
  return more.length === 0 ? one : mergedSpecs(one, more);
}

const mergedSpecs = ofTwo((one: readonly FieldSpec[], more: readonly FieldSpec[]) => {
  const merged = [...one];
  for (const spec of more) {
    const same = merged.find((old) => old.path === spec.path && isSelected(old, spec));
    if (same && same.create !== spec.create) {
      throw new Refused(`the field ${spec.path} is configured twice, once with create`);
    }
    if (!same) merged.push(spec);
  }
  return merged;
});

function mergeReferences(
  one: readonly NameReference[],
  more: readonly NameReference[],
): readonly NameReference[] {
  let merged = [...one];
  for (const reference of more) {
    const isKnown = merged.some((old) => sameGvk(old, reference));
    merged = merged.map((old) =>
      sameGvk(old, reference)
        ? { ...old, referrers: mergeSpecs(old.referrers, reference.referrers) }
        : old,
    );
    if (!isKnown) merged.push(reference);
  }
  return merged;
}
