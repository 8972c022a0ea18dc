import type { Network } from '../../model/queries/network';
import { isOpen, isOpenAt } from '../../model/read/placeholders';
import type { Manifest } from '../../model/read/manifest';
import { derived } from '../../model/queries/derived';
import type { Lead } from '../ask/lead';
import type { Request } from '../ask/request';
import { Scheme, isHttp } from '../ask/request';
import type { Chain } from '../chain/chain';
import { endingIn } from '../chain/chain';
import { Verdict } from '../chain/verdict';
import type { Hop } from '../chain/hop';
import { Lack } from '../chain/hop';
import { bookChain } from './book-chain';
import type { RouteEntry } from './entry';
import { doorwaysOf, tryDoorway } from './gateway-doorways';
import { noDoorHop, onlyHttpsHop } from './gateway-hops';
import { sentHost, withoutLastDot } from './host-index';
import { HostNaming, furthestNaming } from './host-naming';
import { ingressBooks } from './ingress-books';
import { tryMixedPort } from './ingress-hops';
import type { Proxy } from './proxies';
import { proxies } from './proxies';
import { proxySender } from './proxy-sender';
import type { RouteBook } from './route-book';
import { unreadFor, unreadHop } from './unread-routes';

/** What becomes of a request at one entry. */
export interface RoutedAnswer {
  readonly entry: RouteEntry;
  readonly chain: Chain;
  /** Of the host; what is for every host does not name it. */
  readonly naming: HostNaming;
}

/** What becomes of a request at each entry that it could arrive at, or at one alone. */
export function routed(
  network: Network,
  request: Request,
  onward: (lead: Lead) => Chain,
  at?: RouteEntry,
): readonly RoutedAnswer[] {
  return proxies(network)
    .filter(({ entry }) => !at || (entry.kind === at.kind && entry.label === at.label))
    .flatMap((proxy) => tryRouted(network, proxy, request, onward) ?? []);
}

/** What becomes of a request at one proxy; nothing where it takes none of this kind. */
export function tryRouted(
  network: Network,
  proxy: Proxy,
  sent: Request,
  onward: (lead: Lead) => Chain,
): RoutedAnswer | undefined {
  const { entry, gateway } = proxy;
  const host = sentHost(sent.host);
  const request = host === sent.host ? sent : { ...sent, host };
  const arrival = { request, onward, sender: proxySender(network, entry, request) };
  if (hasBooks(proxy)) {
    if (!isHttp(request) && !hasStreams(proxy)) return undefined;
    const mixed = isHttp(request) ? tryMixedPort(entry, request) : undefined;
    if (mixed) return { entry, naming: HostNaming.NONE, chain: endingIn(mixed) };
    const books = ingressBooks(network, proxy).map((book) => softened(network, proxy, book));
    const answer = answerBy(entry, books, bookChain(books, arrival), request);
    // Whether a controller listens there is in no file, and a Gateway that does goes before it.
    const isUsual = !isHttp(request) || WEB_PORTS.has(request.port);
    if (isUsual || answer.naming === HostNaming.NONE) return answer;
    return { ...answer, naming: HostNaming.LISTENER };
  }
  if (!gateway) return unreadAnswer(network, proxy, request);
  const doorway = tryDoorway(doorwaysOf(network, gateway, entry.controller), request);
  if (!doorway) {
    return {
      entry,
      naming: HostNaming.NONE,
      chain: endingIn(softHop(network, proxy, noDoorHop(gateway, request))),
    };
  }
  if (request.scheme === Scheme.TLS && doorway.protocol === 'HTTPS') {
    return { entry, naming: HostNaming.NONE, chain: endingIn(onlyHttpsHop(gateway, request)) };
  }
  const books = doorway.books.map((book) => softened(network, proxy, book));
  return answerBy(entry, books, bookChain(books, arrival), request);
}

const WEB_PORTS: ReadonlySet<number> = new Set([80, 443]);

/** Whether it has rules that are evaluated, besides those of a Gateway. */
export function hasBooks({ entry, ingresses, gateway }: Proxy): boolean {
  return ingresses !== undefined || (!gateway && entry.controller !== undefined);
}

/** Whether routes of Traefik take connections that are not of HTTP. */
function hasStreams({ others = [] }: Proxy): boolean {
  return others.some(({ kind }) => kind !== 'IngressRoute');
}

function unreadAnswer(
  network: Network,
  { entry, others = [] }: Proxy,
  request: Request,
): RoutedAnswer | undefined {
  const those = unreadFor(network, request, new Set(others));
  if (those.length === 0) return undefined;
  return {
    entry,
    naming: those.some(({ host }) => host !== '') ? HostNaming.ROUTE : HostNaming.NONE,
    chain: endingIn(unreadHop(those, request)),
  };
}

function answerBy(
  entry: RouteEntry,
  books: readonly RouteBook[],
  chain: Chain,
  { host }: Request,
): RoutedAnswer {
  const naming = furthestNaming(books.map((book) => book.namingOf(withoutLastDot(host))));
  return { entry, chain, naming };
}

/** What is not found may be in no file. */
function softened(network: Network, proxy: Proxy, book: RouteBook): RouteBook {
  const known = softBooks(network);
  let soft = known.get(book);
  if (!soft) {
    soft = { ...book, missing: (request) => softHop(network, proxy, book.missing(request)) };
    known.set(book, soft);
  }
  return soft;
}

/** A book is of one proxy. */
const softBooks = derived((): WeakMap<RouteBook, RouteBook> => new WeakMap());

function softHop(network: Network, { gateway }: Proxy, hop: Hop): Hop {
  const hasOpen = !gateway
    ? openIngresses(network).size > 0
    : hasOpenRoutes(network, gateway.manifest);
  const lacking = { ...hop, lacks: Lack.WAY };
  if (!mayHaveMore(network) && !hasOpen) return lacking;
  const why = hasOpen
    ? 'a later tool fills in hosts or paths of routes'
    : 'routes may be there that are in none of the files';
  return {
    ...lacking,
    verdict: Verdict.UNKNOWN,
    why,
    ask: `kubectl get ${gateway ? 'httproute' : 'ingress'} --all-namespaces`,
    fix: undefined,
    to: undefined,
  };
}

const openIngresses = derived(
  (network): ReadonlySet<Manifest> =>
    new Set(
      network.ingresses
        .filter(
          ({ manifest, rules }) =>
            manifest.mayHoldPlaceholders &&
            (isOpen(rules.map(({ host }) => host)) || isOpenAt(manifest.object, 'spec.rules')),
        )
        .map(({ manifest }) => manifest),
    ),
);

const openRoutes = derived(({ routes }): boolean =>
  routes.some(
    ({ manifest, hostnames, parents }) =>
      manifest.mayHoldPlaceholders &&
      (isOpen(hostnames) || parents.some(({ field }) => isOpenAt(manifest.object, field))),
  ),
);

function hasOpenRoutes(network: Network, gateway: Manifest): boolean {
  const isOpenGateway = gateway.mayHoldPlaceholders && isOpenAt(gateway.object, 'spec.listeners');
  return isOpenGateway || openRoutes(network);
}

/** Whether routes may be there that are in none of the files. */
function mayHaveMore({ around }: Network): boolean {
  return around !== undefined && (around.isOpen || around.openNamespaces.size > 0);
}
