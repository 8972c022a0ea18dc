import type { Service } from '../objects/service';
import { within } from '../read/fields';
import type { Manifest } from '../read/manifest';
import { derived } from './derived';
import { groupBy } from './group';
import type { Network } from './network';
import { servicesNamed } from './service-names';

/** The given Services by their names, whatever their namespace. */
const byName = derived(({ services }) => groupBy(services, ({ manifest }) => manifest.name));

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
  const own = longerNames(reference).flatMap((longer) => [
    ...servicesNamed(network, namespace, longer),
  ]);
  const near = namesOf(own);
  if (near.length > 0)
    return near.length === 1 && own.every((one) => meets(one, manifest)) ? near[0] : undefined;
  const elsewhere = byName(network).get(name) ?? [];
  const [only, ...others] = namesOf(elsewhere);
  const isSure = elsewhere.every((one) => areInPlace(network, [one.manifest, manifest]));
  return isSure && others.length === 0 ? only : undefined;
}

/**
 * Whether no tool moves objects to another namespace: one does where none is written, and may do where
 * a kustomization stands between their folders that nobody has rendered.
 */
function areInPlace({ isUnit }: Network, manifests: readonly [Manifest, Manifest]): boolean {
  return manifests.every(hasNamespace) && (isUnit || areOfOneFolder(manifests));
}

function namesOf(services: readonly Service[]): string[] {
  return [...new Set(services.map(({ manifest }) => `${manifest.namespace}/${manifest.name}`))];
}

/** The name with what is at an end of that of the object as well, or only says that it is a Service. */
function longerNames({ manifest, name }: ServiceReference): string[] {
  const names = KINDS.flatMap((kind) => [`${name}-${kind}`, `${kind}-${name}`]);
  // No object has a longer name, and its ends would be as many as its dashes.
  const ends = manifest.name.length > LONGEST_NAME ? '' : manifest.name;
  for (const { index } of ends.matchAll(/-/g)) {
    names.push(`${name}${manifest.name.slice(index)}`);
    names.push(`${manifest.name.slice(0, index + 1)}${name}`);
  }
  return [...new Set(names)];
}

const KINDS = ['service', 'svc'];
const LONGEST_NAME = 253;

/** Whether both are sure to come into one namespace. */
function meets({ manifest }: Service, object: Manifest): boolean {
  return (hasNamespace(manifest) && hasNamespace(object)) || areOfOneFolder([manifest, object]);
}

/** Those that no file has are made together. */
function areOfOneFolder(manifests: readonly [Manifest, Manifest]): boolean {
  const [one, other] = manifests.map(({ origin }) => origin.file?.replace(/[^/]*$/, ''));
  return one === other;
}

function hasNamespace({ object }: Manifest): boolean {
  return within(object, 'metadata', 'namespace') !== undefined;
}
