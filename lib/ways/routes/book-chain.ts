import { objectText } from '../../model/read/manifest';
import type { Branch, Chain } from '../chain/chain';
import { ForkKind, before, endingIn, forked } from '../chain/chain';
import type { Hop } from '../chain/hop';
import { HopKind } from '../chain/hop';
import { Verdict } from '../chain/verdict';
import type { Candidate } from './candidate';
import { sentHost } from './host-index';
import type { RouteArrival } from './route-chain';
import { candidateChain } from './route-chain';
import type { RouteBook } from './route-book';
import type { Selection } from './selection';
import { select } from './selection';

const NOBODY: Selection<Candidate> = { winners: [], before: [] };

/** What becomes of a request by a book, or by several where the files do not say which holds. */
export function bookChain(books: readonly RouteBook[], arrival: RouteArrival): Chain {
  const [only] = books;
  if (books.length === 1 && only) return chainBy(only, selectionBy(only, arrival), arrival);
  const ways = new Map<string, Chain>();
  for (const book of books) {
    const selection = selectionBy(book, arrival);
    const key = keyOf(selection);
    if (!ways.has(key)) ways.set(key, chainBy(book, selection, arrival));
  }
  const chains = [...ways.values()];
  const [first] = chains;
  if (!first) return endingIn();
  if (chains.length === 1) return first;
  return forked(
    [OPEN_POINT],
    ForkKind.EITHER,
    chains.map((chain) => ({ chain })),
  );
}

/** Nothing where the proxy reads the path in a way of its own. */
function selectionBy(book: RouteBook, { request }: RouteArrival): Selection<Candidate> | undefined {
  const path = book.tryPath(request.path);
  return path === undefined
    ? undefined
    : select(book.tiersFor(sentHost(request.host)), request, path);
}

function chainBy(
  book: RouteBook,
  selection: Selection<Candidate> | undefined,
  arrival: RouteArrival,
): Chain {
  return selection ? selectionChain(book, selection, arrival) : unreadPath(book, arrival);
}

const OPEN_POINT: Hop = {
  kind: HopKind.ROUTE,
  verdict: Verdict.GIVEN,
  what: 'the implementation decides which rule gets the request',
  places: [],
  why: 'what the files say has several meanings, and implementations differ',
};

/** What tells the candidates of two books from each other. */
function keyOf({ winners, before: others }: Selection<Candidate> = NOBODY): string {
  const textOf = ({ place, host }: Candidate) =>
    `${place.manifest.identity} ${place.field} ${host}`;
  return JSON.stringify([
    winners.map(textOf).sort(),
    others.map(({ candidate }) => textOf(candidate)).sort(),
  ]);
}

function unreadPath(book: RouteBook, { request }: RouteArrival): Chain {
  return endingIn(...book.before(request), {
    kind: HopKind.ROUTE,
    verdict: Verdict.UNKNOWN,
    what: `the proxy reads the path ${request.path} in a way of its own`,
    places: [],
    why: 'proxies differ in how they read "..", "//" and escapes, and some refuse them',
  });
}

function selectionChain(
  book: RouteBook,
  { winners, before: others, next }: Selection<Candidate>,
  arrival: RouteArrival,
): Chain {
  const hops = book.before(arrival.request);
  const chains = [
    ...others.map(({ candidate, doubt }) => candidateChain(arrival, candidate, doubt.why)),
    ...(winners.length === 0
      ? [endingIn(...(book.beforeMissing?.(arrival.request) ?? []), book.missing(arrival.request))]
      : winners.map((one) => {
          const beaten = winners.length > 1 ? undefined : next;
          return candidateChain(arrival, one, beaten && book.why(one, beaten));
        })),
  ];
  if (chains.length === 1) return before(hops, chains[0] ?? endingIn());
  const reason = others[0]?.doubt.why ?? tieWhy(winners);
  const open: Hop = {
    ...OPEN_POINT,
    places: [...others.map(({ candidate }) => candidate), ...winners].map(({ place }) => place),
    why: reason,
  };
  return forked(
    [...hops, open],
    ForkKind.EITHER,
    chains.map((chain): Branch => ({ chain })),
  );
}

function tieWhy(winners: readonly Candidate[]): string {
  const names = [...new Set(winners.map(({ manifest }) => objectText(manifest)))].sort();
  return names.length === 1
    ? `${names.join()} has equal matches, and nothing says which goes first`
    : `${names.join(' and ')} have equal matches, and the files do not say which goes first`;
}
