import { tryUrl } from '../ask/question';
import type { Request } from '../ask/request';
import type { Chain } from '../chain/chain';
import { before, endingIn } from '../chain/chain';
import type { Hop } from '../chain/hop';
import { HopKind } from '../chain/hop';
import { Verdict } from '../chain/verdict';

/** As many as browsers follow. */
const MOST_REDIRECTS = 20;

/** A chain in which each redirect is followed, as a browser does. */
export function followed(request: Request, ask: (request: Request) => Chain): Chain {
  return onward(ask(request), request, ask, [urlOf(request)]);
}

function onward(
  chain: Chain,
  request: Request,
  ask: (request: Request) => Chain,
  seen: readonly string[],
): Chain {
  const { hops, fork } = chain;
  if (fork) {
    const branches = fork.branches.map((one) => ({
      ...one,
      chain: onward(one.chain, request, ask, seen),
    }));
    return { hops, fork: { ...fork, branches } };
  }
  const url = hops.at(-1)?.to?.redirect?.url;
  const next = url === undefined ? undefined : tryRedirected(request, url);
  if (!next) return chain;
  const place = urlOf(next);
  if (seen.includes(place) || seen.length > MOST_REDIRECTS) {
    return before(hops, endingIn(loop(place, hops)));
  }
  return before(hops, onward(ask(next), next, ask, [...seen, place]));
}

function tryRedirected(request: Request, url: string): Request | undefined {
  const target = tryUrl(url)?.target;
  return target && { ...request, ...target };
}

function urlOf({ scheme, host, port, path, query }: Request): string {
  const pairs = query.map(([name, value]) => `${name}=${value}`).join('&');
  return `${scheme}://${host}:${port}${path}${pairs && `?${pairs}`}`;
}

function loop(url: string, hops: readonly Hop[]): Hop {
  return {
    kind: HopKind.REDIRECT,
    verdict: Verdict.BROKEN,
    what: `the redirects lead back to ${url}`,
    why: 'a client follows them until it gives up',
    fix: 'Redirect to a URL that is answered.',
    places: hops.at(-1)?.places ?? [],
  };
}
