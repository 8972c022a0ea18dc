import type { Ingress } from '../objects/ingress';
import { backendsOf, ingressOf } from '../objects/ingress';
import { at, textOf } from '../read/fields';
import { derived } from './derived';

/** The Ingresses, with those in a group that Kubernetes 1.22 has no more. */
export const ingressesOfAllVersions = derived((network): readonly Ingress[] => [
  ...network.ingresses,
  ...network.others('extensions', 'Ingress').map(ingressOf),
]);

/** The Services that an Ingress names, be it as in versions before v1. */
export function servicesNamedBy(ingress: Ingress): string[] {
  const backends = [
    ...backendsOf(ingress).map(({ fields }) => fields),
    at(ingress.manifest.spec, 'backend'),
  ];
  return backends.flatMap(
    (one) => textOf(at(at(one, 'service'), 'name')) ?? textOf(at(one, 'serviceName')) ?? [],
  );
}
