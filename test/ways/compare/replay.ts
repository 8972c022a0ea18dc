import type { Request } from '../../../lib/ways/ask/request';
import { tryQuestion } from '../../../lib/ways/ask/question';
import type { Chain } from '../../../lib/ways/chain/chain';
import { ForkKind, hopsOf } from '../../../lib/ways/chain/chain';
import { answerOf } from '../../../lib/ways/compare/answer';
import type { SideAnswer } from '../../../lib/ways/compare/answer';
import type { Network } from '../../../lib/model/queries/network';
import { answersTo } from '../../../lib/ways/trace/answer';
import type { ComparedPair } from './agreement';

/** Witnesses that the question of `explain` does not answer as they say, on either side. */
export function falseWitnesses({ networks, comparison }: ComparedPair): string[] {
  const [old, now] = networks;
  return comparison.changes.flatMap(({ witness: { ask, before, now: after } }) => {
    const { request } = ask;
    if (!request) return [];
    return [...faultOf(old, now, request, before), ...faultOf(now, old, request, after)].map(
      (fault) => `${ask.text} from ${ask.from}: ${fault}`,
    );
  });
}

function faultOf(network: Network, other: Network, request: Request, stated: SideAnswer): string[] {
  const asked = answerOf(
    chainsFor(network, request),
    (namespace, name) => other.tryService(namespace, name) !== undefined,
  );
  const [said, found] = [saidOf(stated), saidOf(asked)];
  return said === found ? [] : [`${said} and not ${found}`];
}

/** All that a comparison tells of an answer. */
function saidOf({ state, ends, isEither, faults }: SideAnswer): string {
  return JSON.stringify({ state, ends, isEither, faults });
}

function chainsFor(network: Network, request: Request): readonly Chain[] {
  const { scheme, host, port, path, query, method, headers, from } = request;
  const pairs = query.map((one) => one.join('=')).join('&');
  const question = tryQuestion(`${scheme}://${host}:${port}${path}${pairs && `?${pairs}`}`);
  if (!question) throw new Error(`no question for ${host}`);
  return answersTo(network, question, from, { method, headers })
    .flatMap(({ chain }) => byEntry(chain))
    .map(untilRedirect)
    .filter((one) => isWeb(request) || !isOfIngress(one));
}

/** What each proxy does, of which a client may take any. */
function byEntry(chain: Chain): readonly Chain[] {
  const { hops, fork } = chain;
  const isEach = hops.length === 0 && fork?.kind === ForkKind.EITHER;
  return isEach ? fork.branches.map((one) => one.chain) : [chain];
}

/** At another port an Ingress controller is asked about as if it listened there, which the answer says. */
function isWeb({ port }: Request): boolean {
  return port === 80 || port === 443;
}

function isOfIngress(chain: Chain): boolean {
  // What else is written for a host stands behind the place that decides.
  return hopsOf(chain).some(({ places: [first] }) => first?.manifest.kind === 'Ingress');
}

/** What comes behind a redirect is another request. */
function untilRedirect({ hops, fork }: Chain): Chain {
  const at = hops.findIndex(({ to }) => to?.redirect);
  if (at >= 0) return { hops: hops.slice(0, at + 1) };
  return {
    hops,
    fork: fork && {
      ...fork,
      branches: fork.branches.map((one) => ({ ...one, chain: untilRedirect(one.chain) })),
    },
  };
}
