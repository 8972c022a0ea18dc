import { tryUrl } from '../../../lib/ways/ask/question';
import type { Request } from '../../../lib/ways/ask/request';
import { ClientKind } from '../../../lib/ways/ask/client';
import type { Lead } from '../../../lib/ways/ask/lead';
import type { Chain } from '../../../lib/ways/chain/chain';
import { endingIn, tryDecisive } from '../../../lib/ways/chain/chain';
import { HopKind } from '../../../lib/ways/chain/hop';
import { Verdict } from '../../../lib/ways/chain/verdict';
import { routed } from '../../../lib/ways/routes/route-request';
import { networkOf } from '../../support/network';

export interface Details {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What becomes of a request at the only entry that it can arrive at, in a line. */
export function routeAnswer(yaml: string, url: string, details: Details = {}): string {
  const answers = routed(networkOf(yaml), requestFor(url, details), atService);
  return answers.map(({ chain }) => chainText(chain)).join(' | ') || 'no answer';
}

function requestFor(url: string, { method = 'GET', headers = {} }: Details): Request {
  const question = tryUrl(url);
  if (!question) throw new Error(`${url} is no URL`);
  const from = { kind: ClientKind.INTERNET } as const;
  return { ...question.target, from, method, headers: new Map(Object.entries(headers)) };
}

/** Ends at the Service that a route leads to. */
function atService({ namespace, service, port, path }: Lead): Chain {
  const what = `${namespace}/${service}:${port} ${path ?? '(path unknown)'}`;
  return endingIn({ kind: HopKind.END, verdict: Verdict.GIVEN, what, places: [] });
}

function chainText(chain: Chain): string {
  const { hops, fork } = chain;
  const stop = hops.find(({ verdict }) => verdict !== Verdict.GIVEN);
  if (!fork || stop) {
    const last = stop ?? hops.at(-1);
    const redirect = last?.to?.redirect;
    if (redirect) return `${redirect.status} ${redirect.url}`;
    const verdict = last?.verdict === Verdict.UNKNOWN ? 'unknown: ' : '';
    return `${verdict}${last?.what ?? ''}`;
  }
  const branches = fork.branches.map(
    ({ chain: one, share }) =>
      `${share === undefined ? '' : `${Math.round(share * 100)}% `}${chainText(one)}`,
  );
  return `${fork.kind}: ${branches.join(', ')}`;
}

/** Why nobody knows, where that decides. */
export function openReason(yaml: string, url: string): string | undefined {
  const [answer] = routed(networkOf(yaml), requestFor(url, {}), atService);
  return answer && (tryDecisive(answer.chain)?.why ?? answer.chain.hops.at(-1)?.why);
}
