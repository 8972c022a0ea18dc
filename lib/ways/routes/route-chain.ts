import { objectText } from '../../model/read/manifest';
import { isOpenAt } from '../../model/read/placeholders';
import type { Lead, Sender } from '../ask/lead';
import type { Request } from '../ask/request';
import { isHttp } from '../ask/request';
import type { Branch, Chain } from '../chain/chain';
import { ForkKind, before, endingIn, forked } from '../chain/chain';
import type { Hop } from '../chain/hop';
import { HopKind } from '../chain/hop';
import { Verdict } from '../chain/verdict';
import type { Candidate, Redirect, RouteEnd } from './candidate';

/** A request at an entry, and what follows behind a route. */
export interface RouteArrival {
  readonly request: Request;
  readonly sender: Sender;
  readonly onward: (lead: Lead) => Chain;
}

/** What a request comes to that a candidate takes. */
export function candidateChain(arrival: RouteArrival, candidate: Candidate, why?: string): Chain {
  const { request } = arrival;
  const { redirects = [] } = candidate.action;
  for (const [index, redirect] of redirects.entries()) {
    const truth = redirect.applies(request);
    if (truth === false) continue;
    const chain = redirectChain(candidate, redirect, request, why);
    if (truth === true) return chain;
    const rest = {
      ...candidate,
      action: { ...candidate.action, redirects: redirects.slice(index + 1) },
    };
    const branches = [{ chain }, { chain: candidateChain(arrival, rest, why) }];
    return forked([], ForkKind.EITHER, branches);
  }
  return endsChain(arrival, candidate, why);
}

function redirectChain(
  candidate: Candidate,
  { urlOf, status: usual, statusOf, place, why }: Redirect,
  request: Request,
  whyFirst?: string,
): Chain {
  const url = urlOf(request);
  const status = statusOf?.(request) ?? usual;
  return endingIn(...(candidate.before ?? []), {
    kind: HopKind.REDIRECT,
    verdict: url === undefined ? Verdict.UNKNOWN : Verdict.GIVEN,
    what: `${objectText(place.manifest)} redirects the client${url === undefined ? '' : ` to ${url}`} with ${status}`,
    places: [place],
    why: joined(why, whyFirst),
    to: url === undefined ? { status } : { redirect: { url, status } },
  });
}

function endsChain(arrival: RouteArrival, candidate: Candidate, why?: string): Chain {
  const { request } = arrival;
  const ends = candidate.action.endsOf(request);
  const hops = candidate.before ?? [];
  const [only] = ends;
  if (ends.length === 1 && only) return before(hops, endChain(arrival, candidate, only, why));
  const isKnown = ends.every(({ weight }) => !Number.isNaN(weight));
  const total = ends.reduce((sum, { weight }) => sum + weight, 0);
  const split: Hop = {
    kind: HopKind.ROUTE,
    verdict: Verdict.GIVEN,
    what: `${routeText(candidate)} to ${ends.length} backends${isKnown ? ', by weight' : ''}`,
    places: [candidate.place],
    why,
  };
  const branches = ends.map((end): Branch => ({
    chain: endChain(arrival, candidate, end),
    ...(isKnown && { share: end.weight / total }),
  }));
  return forked([...hops, split], isKnown ? ForkKind.SHARES : ForkKind.EITHER, branches);
}

function endChain(arrival: RouteArrival, candidate: Candidate, end: RouteEnd, why?: string): Chain {
  const { request, sender, onward } = arrival;
  const { service, hop, place } = end;
  if (!service) return endingIn(...(hop ? [{ ...hop, why: joined(hop.why, why) }] : []));
  const path = pathBehind(request, candidate, end);
  const isOpenBackend =
    place.manifest.mayHoldPlaceholders && isOpenAt(place.manifest.object, place.field);
  const { namespace, name, port } = service;
  const rewritten = path !== undefined && path !== request.path ? ` as ${path}` : '';
  const isUnknown = isHttp(request) && path === undefined;
  const routeHop: Hop = {
    kind: HopKind.ROUTE,
    verdict: isOpenBackend ? Verdict.UNKNOWN : Verdict.GIVEN,
    what: `${routeText(candidate)} to Service ${namespace}/${name}:${port}${rewritten}`,
    places: [candidate.place, ...(place.field.startsWith(candidate.place.field) ? [] : [place])],
    why: isUnknown ? joined(why, 'the path that the backend gets is not known') : why,
    assumes: candidate.action.assumes?.length ? candidate.action.assumes : undefined,
  };
  if (isOpenBackend) return endingIn(routeHop);
  return before([routeHop], onward({ namespace, service: name, port, path, sender, place }));
}

function pathBehind(
  request: Request,
  { action }: Candidate,
  { pathOf }: RouteEnd,
): string | undefined {
  if (!isHttp(request)) return undefined;
  const path = action.pathOf ? action.pathOf(request.path) : request.path;
  return path === undefined || !pathOf ? path : pathOf(path);
}

/** `Ingress shop/web sends /api of shop.example.com`. */
export function routeText({ manifest, host, path }: Candidate): string {
  const hosts = host === '' ? 'every host' : host;
  return `${objectText(manifest)} sends ${path ? `${path.text || '/'} of ${hosts}` : `connections for ${hosts}`}`;
}

function joined(...reasons: readonly (string | undefined)[]): string | undefined {
  const given = reasons.filter(Boolean);
  return given.length === 0 ? undefined : given.join('; ');
}
