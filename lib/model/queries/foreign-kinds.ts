import type { GatewayProgram } from '../../facts/controllers/gateway-implementations';
import { isForeignGroup, tryOwnerOfGroup } from '../../facts/controllers/implementation-groups';
import { GATEWAY_GROUP } from '../../facts/releases/gateway-kinds';
import type { Route } from '../objects/route';
import { at, listOf, textOf } from '../read/fields';
import type { Manifest } from '../read/manifest';
import { derived } from './derived';
import { gatewayControllersOf, tryProgramOfClass } from './gateway-controller';
import type { Network } from './network';
import { routeBackends } from './route-backends';

/** A kind that one implementation defines, named where another one runs the Gateway. */
export interface ForeignKind {
  readonly manifest: Manifest;
  readonly field: string;
  readonly group: string;
  readonly owner: string;
  /** What runs the Gateway. */
  readonly program: GatewayProgram;
}

/** Backends and filters of a route that none of its Gateways reads. */
export function foreignKindsOf(network: Network, route: Route): ForeignKind[] {
  const { manifest } = route;
  const named = [...routeBackends(route), ...extensionsOf(route)];
  return named.flatMap(({ group, field }) => {
    const owner = tryOwnerOfGroup(group);
    const program = owner === undefined ? undefined : tryStranger(network, route, group);
    return owner && program ? [{ manifest, field, group, owner, program }] : [];
  });
}

/** Policies for a Gateway or a route whose implementation does not read them. */
export function foreignPolicies(network: Network): ForeignKind[] {
  if (network.gateways.length === 0) return [];
  return network.manifests.flatMap((manifest) => {
    const { group, spec } = manifest;
    const owner = tryOwnerOfGroup(group);
    if (owner === undefined) return [];
    const refs = [
      { field: 'spec.targetRef', ref: at(spec, 'targetRef') },
      ...listOf(at(spec, 'targetRefs')).map((ref, index) => ({
        field: `spec.targetRefs[${index}]`,
        ref,
      })),
    ];
    return refs.flatMap(({ field, ref }) => {
      const program = tryProgramOfTarget(network, manifest, ref, group);
      return program ? [{ manifest, field, group, owner, program }] : [];
    });
  });
}

/** What runs the target of a policy, where that is not who reads the policy. */
function tryProgramOfTarget(
  network: Network,
  { namespace }: Manifest,
  ref: unknown,
  group: string,
): GatewayProgram | undefined {
  if (textOf(at(ref, 'group')) !== GATEWAY_GROUP) return undefined;
  const target = keyOf(textOf(at(ref, 'kind')), namespace, textOf(at(ref, 'name')));
  const { routes, gateways } = targets(network);
  const route = routes.get(target);
  if (route) return tryStranger(network, route, group);
  const gateway = gateways.get(target);
  const program = gateway && tryProgramOfClass(network, gateway.className);
  return program && isForeignGroup(program, group) ? program : undefined;
}

/** What policies are for, by kind, namespace and name. */
const targets = derived((network) => ({
  routes: byKey(network.routes),
  gateways: byKey(network.gateways),
}));

function byKey<T extends { readonly manifest: Manifest }>(
  all: readonly T[],
): ReadonlyMap<string, T> {
  return new Map(
    all.map((one) => [keyOf(one.manifest.kind, one.manifest.namespace, one.manifest.name), one]),
  );
}

function keyOf(...parts: readonly (string | undefined)[]): string {
  return parts.join('/');
}

/** The first of those that run the Gateways of a route, where each is known and none reads the group. */
function tryStranger(network: Network, route: Route, group: string): GatewayProgram | undefined {
  const { programs, known, hasUnknown } = gatewayControllersOf(network, route);
  const isRead = hasUnknown || programs.length < known.length;
  if (isRead || programs.some((program) => !isForeignGroup(program, group))) return undefined;
  return programs[0];
}

function extensionsOf({ rules }: Route): { readonly group: string; readonly field: string }[] {
  const filters = rules.flatMap((rule) => [
    ...rule.filters,
    ...rule.backends.flatMap((backend) => [...backend.filters]),
  ]);
  return filters.flatMap(({ field, fields }) => {
    const group = textOf(at(at(fields, 'extensionRef'), 'group'));
    return group === undefined ? [] : [{ group, field: `${field}.extensionRef` }];
  });
}
