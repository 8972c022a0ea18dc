import type { Fields, Texts } from './fields';
import { at, fieldsOf, isFields, listOf, textMapOf, textOf } from './fields';
import type { Origin } from './origin';
import { isClusterScoped } from './scopes';

/** One object of the Kubernetes API, as it is written. */
export interface Manifest {
  /** The object itself. */
  readonly object: Fields;
  readonly origin: Origin;
  readonly apiVersion: string;
  /** The part of `apiVersion` before the slash; empty for the core kinds. */
  readonly group: string;
  readonly kind: string;
  readonly name: string;
  /** The namespace that it is written for, else `default`; empty where its kind has none. */
  readonly namespace: string;
  readonly labels: Texts;
  readonly annotations: Texts;
  readonly spec: Fields;
  /** What tells one object of a cluster from another. */
  readonly identity: string;
  /** Whether texts may be left open for a later tool to fill in, as in `${HOST}`. */
  readonly mayHoldPlaceholders: boolean;
}

/** Whether an object is one of the Kubernetes API at all. */
export function isManifest(object: unknown): object is Fields {
  return isFields(object) && Boolean(textOf(at(object, 'kind')));
}

/** The objects that one document holds: itself, or the items of a List, and of the Lists in it. */
export function manifestsOf(object: Fields, origin: Origin, placeholders = false): Manifest[] {
  return objectsOf(object, typeOf(object), origin, placeholders);
}

/** What an object is; the items of a typed List, such as ServiceList, need not say it. */
interface Type {
  readonly apiVersion: string;
  readonly kind: string;
}

function objectsOf(object: Fields, type: Type, origin: Origin, placeholders: boolean): Manifest[] {
  const items = at(object, 'items');
  if (!type.kind.endsWith('List') || !Array.isArray(items)) {
    return [manifestOf(object, type, origin, placeholders)];
  }
  const listed = { apiVersion: type.apiVersion, kind: type.kind.slice(0, -'List'.length) };
  return listOf(items).flatMap((item, index) => {
    if (!isFields(item)) return [];
    const own = typeOf(item);
    const isTyped = own.kind !== '' || own.apiVersion !== '';
    return objectsOf(item, isTyped ? own : listed, itemOrigin(origin, index), placeholders);
  });
}

function typeOf(object: Fields): Type {
  return {
    apiVersion: textOf(at(object, 'apiVersion')) ?? '',
    kind: textOf(at(object, 'kind')) ?? '',
  };
}

/** The fields of an item stand below it in the document. */
function itemOrigin(origin: Origin, index: number): Origin {
  const { lineOf, spotOf } = origin;
  const inner = (field: string) => `items[${index}]${field && `.${field}`}`;
  return {
    ...origin,
    ...(lineOf && { lineOf: (field) => lineOf(inner(field)) }),
    ...(spotOf && { spotOf: (field) => spotOf(inner(field)) }),
  };
}

function manifestOf(
  object: Fields,
  { apiVersion, kind }: Type,
  origin: Origin,
  mayHoldPlaceholders: boolean,
): Manifest {
  const metadata = fieldsOf(at(object, 'metadata'));
  const { group, isGlobal, prefix } = kindOf(apiVersion, kind);
  const name = textOf(at(metadata, 'name')) ?? '';
  const namespace = isGlobal ? '' : textOf(at(metadata, 'namespace')) || 'default';
  return {
    object,
    origin,
    apiVersion,
    group,
    kind,
    name,
    namespace,
    labels: textMapOf(at(metadata, 'labels')),
    annotations: textMapOf(at(metadata, 'annotations')),
    spec: fieldsOf(at(object, 'spec')),
    identity: `${prefix}${namespace}/${name}`,
    mayHoldPlaceholders,
  };
}

/** What all objects of a kind have in common. */
interface Kind {
  readonly group: string;
  /** Whether its objects are in no namespace. */
  readonly isGlobal: boolean;
  /** What their identities begin with. */
  readonly prefix: string;
}

const KINDS = new Map<string, Map<string, Kind>>(); // apiVersion -> kind -> what is known of it

const MOST_KEPT = 1000;
const LONGEST_KEPT = 200;
let kept = 0;

/** Worked out once for the kinds that come again and again. */
function kindOf(apiVersion: string, kind: string): Kind {
  const known = KINDS.get(apiVersion)?.get(kind);
  if (known) return known;
  const slash = apiVersion.indexOf('/');
  const group = slash < 0 ? '' : apiVersion.slice(0, slash);
  const made = { group, isGlobal: isClusterScoped(group, kind), prefix: `${group}/${kind} ` };
  if (kept < MOST_KEPT && apiVersion.length + kind.length < LONGEST_KEPT) {
    kept += 1;
    KINDS.set(apiVersion, (KINDS.get(apiVersion) ?? new Map<string, Kind>()).set(kind, made));
  }
  return made;
}

/** How people name an object: `Service shop/web`. */
export function objectText({
  kind,
  namespace,
  name,
}: Pick<Manifest, 'kind' | 'namespace' | 'name'>): string {
  return `${kind || 'object'} ${namespace ? `${namespace}/` : ''}${name}`;
}
