import type { Ingress } from '../../model/objects/ingress';
import type { Route } from '../../model/objects/route';
import { derived } from '../../model/queries/derived';
import { groupBy } from '../../model/queries/group';
import type { Network } from '../../model/queries/network';
import { objectText } from '../../model/read/manifest';
import type { Chain } from '../chain/chain';
import type { Hop } from '../chain/hop';
import type { HopPlace } from '../chain/place';
import { nearNames } from '../../net/nearest-text';
import { knownHosts } from './known-hosts';

/** What is written for a host, although it does not get the request. */
export interface NearMiss {
  readonly text: string;
  /** What would have to be otherwise. */
  readonly places: readonly HopPlace[];
}

const MOST = 3;

/** A chain whose answers of 404 name what is written for the host. */
export function withNearMisses(network: Network, host: string, { hops, fork }: Chain): Chain {
  return {
    hops: hops.map((hop) => (hop.to?.status === 404 ? missed(network, host, hop) : hop)),
    fork: fork && {
      ...fork,
      branches: fork.branches.map((one) => ({
        ...one,
        chain: withNearMisses(network, host, one.chain),
      })),
    },
  };
}

function missed(network: Network, host: string, hop: Hop): Hop {
  const near = nearMisses(network, host);
  const names = near.map(({ text }) => text).join(', ');
  const why =
    near.length > 0
      ? `${names} ${near.length === 1 ? 'is' : 'are'} for the host`
      : nearestTexts(network, host);
  return {
    ...hop,
    why: [hop.why, why].filter((one) => one !== undefined).join('; ') || undefined,
    places: [...hop.places, ...near.flatMap(({ places }) => [...places])],
  };
}

function nearestTexts(network: Network, host: string): string | undefined {
  const hosts = nearNames(host, knownHosts(network));
  return hosts.length > 0 ? `the nearest hosts are ${hosts.join(', ')}` : undefined;
}

/** The first of them by their names. */
export function nearMisses(network: Network, host: string): readonly NearMiss[] {
  return (byHost(network).get(host) ?? []).slice(0, MOST);
}

const byHost = derived((network): ReadonlyMap<string, readonly NearMiss[]> => {
  const all = [
    ...network.ingresses.flatMap(ofIngress),
    ...network.routes.flatMap((route) => ofRoute(network, route)),
  ].sort(({ near: a }, { near: b }) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
  const groups = groupBy(all, ({ host }) => host);
  return new Map([...groups].map(([host, those]) => [host, those.map(({ near }) => near)]));
});

interface OfHost {
  readonly host: string;
  readonly near: NearMiss;
}

function ofIngress({ manifest, rules }: Ingress): OfHost[] {
  return rules.flatMap(({ host, paths }) => {
    if (host === undefined) return [];
    const places = paths.map(({ field }) => ({ manifest, field: `${field}.path` }));
    return [{ host, near: { text: objectText(manifest), places } }];
  });
}

function ofRoute(network: Network, route: Route): OfHost[] {
  const { manifest, hostnames, parents, rules } = route;
  const places = [
    ...parents.map(({ field }) => ({ manifest, field })),
    ...rules.map(({ field }) => ({ manifest, field: `${field}.matches` })),
    ...parents.flatMap(({ namespace, name }) => listenerPlaces(network, namespace, name)),
  ];
  return hostnames.map((host) => ({ host, near: { text: objectText(manifest), places } }));
}

/** What listeners take. */
function listenerPlaces(network: Network, namespace: string, name: string): HopPlace[] {
  const gateways = gatewaysByName(network).get(`${namespace}/${name}`) ?? [];
  return gateways.flatMap(({ manifest, listeners }) =>
    listeners.flatMap(({ field }) => [
      { manifest, field: `${field}.hostname` },
      { manifest, field: `${field}.allowedRoutes` },
    ]),
  );
}

const gatewaysByName = derived((network) =>
  groupBy(network.gateways, ({ manifest }) => `${manifest.namespace}/${manifest.name}`),
);
