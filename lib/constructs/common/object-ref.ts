import { apiGroup, kindName } from '../../facts/values/object-kinds';
import { dnsSubdomain } from '../../facts/values/names';
import type { Shape } from '../../props/check';
import { required, struct, text } from '../../props/shape';

/**
 * An object of the same namespace, of a kind that an implementation defines.
 *
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#localobjectreference
 */
export interface ObjectRef {
  /**
   * The API group of its kind, such as `gateway.envoyproxy.io`. Refused: a value that is not a DNS
   * subdomain, and a group of another implementation than that of the Gateway, where it is stated.
   */
  readonly group: string;

  /** Its kind, such as `EnvoyProxy`. Refused: another form. */
  readonly kind: string;

  /**
   * Its name, a DNS subdomain; unlike that of a Service before Kubernetes 1.36, it may begin with a
   * digit. Refused: another form.
   */
  readonly name: string;
}

/** The checks of an {@link ObjectRef}. */
export function objectRefShape(group: string, kind: string): Shape<ObjectRef> {
  return {
    group: required(`group: "${group}"`, text(apiGroup(group))),
    kind: required(`kind: "${kind}"`, text(kindName(kind))),
    name: required('name: "edge"', text(dnsSubdomain)),
  };
}

/** The check of an object, whose message shows the kind of one that fits. */
export function objectRef(group: string, kind: string) {
  return struct<ObjectRef>(objectRefShape(group, kind));
}
