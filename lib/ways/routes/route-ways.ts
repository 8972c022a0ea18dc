import type { Network } from '../../model/queries/network';
import { at, isAbsent } from '../../model/read/fields';
import { hostPattern } from '../../net/host-pattern';
import { ClientKind } from '../ask/client';
import type { Client } from '../ask/client';
import type { Lead } from '../ask/lead';
import { Scheme } from '../ask/request';
import type { Request } from '../ask/request';
import type { Hop } from '../chain/hop';
import { HopKind } from '../chain/hop';
import { Verdict } from '../chain/verdict';
import { textOrder } from './age';
import type { Candidate, Redirect } from './candidate';
import type { RouteEntry } from './entry';
import { doorwaysOf } from './gateway-doorways';
import { ingressBooks } from './ingress-books';
import type { Proxy } from './proxies';
import { proxies } from './proxies';
import { proxySender } from './proxy-sender';
import { routeText } from './route-chain';
import { hasBooks } from './route-request';
import { unreadHop, unreadHosts } from './unread-routes';

/** One way through a proxy: of one host by one match. */
export interface RouteWay {
  readonly entry: RouteEntry;
  readonly scheme: Scheme;
  /** Empty for every host. */
  readonly host: string;
  readonly port: number;
  readonly path: string;
  /** How the path is compared, and what else a request must have. */
  readonly matches: string;
  readonly hops: readonly Hop[];
  readonly leads: readonly { readonly lead: Lead; readonly share: number }[];
  /** Backends that no request reaches. */
  readonly failures: readonly { readonly hop: Hop; readonly share: number }[];
  readonly redirect?: { readonly status: number; readonly text: string };
}

/** Every way through a proxy, in an order that no order of files changes. */
export function routeWays(network: Network): readonly RouteWay[] {
  return proxies(network)
    .flatMap((proxy) => waysOf(network, proxy))
    .map((way) => ({ way, key: keyOf(way) }))
    .sort((a, b) => textOrder(a.key, b.key))
    .map(({ way }) => way);
}

function keyOf({ entry, host, path, scheme, port, matches, hops }: RouteWay): string {
  const places = hops.map(({ what }) => what);
  return JSON.stringify([entry.kind, entry.label, host, path, scheme, port, matches, places]);
}

interface Gate {
  readonly scheme: Scheme;
  readonly port: number;
}

function waysOf(network: Network, proxy: Proxy): RouteWay[] {
  const { entry, ingresses = [], gateway } = proxy;
  if (hasBooks(proxy)) {
    const secure = new Set(
      ingresses.flatMap(({ tls }) => tls.flatMap(({ hosts }) => hosts.map(hostPattern))),
    );
    const [book] = ingressBooks(network, proxy);
    return (book?.all() ?? []).flatMap((candidate) => {
      return gatesOf(candidate, secure).map((gate) => wayOf(network, entry, candidate, gate));
    });
  }
  if (!gateway) return unreadWays(network, proxy);
  return doorwaysOf(network, gateway, entry.controller).flatMap(
    ({ port, protocol, books: [book] }) =>
      (book?.all() ?? []).map((candidate) =>
        wayOf(network, entry, candidate, { port, scheme: schemeOf(protocol, candidate) }),
      ),
  );
}

function gatesOf({ manifest, host }: Candidate, secure: ReadonlySet<string>): readonly Gate[] {
  if (!manifest.kind.startsWith('IngressRoute')) return secure.has(host) ? [HTTP, HTTPS] : [HTTP];
  const hasTls = !isAbsent(at(manifest.spec, 'tls'));
  if (manifest.kind === 'IngressRoute') return hasTls ? [HTTPS] : [HTTP];
  // The port of an entry point is in no route.
  const scheme =
    manifest.kind === 'IngressRouteUDP' ? Scheme.UDP : hasTls ? Scheme.TLS : Scheme.TCP;
  return [{ scheme, port: 0 }];
}

/** The hosts of what is not evaluated, with that. */
function unreadWays(network: Network, { entry, others = [] }: Proxy): RouteWay[] {
  const of = new Set(others);
  return unreadHosts(network)
    .filter(({ manifest }) => of.has(manifest))
    .map((one) => ({
      ...{ entry, host: one.host, scheme: Scheme.HTTP, port: 80, path: '', matches: '' },
      ...{ leads: [], failures: [] },
      hops: [unreadHop([one], { host: one.host || 'every host' })],
    }));
}

const HTTP: Gate = { scheme: Scheme.HTTP, port: 80 };
const HTTPS: Gate = { scheme: Scheme.HTTPS, port: 443 };

function schemeOf(protocol: string, { manifest }: Candidate): Scheme {
  const isGrpc = manifest.kind === 'GRPCRoute';
  if (protocol === 'HTTP') return isGrpc ? Scheme.GRPC : Scheme.HTTP;
  if (protocol === 'HTTPS') return isGrpc ? Scheme.GRPCS : Scheme.HTTPS;
  return protocol === 'TLS' ? Scheme.TLS : protocol === 'UDP' ? Scheme.UDP : Scheme.TCP;
}

const ANYBODY: Client = { kind: ClientKind.INTERNET };

function wayOf(
  network: Network,
  entry: RouteEntry,
  candidate: Candidate,
  { scheme, port }: Gate,
): RouteWay {
  const { host, path, conditions, action, place } = candidate;
  const request: Request = {
    ...{ from: ANYBODY, scheme, host, port, path: path?.text ?? '/', method: 'GET', query: [] },
    headers: new Map(),
  };
  const sender = proxySender(network, entry, request);
  const redirect = action.redirects?.find((one) => one.applies(request) === true);
  const total = action.ends.reduce((sum, { weight }) => sum + weight, 0);
  const leads = action.ends.flatMap(({ service, weight, place: written }) => {
    if (!service) return [];
    const { namespace, name, port: number } = service;
    const lead: Lead = { namespace, service: name, port: number, sender, place: written };
    return [{ lead, share: weight / total }];
  });
  const hop: Hop = {
    kind: HopKind.ROUTE,
    verdict: Verdict.GIVEN,
    what: redirect ? `${routeText(candidate)} to ${redirect.text}` : routeText(candidate),
    places: [place],
  };
  const failures = action.ends.flatMap(({ hop: failure, weight }) =>
    failure ? [{ hop: failure, share: weight / total }] : [],
  );
  return {
    ...{ entry, scheme, host, port, path: path?.text ?? '' },
    matches: [path?.kind ?? '', ...conditions.map(({ text }) => text)].filter(Boolean).join(', '),
    hops: [...(candidate.before ?? []), hop],
    leads: redirect ? [] : leads,
    failures: redirect ? [] : failures,
    ...(redirect && { redirect: redirectOf(redirect) }),
  };
}

function redirectOf({ status, text }: Redirect): RouteWay['redirect'] {
  return { status, text };
}
