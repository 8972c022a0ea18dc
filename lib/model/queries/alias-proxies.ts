import { tryControllerCalled } from '../../facts/controllers/ingress-controllers';
import { aliasesOfContainers } from './aliases-of-containers';
import { derived } from './derived';
import { likelyController } from './ingress-class';
import { ingressesOfAllVersions, servicesNamedBy } from './old-ingresses';
import { otherBackends } from './other-routes';
import { serviceBackends } from './route-backends';

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
export const aliasProxies = derived((network): ReadonlyMap<string, readonly AliasProxy[]> => {
  const users = new Map<string, Map<string, string | undefined>>();
  const add = (namespace: string, service: string, { name, addressAlias }: User = OTHER) => {
    const key = `${namespace}/${service}`;
    users.set(
      key,
      (users.get(key) ?? new Map<string, string | undefined>()).set(name, addressAlias),
    );
  };
  for (const { manifest, namespace, name } of otherBackends(network)) {
    add(namespace, name, GROUPS.includes(manifest.group) ? TRAEFIK : OTHER);
  }
  for (const ingress of ingressesOfAllVersions(network)) {
    const user = likelyController(network, ingress) ?? UNKNOWN;
    for (const service of servicesNamedBy(ingress)) add(ingress.manifest.namespace, service, user);
  }
  for (const { namespace, name } of network.routes.flatMap(serviceBackends)) add(namespace, name);
  for (const key of aliasesOfContainers(network)) {
    users.set(key, new Map([[OTHER.name, OTHER.addressAlias]]));
  }
  return new Map([...users].map(([key, those]) => [key, proxiesAmong(those)]));
});

type User = Pick<AliasProxy, 'name'> & Partial<AliasProxy>;

const GROUPS = ['traefik.io', 'traefik.containo.us'];

const TRAEFIK = tryControllerCalled('Traefik');

const UNKNOWN: User = { name: 'an Ingress controller', addressAlias: 'may connect to it' };

const OTHER: User = { name: '' };

/** None where there is another user. */
function proxiesAmong(users: ReadonlyMap<string, string | undefined>): readonly AliasProxy[] {
  const proxies = [...users].flatMap(([name, addressAlias]) =>
    addressAlias === undefined ? [] : [{ name, addressAlias }],
  );
  return proxies.length < users.size ? [] : proxies;
}
