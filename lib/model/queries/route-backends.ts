import type { Route, RoutePart } from '../objects/route';
import { at, isAbsent, numberOf, textOf } from '../read/fields';
import { within } from '../read/fields';

/** What a route sends requests, copies of them or questions about them to. */
export interface RouteBackend {
  readonly field: string;
  readonly group: string;
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  readonly port?: number;
  /** Its share of the requests, where it gets requests of its own and not copies. */
  readonly weight?: number;
}

/** Every reference of a route to a backend: those of its rules, and those of filters. */
export function routeBackends({ manifest, rules }: Route): RouteBackend[] {
  return rules.flatMap(({ backends, filters }) => [
    ...backends,
    ...[...filters, ...backends.flatMap((backend) => [...backend.filters])].flatMap((filter) =>
      filterBackends(filter, manifest.namespace),
    ),
  ]);
}

/** Those of them that are Services. */
export function serviceBackends(route: Route): RouteBackend[] {
  return routeBackends(route).filter(({ group, kind }) => group === '' && kind === 'Service');
}

function filterBackends({ field, fields }: RoutePart, namespace: string): RouteBackend[] {
  return ['requestMirror', 'externalAuth'].flatMap((body) => {
    const ref = within(fields, body, 'backendRef');
    const name = textOf(at(ref, 'name'));
    if (isAbsent(ref) || !name) return [];
    return [
      {
        field: `${field}.${body}.backendRef`,
        group: textOf(at(ref, 'group')) ?? '',
        kind: textOf(at(ref, 'kind')) ?? 'Service',
        namespace: textOf(at(ref, 'namespace')) ?? namespace,
        name,
        port: numberOf(at(ref, 'port')),
      },
    ];
  });
}
