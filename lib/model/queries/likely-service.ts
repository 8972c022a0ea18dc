import type { Service } from '../objects/service';
import { within } from '../read/fields';
import type { Manifest } from '../read/manifest';
import { derived } from './derived';
import { groupBy } from './group';
import type { Network } from './network';

/** The given Services by their names, whatever their namespace. */
const byName = derived(({ services }) => groupBy(services, ({ manifest }) => manifest.name));

/** The given Services of each namespace. */
const byNamespace = derived(({ services }) =>
  groupBy(services, ({ manifest }) => manifest.namespace),
);

/** A reference to a Service by its name. */
export interface ServiceReference {
  /** The object that it stands in. */
  readonly manifest: Manifest;
  readonly namespace: string;
  readonly name: string;
}

/**
 * The Service that was most likely meant where none of a name is given: in the same namespace the one
 * whose name only has more at an end, as tools add it; else the only one of the name elsewhere.
 */
export function tryLikelyService(
  network: Network,
  reference: ServiceReference,
): string | undefined {
  const { manifest, namespace, name } = reference;
  const own = (byNamespace(network).get(namespace) ?? []).filter((service) =>
    isNamedAfter(service, reference),
  );
  const near = namesOf(own);
  if (near.length > 0)
    return near.length === 1 && own.every((one) => meets(one, manifest)) ? near[0] : undefined;
  const elsewhere = byName(network).get(name) ?? [];
  const [only, ...others] = namesOf(elsewhere);
  // Where a namespace is left out, a later tool writes any.
  const isSure = hasNamespace(manifest) && elsewhere.every((one) => hasNamespace(one.manifest));
  return isSure && others.length === 0 ? only : undefined;
}

function namesOf(services: readonly Service[]): string[] {
  return [...new Set(services.map(({ manifest }) => `${manifest.namespace}/${manifest.name}`))];
}

/** What is added to the name of the object as well, or only says that it is a Service. */
function isNamedAfter(
  { manifest }: Service,
  { manifest: object, name }: ServiceReference,
): boolean {
  const longer = manifest.name;
  if (longer.startsWith(`${name}-`)) {
    const suffix = longer.slice(name.length);
    return KIND.has(suffix.slice(1)) || object.name.endsWith(suffix);
  }
  if (!longer.endsWith(`-${name}`)) return false;
  const prefix = longer.slice(0, -name.length);
  return KIND.has(prefix.slice(0, -1)) || object.name.startsWith(prefix);
}

const KIND: ReadonlySet<string> = new Set(['service', 'svc']);

/** Whether both are sure to come into one namespace. */
function meets({ manifest }: Service, object: Manifest): boolean {
  if (hasNamespace(manifest) && hasNamespace(object)) return true;
  const [one, other] = [manifest, object].map(({ origin }) => origin.file?.replace(/[^/]*$/, ''));
  return one !== undefined && one === other;
}

function hasNamespace({ object }: Manifest): boolean {
  return within(object, 'metadata', 'namespace') !== undefined;
}
