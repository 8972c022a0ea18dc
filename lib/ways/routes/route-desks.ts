import { derived } from '../../model/queries/derived';
import type { Network } from '../../model/queries/network';
import { classNameOf } from '../../model/queries/ingress-class';
import { Scheme } from '../ask/request';
import type { Candidate } from './candidate';
import type { RouteEntry } from './entry';
import { doorwaysOf } from './gateway-doorways';
import { withoutLastDot } from './host-index';
import type { HostNaming } from './host-naming';
import { furthestNaming } from './host-naming';
import { ingressBooks } from './ingress-books';
import type { Proxy } from './proxies';
import { proxies } from './proxies';
import type { RouteBook } from './route-book';
import { hasBooks } from './route-request';

/** Where an entry takes requests of one scheme at one port, with all that may take one. */
export interface RouteDesk {
  readonly entry: RouteEntry;
  readonly proxy: Proxy;
  readonly scheme: Scheme;
  readonly port: number;
  readonly candidates: readonly Candidate[];
  /** The classes of the Ingresses, or that of the Gateway. */
  readonly classes: readonly string[];
  readonly namingOf: (host: string) => HostNaming;
}

/** Every desk of every entry whose routes are evaluated. */
export const routeDesks = derived((network): readonly RouteDesk[] =>
  proxies(network).flatMap((proxy) => desksOf(network, proxy)),
);

function desksOf(network: Network, proxy: Proxy): RouteDesk[] {
  if (hasBooks(proxy)) return ingressDesks(network, proxy);
  const { entry, gateway } = proxy;
  if (!gateway) return [];
  const classes = entry.className === undefined ? [] : [entry.className];
  return doorwaysOf(network, gateway, entry.controller).flatMap(({ port, protocol, books }) => {
    const candidates = [...new Set(books.flatMap((book) => [...book.all()]))];
    return schemesOf(protocol).map((scheme) => ({
      ...{ entry, proxy, port, scheme, candidates, classes, namingOf: namingIn(books) },
    }));
  });
}

function namingIn(books: readonly RouteBook[]): RouteDesk['namingOf'] {
  return (host) => furthestNaming(books.map((book) => book.namingOf(withoutLastDot(host))));
}

function ingressDesks(network: Network, proxy: Proxy): RouteDesk[] {
  const { entry, ingresses = [] } = proxy;
  const books = ingressBooks(network, proxy);
  const namingOf = namingIn(books);
  const all = books.flatMap((book) => [...book.all()]);
  const classes = [...new Set(ingresses.map((one) => classNameOf(network, one)))].sort();
  const streams = all.filter(({ manifest }) => STREAMS.has(manifest.kind));
  const candidates = all.filter(({ manifest }) => !STREAMS.has(manifest.kind));
  const desk = (scheme: Scheme, port: number, those: readonly Candidate[]) =>
    those.length === 0
      ? []
      : [{ entry, proxy, classes, scheme, port, candidates: those, namingOf }];
  return [
    ...desk(Scheme.HTTP, 80, candidates),
    ...desk(Scheme.HTTPS, 443, candidates),
    // The port of an entry point is in no route.
    ...desk(Scheme.TLS, 443, streams.filter(isOfTls)),
    ...desk(
      Scheme.TCP,
      0,
      streams.filter((one) => isTcp(one) && !isOfTls(one)),
    ),
    ...desk(
      Scheme.UDP,
      0,
      streams.filter((one) => !isTcp(one)),
    ),
  ];
}

const STREAMS: ReadonlySet<string> = new Set(['IngressRouteTCP', 'IngressRouteUDP']);

function isTcp({ manifest }: Candidate): boolean {
  return manifest.kind === 'IngressRouteTCP';
}

function isOfTls(candidate: Candidate): boolean {
  return isTcp(candidate) && candidate.manifest.spec['tls'] !== undefined;
}

function schemesOf(protocol: string): readonly Scheme[] {
  switch (protocol) {
    case 'HTTP':
      return [Scheme.HTTP, Scheme.GRPC];
    case 'HTTPS':
      return [Scheme.HTTPS, Scheme.GRPCS];
    case 'TLS':
      return [Scheme.TLS];
    default:
      return [protocol === 'UDP' ? Scheme.UDP : Scheme.TCP];
  }
}

const OF_GRPC: ReadonlySet<Scheme> = new Set([Scheme.GRPC, Scheme.GRPCS]);

/** Whether a candidate is for requests of the scheme: an HTTPRoute takes calls by gRPC, but few are meant. */
export function isMeant({ scheme, candidates }: RouteDesk): boolean {
  const wanted = OF_GRPC.has(scheme);
  return candidates.some(({ manifest }) => (manifest.kind === 'GRPCRoute') === wanted);
}
