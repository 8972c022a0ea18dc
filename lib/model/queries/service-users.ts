import type { IngressControllerFacts } from '../../facts/controllers/ingress-controllers';
import { tryControllerCalled } from '../../facts/controllers/ingress-controllers';
import { derived } from './derived';
import { likelyController } from './ingress-class';
import { ingressesOfAllVersions, servicesNamedBy } from './old-ingresses';
import { otherBackends } from './other-routes';
import { serviceBackends } from './route-backends';
import { servicesOfContainers } from './services-of-containers';

/** What sends requests to a Service; with no name where that is no Ingress controller. */
export type ServiceUser = Pick<
  IngressControllerFacts,
  'name' | 'addressAlias' | 'dialsTargetPort' | 'takesUnnamedPort'
>;

/** namespace/Service -> name -> what sends requests to it, as far as the files show it */
export const usersOfServices = derived(
  (network): ReadonlyMap<string, ReadonlyMap<string, ServiceUser>> => {
    const users = new Map<string, Map<string, ServiceUser>>();
    const add = (namespace: string, service: string, user: ServiceUser = OTHER) => {
      const key = `${namespace}/${service}`;
      users.set(key, (users.get(key) ?? new Map<string, ServiceUser>()).set(user.name, user));
    };
    for (const { manifest, namespace, name } of otherBackends(network)) {
      add(namespace, name, GROUPS.includes(manifest.group) ? TRAEFIK : OTHER);
    }
    for (const ingress of ingressesOfAllVersions(network)) {
      const user = likelyController(network, ingress) ?? UNKNOWN;
      for (const service of servicesNamedBy(ingress))
        add(ingress.manifest.namespace, service, user);
    }
    for (const { namespace, name } of network.routes.flatMap(serviceBackends)) add(namespace, name);
    for (const key of servicesOfContainers(network)) users.set(key, new Map([[OTHER.name, OTHER]]));
    return users;
  },
);

const GROUPS = ['traefik.io', 'traefik.containo.us'];

const TRAEFIK = tryControllerCalled('Traefik');

const UNKNOWN: ServiceUser = {
  name: 'an Ingress controller',
  addressAlias: 'may connect to it',
  dialsTargetPort: true,
  takesUnnamedPort: true,
};

const OTHER: ServiceUser = { name: '' };
