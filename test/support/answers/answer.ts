import type { Manifest } from '../chart';
import type { Asked } from './asked';
import { atService, isServiceName } from './cluster-dns';
import type { Ending } from './ending';
import { oneOf } from './ending';
import { gatewayOf } from './gateway';
import { ingressControllers, ingressesOf } from './ingress-classes';
import { nginx } from './nginx';
import { Objects, keyOf } from './objects';

type Entrance = (asked: Asked) => Ending;

/** What becomes of a request to a network. */
export function answer(manifests: readonly Manifest[], asked: Asked): Ending {
  return answersOf(manifests)(asked);
}

/** What becomes of requests to one network; quicker where there are many. */
export function answersOf(manifests: readonly Manifest[]): Entrance {
  const objects = new Objects(manifests);
  const entrances = entrancesOf(objects);
  return (asked) => {
    if (asked.at === undefined && isServiceName(asked)) return atService(objects, asked);
    if (asked.at !== undefined) return entrances.get(asked.at)?.(asked) ?? 'no connection';
    const endings = [...entrances.values()].map((entrance) => entrance(asked));
    return endings.length > 0 ? oneOf(endings) : 'no connection';
  };
}

/** Whose address a request can go to. */
export function entranceNames(manifests: readonly Manifest[]): string[] {
  return [...entrancesOf(new Objects(manifests)).keys()];
}

function entrancesOf(objects: Objects): Map<string, Entrance> {
  return new Map([
    ...objects
      .of('Gateway')
      .map((one): [string, Entrance] => [`Gateway/${keyOf(one)}`, gatewayOf(objects, one)]),
    ...ingressControllers(objects).map((one): [string, Entrance] => [
      `Ingress/${one}`,
      ingressOf(objects, one),
    ]),
  ]);
}

const WEB: ReadonlyMap<number, Asked['protocol']> = new Map([
  [80, 'http'],
  [443, 'https'],
]);

/** A controller listens at the ports of the web alone. */
function ingressOf(objects: Objects, controller: string): Entrance {
  const route = controllerOf(objects, controller);
  return (asked) => {
    const protocol = WEB.get(asked.port);
    if (protocol === undefined || asked.protocol === 'udp') return 'no connection';
    return protocol === asked.protocol ? route(asked) : 'unknown';
  };
}

function controllerOf(objects: Objects, controller: string): Entrance {
  const ingresses = ingressesOf(objects, controller);
  if (controller === 'k8s.io/ingress-nginx') return nginx(objects, ingresses);
  return () => 'unknown';
}
