import { objectText } from '../../../lib/model/read/manifest';
import type { Network } from '../../../lib/model/queries/network';
import type { Lead } from '../../../lib/ways/ask/lead';
import { ClientKind } from '../../../lib/ways/ask/client';
import type { Request } from '../../../lib/ways/ask/request';
import { Scheme } from '../../../lib/ways/ask/request';
import type { Chain } from '../../../lib/ways/chain/chain';
import { ForkKind, endingIn } from '../../../lib/ways/chain/chain';
import { HopKind } from '../../../lib/ways/chain/hop';
import { Verdict } from '../../../lib/ways/chain/verdict';
import type { Asked } from '../../support/answers/asked';
import type { Ending } from '../../support/answers/ending';
import { INVALID, oneOf } from '../../support/answers/ending';

/** What is answered for a backend that is not there; a connection is closed. */
const STATUSES: ReadonlyMap<string, number> = new Map([
  ['HTTPRoute', 500],
  ['GRPCRoute', 503],
  ['Ingress', 503],
]);

/** The Service of a lead, and nothing behind it. */
export function endingAtService(network: Network): (lead: Lead) => Chain {
  return ({ namespace, service: name, port, path, place }) => {
    const service = network.tryService(namespace, name);
    const number =
      typeof port === 'number'
        ? service?.ports.find((one) => one.port === port)?.port
        : service?.ports.find((one) => one.name === port)?.port;
    if (number === undefined) {
      return endingIn({
        kind: HopKind.SERVICE,
        verdict: Verdict.BROKEN,
        what: `${objectText(place.manifest)} names a port that is not there`,
        places: [place],
        to: { status: STATUSES.get(place.manifest.kind) },
      });
    }
    return endingIn({
      kind: HopKind.END,
      verdict: Verdict.GIVEN,
      what: `Service ${namespace}/${name}`,
      places: [],
      to: { service: { namespace, name, port: number }, path },
    });
  };
}

const SCHEMES = {
  http: Scheme.HTTP,
  https: Scheme.HTTPS,
  tls: Scheme.TLS,
  tcp: Scheme.TCP,
  udp: Scheme.UDP,
};

/** A request of the oracle, as the tracer reads it. */
export function requestOf(asked: Asked, isTls: boolean): Request {
  const { protocol, host = '', port, path = '/', method = 'GET', headers = {}, query = {} } = asked;
  const schemes = { ...SCHEMES, grpc: isTls ? Scheme.GRPCS : Scheme.GRPC };
  return {
    from: { kind: ClientKind.INTERNET },
    scheme: schemes[protocol],
    ...{ host: host.toLowerCase(), port, path, method },
    query: Object.entries(query),
    headers: new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
  };
}

/** What a chain comes to, in the words of the oracle. */
export function endingOf({ hops, fork }: Chain, isGrpc: boolean): Ending {
  const stop = hops.find(
    ({ verdict }) => verdict === Verdict.BROKEN || verdict === Verdict.UNKNOWN,
  );
  if (fork && !stop) {
    const endings = fork.branches.map(({ chain }) => endingOf(chain, isGrpc));
    if (fork.kind === ForkKind.EITHER) return oneOf(endings);
    return sharesOf(
      endings,
      fork.branches.map(({ share = 0 }) => share),
    );
  }
  const last = stop ?? hops.at(-1);
  if (!last || last.verdict === Verdict.UNKNOWN) return 'unknown';
  const { redirect, service, path = '', status } = last.to ?? {};
  if (redirect) return { redirect: redirect.url, status: redirect.status };
  if (service) {
    const { namespace, name, port } = service;
    return { backends: { [`${namespace}/${name}:${port}`]: 1 }, path };
  }
  if (last.what.endsWith('or answers 404')) return oneOf(['no connection', 'not found']);
  if (status === undefined) return 'no connection';
  if (isGrpc && status === 503) return 'unavailable';
  return status === 404 ? 'not found' : { error: status };
}

function sharesOf(endings: readonly Ending[], shares: readonly number[]): Ending {
  const [first] = endings;
  const texts = new Set(endings.map((one) => JSON.stringify(one)));
  if (first !== undefined && texts.size === 1) return first;
  const backends: Record<string, number> = {};
  let path = '';
  endings.forEach((ending, index) => {
    const share = shares[index] ?? 0;
    const own = typeof ending === 'object' && 'backends' in ending ? ending : undefined;
    if (own) path = own.path;
    for (const key of own ? Object.keys(own.backends) : [INVALID]) {
      backends[key] = (backends[key] ?? 0) + share;
    }
  });
  return { backends, path };
}
