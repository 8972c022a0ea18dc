import type { Manifest } from '../chart';
import { shares } from '../routing/outcome';
import type { Ending } from './ending';
import { INVALID } from './ending';
import { isGranted } from './grants';
import type { Objects } from './objects';
import { namespaceOf } from './objects';

export interface BackendRef {
  readonly group?: string;
  readonly kind?: string;
  readonly namespace?: string;
  readonly name: string;
  readonly port?: number;
  readonly weight?: number;
}

/**
 * Where the backends of a rule lead. No backend, none that is valid, or no weight at all is an error,
 * which each protocol says in a way of its own.
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#httprouterule
 */
export function toBackends(
  objects: Objects,
  route: Manifest,
  refs: readonly BackendRef[],
  path: string,
): Ending {
  const backends = shares(
    refs.map((ref) => [target(objects, route, ref), ref.weight ?? 1] as const),
  );
  const valid = Object.keys(backends).filter((one) => one !== INVALID);
  return valid.length > 0 ? { backends, path } : (ERRORS[route.kind] ?? 'no connection');
}

const ERRORS: Readonly<Record<string, Ending>> = {
  HTTPRoute: { error: 500 },
  GRPCRoute: 'unavailable',
};

/** A Service of the route's namespace, or of another one that grants it; with a port of that number. */
function target(objects: Objects, route: Manifest, ref: BackendRef): string {
  const { group = '', kind = 'Service', namespace = namespaceOf(route), name, port } = ref;
  if (group !== '' || kind !== 'Service') return INVALID;
  if (namespace !== namespaceOf(route) && !isGranted(objects, route, { namespace, name })) {
    return INVALID;
  }
  const wanted = route.kind === 'UDPRoute' ? 'UDP' : 'TCP';
  const ports = objects.portsOf(namespace, name) ?? [];
  const isThere = ports.some((one) => one.port === port && (one.protocol ?? 'TCP') === wanted);
  return isThere ? `${namespace}/${name}:${port}` : INVALID;
}
