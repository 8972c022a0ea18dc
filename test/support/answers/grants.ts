import type { Manifest } from '../chart';
import type { Objects } from './objects';
import { namespaceOf } from './objects';

interface Grant {
  readonly from: readonly {
    readonly group: string;
    readonly kind: string;
    readonly namespace: string;
  }[];
  readonly to: readonly { readonly group: string; readonly kind: string; readonly name?: string }[];
}

/**
 * Whether a ReferenceGrant of the other namespace lets a route name a Service there.
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#referencegrant
 */
export function isGranted(
  objects: Objects,
  route: Manifest,
  service: { readonly namespace: string; readonly name: string },
): boolean {
  return objects
    .of('ReferenceGrant')
    .filter((one) => namespaceOf(one) === service.namespace)
    .map(({ spec }) => spec as unknown as Grant)
    .some(
      ({ from, to }) =>
        from.some(
          ({ group, kind, namespace }) =>
            group === 'gateway.networking.k8s.io' &&
            kind === route.kind &&
            namespace === namespaceOf(route),
        ) &&
        to.some(
          ({ group, kind, name = service.name }) =>
            group === '' && kind === 'Service' && name === service.name,
        ),
    );
}
