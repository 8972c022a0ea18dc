import type { Manifest } from '../chart';
import { intersect } from './hostnames';
import type { Listener } from './listeners';
import { allows } from './listeners';
import type { Objects } from './objects';
import { keyOf, namespaceOf } from './objects';

interface ParentRef {
  readonly kind?: string;
  readonly namespace?: string;
  readonly name: string;
  readonly sectionName?: string;
  readonly port?: number;
}

/** A route at a listener that has taken it. */
export interface Attachment {
  readonly route: Manifest;
  readonly listener: Listener;
}

const KINDS = ['HTTPRoute', 'GRPCRoute', 'TLSRoute', 'TCPRoute', 'UDPRoute'];

/** What is left open where an HTTPRoute and a GRPCRoute are for one host. */
export interface ExclusionReading {
  /** Whether the one that is excluded gets none of the listeners of its parentRef. */
  readonly rejectsWholeParent: boolean;
  /** Which of two goes first that have one age and one name. */
  readonly takesGrpcFirst: boolean;
}

export const EXCLUSION_READINGS: readonly ExclusionReading[] = [true, false].flatMap(
  (rejectsWholeParent) =>
    [true, false].map((takesGrpcFirst) => ({ rejectsWholeParent, takesGrpcFirst })),
);

/**
 * The routes at each listener of one Gateway. Of an HTTPRoute and a GRPCRoute for one host the older
 * is taken.
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#grpcroutespec
 */
export function attachments(
  objects: Objects,
  listeners: readonly Listener[],
  { rejectsWholeParent, takesGrpcFirst }: ExclusionReading,
): Attachment[] {
  const taken: Attachment[] = [];
  const kinds = takesGrpcFirst ? [...KINDS].sort() : KINDS;
  for (const route of byAge(kinds.flatMap((kind) => objects.of(kind)))) {
    for (const ref of (route.spec['parentRefs'] ?? []) as ParentRef[]) {
      const wanted = listeners
        .filter((listener) => isMeant(ref, route, listener) && allows(objects, listener, route))
        .filter((listener) => hostnamesOf(route).some((one) => intersect(one, listener.hostname)))
        .map((listener) => ({ route, listener }));
      const free = wanted.filter((one) => !taken.some((other) => exclude(one, other)));
      if (rejectsWholeParent && free.length < wanted.length) continue;
      taken.push(...free);
    }
  }
  return taken;
}

/** The host names of a route; one without any is for every host. */
export function hostnamesOf({ spec }: Manifest): (string | undefined)[] {
  const hostnames = (spec['hostnames'] ?? []) as string[];
  return hostnames.length > 0 ? hostnames : [undefined];
}

function byAge(routes: Manifest[]): Manifest[] {
  const age = (one: Manifest) => `${one.metadata.creationTimestamp ?? ''} ${keyOf(one)}`;
  return routes.sort((a, b) => (age(a) < age(b) ? -1 : age(a) > age(b) ? 1 : 0));
}

function isMeant(ref: ParentRef, route: Manifest, { owner, name, port }: Listener): boolean {
  const { kind = 'Gateway', namespace = namespaceOf(route) } = ref;
  return (
    kind === owner.kind &&
    `${namespace}/${ref.name}` === keyOf(owner) &&
    (ref.sectionName === undefined || ref.sectionName === name) &&
    (ref.port === undefined || ref.port === port)
  );
}

function exclude(one: Attachment, other: Attachment): boolean {
  if (one.listener !== other.listener || one.route.kind === other.route.kind) return false;
  return hostnamesOf(one.route).some((a) =>
    hostnamesOf(other.route).some(
      (b) =>
        intersect(a, b) &&
        intersect(a, one.listener.hostname) &&
        intersect(b, one.listener.hostname),
    ),
  );
}
