import { covers } from '../routing/outcome';
import type { Asked } from './asked';
import { pathOf } from './asked';
import type { Attachment } from './attachments';
import type { BackendRef } from './backend-refs';
import { toBackends } from './backend-refs';
import type { Candidate } from './candidates';
import { hostPrecedence } from './candidates';
import type { Ending } from './ending';
import type { Objects } from './objects';
import type { PairMatch } from './pairs';
import {
  distinctHeaders,
  distinctParameters,
  isExpression,
  takesHeaders,
  takesParameters,
} from './pairs';
import type { PathChange } from './path-changes';
import { changedPath } from './path-changes';
import type { Reading } from './readings';
import type { RequestRedirect } from './redirects';
import { redirected } from './redirects';

interface HttpMatch {
  readonly path?: { readonly type?: string; readonly value?: string };
  readonly method?: string;
  readonly headers?: readonly PairMatch[];
  readonly queryParams?: readonly PairMatch[];
}

interface HttpRule {
  readonly matches?: readonly HttpMatch[];
  readonly filters?: readonly {
    readonly type: string;
    readonly requestRedirect?: RequestRedirect;
    readonly urlRewrite?: { readonly path?: PathChange };
  }[];
  readonly backendRefs?: readonly BackendRef[];
}

/** The match, with its defaults. */
interface Match {
  readonly type: string;
  readonly path: string;
  readonly method?: string;
  readonly headers: readonly PairMatch[];
  readonly queryParams: readonly PairMatch[];
}

/**
 * The matches of an HTTPRoute that take a request.
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#httprouterule
 */
export function httpCandidates(
  objects: Objects,
  attachment: Attachment,
  asked: Asked,
  reading: Reading,
): Candidate[] {
  const host = hostPrecedence(attachment, asked, reading);
  if (!host) return [];
  const rules = (attachment.route.spec['rules'] ?? [{}]) as HttpRule[];
  return rules.flatMap((rule) =>
    matchesOf(rule)
      .filter((match) => takes(match, asked))
      .map((match) => ({
        precedence: [...host, ...precedenceOf(match, reading)],
        ending: () =>
          isOpen(match) ? 'unknown' : endingOf(objects, attachment, rule, match, asked),
      })),
  );
}

function matchesOf({ matches = [] }: HttpRule): Match[] {
  return (matches.length > 0 ? matches : [{}]).map(
    ({
      path: { type = 'PathPrefix', value = '/' } = {},
      method,
      headers = [],
      queryParams = [],
    }) => ({
      ...{ type, path: value, method },
      headers: distinctHeaders(headers),
      queryParams: distinctParameters(queryParams),
    }),
  );
}

function isOpen(match: Match): boolean {
  return isExpression(match) || [...match.headers, ...match.queryParams].some(isExpression);
}

/** An expression may take whatever it is asked, so that it comes out as unknown. */
function takes(match: Match, asked: Asked): boolean {
  const { method = asked.protocol === 'grpc' ? 'POST' : 'GET', headers = {}, query = {} } = asked;
  const isKnown = (one: PairMatch) => !isExpression(one);
  return (
    takesPath(match, pathOf(asked)) &&
    (match.method ?? method) === method &&
    takesHeaders(match.headers.filter(isKnown), headers) &&
    takesParameters(match.queryParams.filter(isKnown), query)
  );
}

function takesPath({ type, path }: Match, asked: string): boolean {
  if (type === 'Exact') return path === asked;
  return type === 'RegularExpression' || covers(path, asked);
}

/** What ranks an expression is unknown, so it goes before all others of its host. */
function precedenceOf(match: Match, { dropsSlash }: Reading): number[] {
  const { type, path, method, headers, queryParams } = match;
  const prefix = dropsSlash ? path.replace(/\/+$/, '') : path;
  return [
    isOpen(match) ? 1 : 0,
    type === 'Exact' ? 1 : 0,
    type === 'Exact' ? 0 : prefix.length,
    method === undefined ? 0 : 1,
    headers.length,
    queryParams.length,
  ];
}

function endingOf(
  objects: Objects,
  { route, listener }: Attachment,
  { filters = [], backendRefs = [] }: HttpRule,
  { path }: Match,
  asked: Asked,
): Ending {
  const redirect = filters.find(({ requestRedirect }) => requestRedirect)?.requestRedirect;
  if (redirect) return redirected(redirect, asked, listener, path);
  const rewrite = filters.find(({ urlRewrite }) => urlRewrite)?.urlRewrite;
  return toBackends(objects, route, backendRefs, changedPath(rewrite?.path, path, pathOf(asked)));
}
