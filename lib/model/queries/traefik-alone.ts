import { backendsOf } from '../objects/ingress';
import { derived } from './derived';
import { likelyController } from './ingress-class';
import { otherBackends } from './other-routes';
import { serviceBackends } from './route-backends';

/**
 * The Services, as `namespace/name`, that routes name, and whether Traefik alone reads these: its own
 * kinds, and Ingresses of its class. (By Gateway API it serves no ExternalName Service.)
 */
export const traefikAlone = derived((network): ReadonlyMap<string, boolean> => {
  const alone = new Map<string, boolean>();
  const add = (namespace: string, name: string, isOfTraefik: boolean) => {
    const key = `${namespace}/${name}`;
    alone.set(key, isOfTraefik && (alone.get(key) ?? true));
  };
  for (const { manifest, namespace, name } of otherBackends(network)) {
    add(namespace, name, GROUPS.includes(manifest.group));
  }
  for (const ingress of network.ingresses) {
    const isOfTraefik = likelyController(network, ingress)?.name === 'Traefik';
    for (const { service } of backendsOf(ingress)) {
      if (service !== undefined) add(ingress.manifest.namespace, service, isOfTraefik);
    }
  }
  for (const { namespace, name } of network.routes.flatMap(serviceBackends)) {
    add(namespace, name, false);
  }
  return alone;
});

const GROUPS = ['traefik.io', 'traefik.containo.us'];
