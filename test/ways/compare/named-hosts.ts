import type { Asked } from '../../support/answers/asked';
import { hostOf } from '../../support/answers/asked';
import { attachments, hostnamesOf } from '../../support/answers/attachments';
import type { Hostname } from '../../support/answers/hostnames';
import { fits, intersect, specificity } from '../../support/answers/hostnames';
import { ingressControllers, ingressesOf } from '../../support/answers/ingress-classes';
import { listenersOf } from '../../support/answers/listeners';
import type { Objects } from '../../support/answers/objects';

/** Whether a route names the host of a request, where others are for every host. */
export function namedHosts(objects: Objects): (asked: Asked) => boolean {
  const ofListeners = objects.of('Gateway').flatMap((gateway) => {
    const listeners = listenersOf(objects, gateway);
    return attachments(objects, listeners, {
      rejectsWholeParent: false,
      takesGrpcFirst: false,
    }).flatMap(({ route, listener }) =>
      hostnamesOf(route)
        .filter((one) => intersect(one, listener.hostname))
        .map((one) => ({ port: listener.port, host: narrower(one, listener.hostname) })),
    );
  });
  const ofIngresses = ingressControllers(objects)
    .flatMap((one) => ingressesOf(objects, one))
    .flatMap(({ spec }) => (spec['rules'] ?? []) as { readonly host?: string }[])
    .flatMap(({ host }) => [80, 443].map((port) => ({ port, host })));
  const named = [...ofListeners, ...ofIngresses].filter(({ host }) => host !== undefined);
  return (asked) =>
    named.some(({ port, host }) => port === asked.port && fits(host, hostOf(asked)));
}

function narrower(one: Hostname, other: Hostname): Hostname {
  return specificity(one)[1] > specificity(other)[1] ? one : other;
}
