import { derived } from '../../model/queries/derived';
import type { Network } from '../../model/queries/network';
import { at, textOf } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';
import { TRAEFIK_ROUTER } from './other-routers';

/** What an object of Traefik refers to by `name` and perhaps `namespace`. */
export interface TraefikReference {
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  /** Nothing where it is in no file, or of another provider, such as `auth@file`. */
  readonly found?: Manifest;
}

export function traefikReference(
  network: Network,
  kind: string,
  fields: unknown,
  byDefault: string,
): TraefikReference {
  const name = textOf(at(fields, 'name')) ?? '';
  const namespace = textOf(at(fields, 'namespace')) || byDefault;
  return { kind, namespace, name, found: tryTraefikObject(network, kind, namespace, name) };
}

export function tryTraefikObject(
  network: Network,
  kind: string,
  namespace: string,
  name: string,
): Manifest | undefined {
  const key = `${kind} ${namespace}/${name}`;
  const joined = network.tryJoined();
  return objectsOf(network).get(key) ?? (joined && objectsOf(joined).get(key));
}

/** Nothing for what is given twice, of which nobody knows which. */
const objectsOf = derived((network): ReadonlyMap<string, Manifest | undefined> => {
  const found = new Map<string, Manifest | undefined>();
  for (const kind of ['TraefikService', 'Middleware']) {
    for (const manifest of TRAEFIK_ROUTER.groups.flatMap((group) => network.others(group, kind))) {
      const key = `${kind} ${manifest.namespace}/${manifest.name}`;
      found.set(key, found.has(key) ? undefined : manifest);
    }
  }
  return found;
});
