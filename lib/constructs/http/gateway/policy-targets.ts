import type { ApiObject } from 'cdk8s';
import type { ObjectRef } from '../../common/object-ref';

/** Objects of Gateway API as policies of their namespace name them. */
export function policyTargets(objects: readonly ApiObject[]): ObjectRef[] {
  return objects.map(({ apiGroup: group, kind, name }) => ({ group, kind, name }));
}
