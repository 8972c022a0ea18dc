import type { IngressControllerFacts } from '../../facts/controllers/ingress-controllers';
import { tryControllerCalled } from '../../facts/controllers/ingress-controllers';
import { derived } from './derived';
import { likelyController } from './ingress-class';
import { ingressesOfAllVersions, servicesNamedBy } from './old-ingresses';
import { otherBackends } from './other-routes';
import { serviceBackends } from './route-backends';
import { servicesOfContainers } from './services-of-containers';

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

/**
 * The Ingress controllers of the Services that nothing else names and all of which take a port of any name
 * for one without. An Ingress that does not show its controller may be of such a one.
 */
export const unnamedPortProxies = derived(
  (network): ReadonlyMap<string, readonly string[]> =>
    new Map(
      [...usersOfServices(network)].flatMap(([key, those]) => {
        const users = [...those.values()];
        const areAll = users.every(({ takesUnnamedPort }) => takesUnnamedPort);
        return areAll ? [[key, users.map(({ name }) => name)]] : [];
      }),
    ),
);

/** namespace/Service -> name -> what sends requests to it */
const usersOfServices = derived((network): ReadonlyMap<string, ReadonlyMap<string, User>> => {
  const users = new Map<string, Map<string, User>>();
  const add = (namespace: string, service: string, user: User = OTHER) => {
    const key = `${namespace}/${service}`;
    users.set(key, (users.get(key) ?? new Map<string, User>()).set(user.name, user));
  };
  for (const { manifest, namespace, name } of otherBackends(network)) {
    add(namespace, name, GROUPS.includes(manifest.group) ? TRAEFIK : OTHER);
  }
  for (const ingress of ingressesOfAllVersions(network)) {
    const user = likelyController(network, ingress) ?? UNKNOWN;
    for (const service of servicesNamedBy(ingress)) add(ingress.manifest.namespace, service, user);
  }
  for (const { namespace, name } of network.routes.flatMap(serviceBackends)) add(namespace, name);
  for (const key of servicesOfContainers(network)) users.set(key, new Map([[OTHER.name, OTHER]]));
  return users;
});

type User = Pick<IngressControllerFacts, 'name' | 'addressAlias' | 'takesUnnamedPort'>;

const GROUPS = ['traefik.io', 'traefik.containo.us'];

const TRAEFIK = tryControllerCalled('Traefik');

const UNKNOWN: User = {
  name: 'an Ingress controller',
  addressAlias: 'may connect to it',
  takesUnnamedPort: true,
};

const OTHER: User = { name: '' };

/** None where there is another user. */
function proxiesAmong(users: ReadonlyMap<string, User>): readonly AliasProxy[] {
  const proxies = [...users.values()].flatMap(({ name, addressAlias }) =>
    addressAlias === undefined ? [] : [{ name, addressAlias }],
  );
  return proxies.length < users.size ? [] : proxies;
}
