import type { Fields } from '../read/fields';
import { at, fieldsOf, listOf, numberOf, textOf, textsOf } from '../read/fields';
import type { Manifest } from '../read/manifest';

/** A route of the Gateway API: HTTPRoute, GRPCRoute, TLSRoute, TCPRoute or UDPRoute. */
export interface Route {
  readonly manifest: Manifest;
  readonly parents: readonly ParentRef[];
  readonly hostnames: readonly string[];
  readonly rules: readonly RouteRule[];
}

export interface ParentRef {
  readonly field: string;
  readonly group: string;
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  readonly sectionName?: string;
  readonly port?: number;
}

/** A match or a filter. */
export interface RoutePart {
  readonly field: string;
  readonly fields: Fields;
}

export interface RouteRule {
  readonly field: string;
  readonly matches: readonly RoutePart[];
  readonly filters: readonly RoutePart[];
  readonly backends: readonly BackendRef[];
  readonly fields: Fields;
}

export interface BackendRef {
  readonly field: string;
  /** For what goes to this backend alone. */
  readonly filters: readonly RoutePart[];
  readonly group: string;
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  readonly port?: number;
  readonly weight: number;
}

export function routeOf(manifest: Manifest): Route {
  const { spec, namespace } = manifest;
  return {
    manifest,
    parents: listOf(at(spec, 'parentRefs')).map((ref, index) => ({
      field: `spec.parentRefs[${index}]`,
      group: textOf(at(ref, 'group')) ?? 'gateway.networking.k8s.io',
      kind: textOf(at(ref, 'kind')) ?? 'Gateway',
      namespace: textOf(at(ref, 'namespace')) ?? namespace,
      name: textOf(at(ref, 'name')) ?? '',
      sectionName: textOf(at(ref, 'sectionName')),
      port: numberOf(at(ref, 'port')),
    })),
    hostnames: textsOf(at(spec, 'hostnames')),
    rules: listOf(at(spec, 'rules')).map((rule, index) =>
      ruleOf(rule, `spec.rules[${index}]`, namespace),
    ),
  };
}

function ruleOf(rule: unknown, field: string, namespace: string): RouteRule {
  return {
    field,
    matches: partsOf(rule, field, 'matches'),
    filters: partsOf(rule, field, 'filters'),
    backends: listOf(at(rule, 'backendRefs')).map((ref, index) => ({
      field: `${field}.backendRefs[${index}]`,
      filters: partsOf(ref, `${field}.backendRefs[${index}]`, 'filters'),
      group: textOf(at(ref, 'group')) ?? '',
      kind: textOf(at(ref, 'kind')) ?? 'Service',
      namespace: textOf(at(ref, 'namespace')) ?? namespace,
      name: textOf(at(ref, 'name')) ?? '',
      port: numberOf(at(ref, 'port')),
      weight: numberOf(at(ref, 'weight')) ?? 1,
    })),
    fields: fieldsOf(rule),
  };
}

function partsOf(owner: unknown, field: string, key: string): RoutePart[] {
  return listOf(at(owner, key)).map((part, index) => ({
    field: `${field}.${key}[${index}]`,
    fields: fieldsOf(part),
  }));
}
