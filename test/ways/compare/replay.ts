import type { Request } from '../../../lib/ways/ask/request';
import { tryQuestion } from '../../../lib/ways/ask/question';
import { Scheme } from '../../../lib/ways/ask/request';
import type { Chain } from '../../../lib/ways/chain/chain';
import { ForkKind, hopsOf } from '../../../lib/ways/chain/chain';
import { answerOf } from '../../../lib/ways/compare/answer';
import type { SideAnswer } from '../../../lib/ways/compare/answer';
import { State } from '../../../lib/ways/compare/outcome';
import type { Network } from '../../../lib/model/queries/network';
import { answersTo } from '../../../lib/ways/trace/answer';
import type { NetworkPair } from './edits';
import { compare, networkOf } from './agreement';

/** Witnesses that the question of `explain` does not answer as they say, on either side. */
export function falseWitnesses({ old, now }: Pick<NetworkPair, 'old' | 'now'>): string[] {
  const [before, after] = [networkOf(old), networkOf(now)];
  return compare(old, now).changes.flatMap(({ witness: { ask, ...stated } }) => {
    const { request } = ask;
    if (!request) return [];
    return [...faultOf(before, request, stated.before), ...faultOf(after, request, stated.now)].map(
      (fault) => `${ask.text} from ${ask.from}: ${fault}`,
    );
  });
}

/**
 * The question is asked of more proxies where one names the host by a listener without a route for it; so one
 * of the two answers has all that the other has.
 */
function faultOf(network: Network, request: Request, stated: SideAnswer): string[] {
  if (stated.state === State.UNKNOWN || stated.faults.length > 0) return [];
  const chains = chainsFor(network, request);
  if (chains.every(isOfGatewayAlone)) return [];
  const { state, ends } = answerOf(chains.map(untilRedirect), () => false);
  const [said, asked] = [stated.ends, ends].map((those) => those.map(({ place }) => place)) as [
    string[],
    string[],
  ];
  if (stated.state !== State.OPEN) {
    return state === State.OPEN ? [`${stated.state} and not ${asked.join()}`] : [];
  }
  const isTold = isWithin(said, asked) || isWithin(asked, said);
  return state === State.OPEN && isTold ? [] : [`${said.join()} and not ${state} ${asked.join()}`];
}

function isWithin(some: readonly string[], all: readonly string[]): boolean {
  return some.every((one) => all.includes(one));
}

function isOfGatewayAlone(chain: Chain): boolean {
  return hopsOf(chain).every(({ places }) =>
    places.every(({ manifest }) => ['Gateway', 'ListenerSet'].includes(manifest.kind)),
  );
}

function chainsFor(network: Network, request: Request): readonly Chain[] {
  const { scheme, host, port, path, query, method, headers, from } = request;
  const pairs = query.map((one) => one.join('=')).join('&');
  const question = tryQuestion(`${scheme}://${host}:${port}${path}${pairs && `?${pairs}`}`);
  if (!question) throw new Error(`no question for ${host}`);
  return answersTo(network, question, from, { method, headers })
    .flatMap(({ chain }) => byEntry(chain))
    .filter((one) => isWeb(request) || !isOfIngress(one));
}

/** What each proxy does, of which a client may take any. */
function byEntry(chain: Chain): readonly Chain[] {
  const { hops, fork } = chain;
  const isEach = hops.length === 0 && fork?.kind === ForkKind.EITHER;
  return isEach ? fork.branches.map((one) => one.chain) : [chain];
}

/** At another port an Ingress controller is asked about as if it listened there, which the answer says. */
function isWeb({ scheme, port }: Request): boolean {
  return (scheme === Scheme.HTTP && port === 80) || (scheme === Scheme.HTTPS && port === 443);
}

function isOfIngress(chain: Chain): boolean {
  return hopsOf(chain).some(({ places }) =>
    places.some(({ manifest }) => manifest.kind === 'Ingress'),
  );
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
