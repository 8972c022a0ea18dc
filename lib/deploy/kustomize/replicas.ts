import { setScalar } from './fields';
import type { FieldSpec } from './field-spec';
import { visitField } from './field-spec';
import { isSelected } from './gvk';
import type { WrittenAt, YNode } from './node';
import { Kind, Tag, scalar } from './node';
import { Refused } from './refused';
import type { Resources } from './resources';

/** @throws where nothing with replicas has the name */
export function setReplicas(
  resources: Resources,
  { name, count }: { readonly name: string; readonly count: number },
  specs: readonly FieldSpec[],
  at: WrittenAt,
): void {
  let isFound = false;
  const set = (field: YNode) => {
    setScalar(field, scalar(String(count), at, Tag.INT));
  };
  for (const spec of specs) {
    for (const one of resources.findNamed(name, (id) => isSelected(id, spec))) {
      isFound = true;
      resources.touched(one);
      const { root } = one;
      if (root) visitField(root, spec, { set, kind: Kind.SCALAR, tag: Tag.INT, at });
    }
  }
  if (!isFound)
    throw new Refused(`replicas are for ${name}, and nothing with replicas is called so`, at);
}
