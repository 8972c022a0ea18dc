import { getField, getOrMake, matchField, setScalar, textNode } from './fields';
import type { FieldSpec } from './field-spec';
import { visitField, visitFields } from './field-spec';
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
  const count = (one: Resource, by: number) => {
    const key = idKey(currentId(one));
    counts.set(key, (counts.get(key) ?? 0) + by);
    return counts.get(key);
  };
  for (const one of resources.list) count(one, 1);
  for (const one of resources.list) {
    if (isNullOrEmpty(one.root) || isOfHelm(one)) continue;
    count(one, -1);
    storeId(one);
    setOne(one, namespace, specs, at);
    if (count(one, 1) === 1) continue;
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
  const isBinding = /^(?:Cluster)?RoleBinding$/.test(kindIn(one));
  if (isBinding) setSubjects(root, set, at);
  const isCore = apiVersionIn(one) === 'v1';
  const wanted = specs.filter(({ path, kind }) => {
    if (path === NAMESPACE || (path === 'metadata/name' && !isCore)) return false;
    return !(isBinding && path === 'subjects/namespace' && /^(?:Cluster)?RoleBinding$/.test(kind));
  });
  visitFields(root, wanted, { set, kind: Kind.SCALAR, tag: Tag.TEXT, at });
}

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
