import type { Manifest } from '../../support/chart';
import type { Asked } from '../../support/answers/asked';
import { hostOf } from '../../support/answers/asked';
import { EXCLUSION_READINGS, attachments, hostnamesOf } from '../../support/answers/attachments';
import type { Hostname } from '../../support/answers/hostnames';
import { bySpecificity, fits, intersect } from '../../support/answers/hostnames';
import { ingressControllers, ingressesOf } from '../../support/answers/ingress-classes';
import { listenersOf } from '../../support/answers/listeners';
import { isCanary } from '../../support/answers/nginx-upstreams';
import type { Objects } from '../../support/answers/objects';
import { keyOf } from '../../support/answers/objects';

interface NamedHost {
  readonly port: number;
  readonly host: Hostname;
}

/** Whether an entrance has a route that names the host of a request. */
export function namedHosts(objects: Objects): (entrance: string, asked: Asked) => boolean {
  const ofGateways = new Map(
    objects.of('Gateway').map((one) => [`Gateway/${keyOf(one)}`, hostsOf(objects, one)]),
  );
  const ofControllers = new Map(
    ingressControllers(objects).map((one) => [
      `Ingress/${one}`,
      ingressesOf(objects, one)
        // What else a controller takes for a canary is not known.
        .filter((each) => one !== 'k8s.io/ingress-nginx' || !isCanary(each))
        .flatMap(({ spec }) => (spec['rules'] ?? []) as { readonly host?: string }[])
        .map(({ host }) => host),
    ]),
  );
  return (entrance, asked) => {
    const host = hostOf(asked);
    const isWeb = [80, 443].includes(asked.port);
    const ofIngresses = isWeb ? (ofControllers.get(entrance) ?? []) : [];
    return (
      ofIngresses.some((one) => one === host || one === host.replace(/^[^.]+/, '*')) ||
      (ofGateways.get(entrance) ?? []).some(
        (one) => one.host !== undefined && one.port === asked.port && fits(one.host, host),
      )
    );
  };
}

/** In any of the ways that the specification leaves open: the route is written for the host. */
function hostsOf(objects: Objects, gateway: Manifest): NamedHost[] {
  const listeners = listenersOf(objects, gateway);
  return EXCLUSION_READINGS.flatMap((reading) => attachments(objects, listeners, reading)).flatMap(
    ({ route, listener: { port, hostname } }) =>
      hostnamesOf(route)
        .filter((one) => intersect(one, hostname))
        .map((one) => ({ port, host: bySpecificity(one, hostname) < 0 ? one : hostname })),
  );
}
