import { getField, getOrMake, matchField, setScalar, textNode } from './fields';
import type { FieldSpec } from './field-spec';
import { visitField } from './field-spec';
import { idKey, idText, isClusterWide } from './gvk';
import type { WrittenAt, YNode } from './node';
import { Kind, Tag, demandKind, isNull, isNullOrEmpty } from './node';
import { Refused } from './refused';
import type { Resource } from './resource';
import { annotationIn, apiVersionIn, currentId, gvkIn, kindIn, storeId } from './resource';
import type { Resources } from './resources';

const NAMESPACE = 'metadata/namespace';

/**
 * Puts all objects into one namespace.
 *
 * @throws where two of them are one then
 */
export function setNamespaces(
  resources: Resources,
  namespace: string,
  specs: readonly FieldSpec[],
  at: WrittenAt,
): void {
  const counts = new Map<string, number>();
  const count = (key: string, by: number) => {
    const sum = (counts.get(key) ?? 0) + by;
    counts.set(key, sum);
    return sum;
  };
  const keys = resources.list.map((one) => idKey(currentId(one)));
  for (const key of keys) count(key, 1);
  for (const [index, one] of resources.list.entries()) {
    if (isNullOrEmpty(one.root) || isOfHelm(one)) continue;
    count(keys[index] ?? '', -1);
    storeId(one);
    setOne(one, namespace, specs, at);
    if (count(idKey(currentId(one)), 1) === 1) continue;
    throw new Refused(`two objects become ${idText(currentId(one))} in one namespace`, at);
  }
}

function isOfHelm(one: Resource): boolean {
  return annotationIn(one, 'internal.config.kubernetes.io/helm-generated') === 'true';
}

function setOne(
  one: Resource,
  namespace: string,
  specs: readonly FieldSpec[],
  at: WrittenAt,
): void {
  const root = one.root as YNode;
  const set = (field: YNode) => {
    setScalar(field, textNode(namespace, at));
  };
  if (!isClusterWide(gvkIn(one))) {
    const own = { group: '', version: '', kind: '', path: NAMESPACE, create: true };
    visitField(root, own, { set, kind: Kind.SCALAR, at });
  }
  const isBinding = BINDING.test(kindIn(one));
  if (isBinding) setSubjects(root, set, at);
  const isCore = apiVersionIn(one) === 'v1';
  for (const spec of specs) {
    const { path, kind } = spec;
    if (path === NAMESPACE || (path === 'metadata/name' && !isCore)) continue;
    if (isBinding && path === 'subjects/namespace' && BINDING.test(kind)) continue;
    visitField(root, spec, { set, kind: Kind.SCALAR, tag: Tag.TEXT, at });
  }
}

const BINDING = /^(?:Cluster)?RoleBinding$/;

/** The ServiceAccount `default` is that of the namespace. */
function setSubjects(root: YNode, set: (field: YNode) => void, at: WrittenAt): void {
  const subjects = getField(root, 'subjects');
  if (isNull(subjects)) return;
  demandKind(subjects, Kind.LIST);
  for (const subject of subjects.content) {
    const name = getField(subject, 'name');
    if (isNull(name) || matchField(name, '', 'default') === undefined) continue;
    set(getOrMake(subject, 'namespace', Kind.SCALAR, at));
  }
}
