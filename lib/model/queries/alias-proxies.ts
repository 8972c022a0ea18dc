import { derived } from './derived';
import type { ServiceUser } from './service-users';
import { usersOfServices } from './service-users';

/** A proxy that connects by itself to what an ExternalName Service names. */
export interface AliasProxy {
  readonly name: string;
  /** What it does with an address. */
  readonly addressAlias: string;
}

/**
 * The proxies of the Services, by `namespace/name`, that no other routes and no containers name. An Ingress that does not
 * show its controller may be of such a proxy. (By Gateway API, Traefik serves no ExternalName Service.)
 */
export const aliasProxies = derived(
  (network): ReadonlyMap<string, readonly AliasProxy[]> =>
    new Map([...usersOfServices(network)].map(([key, those]) => [key, proxiesAmong(those)])),
);

/** None where there is another user. */
function proxiesAmong(users: ReadonlyMap<string, ServiceUser>): readonly AliasProxy[] {
  const proxies = [...users.values()].flatMap(({ name, addressAlias }) =>
    addressAlias === undefined ? [] : [{ name, addressAlias }],
  );
  return proxies.length < users.size ? [] : proxies;
}
