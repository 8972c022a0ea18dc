import { groupBy } from '../../model/queries/group';
import { coversHosts, isWildcard } from '../../net/host-pattern';
import type { Request } from '../ask/request';
import { Scheme, isHttp } from '../ask/request';
import type { Candidate } from '../routes/candidate';
import { patternsOf } from '../routes/host-index';
import { distinctPaths } from './distinct-paths';
import { otherCaseSamples, pathSamples } from './path-samples';
import { variantsFor } from './request-variants';
import type { FacedDesk } from './side';
import { aliasesOf } from './side';

/** A host that nobody names stands for all others. */
const ANY_LABEL = 'any';
const ANY_HOST = 'any.invalid';

/** A call of gRPC is for `/<service>/<method>`. */
function isCall(path: string): boolean {
  return /^\/[^/]+\/[^/]+$/.test(path);
}

const ANY_CALL = '/any.Service/Any';

/** The candidates of desks that take the same requests, by their hosts. */
export class DeskTable {
  readonly audience: string;
  private readonly scheme: Request['scheme'];
  private readonly port: number;
  private readonly byPattern: ReadonlyMap<string, readonly Candidate[]>;

  constructor(desks: readonly FacedDesk[]) {
    const [first] = desks as [FacedDesk];
    this.audience = first.audience;
    this.scheme = first.scheme;
    this.port = first.port;
    const all = desks.flatMap(({ candidates }) =>
      candidates.flatMap((candidate) =>
        [candidate.host, ...aliasesOf(candidate.manifest)].map((host) => ({ host, candidate })),
      ),
    );
    this.byPattern = new Map(
      [...groupBy(all, ({ host }) => host)].map(([host, those]) => [
        host,
        [...new Set(those.map(({ candidate }) => candidate))],
      ]),
    );
  }

  /** Hosts that a candidate of this kind may take, those that it only covers among them. */
  hostsWith(isAsked: (candidate: Candidate) => boolean): readonly string[] {
    const patterns = [...this.byPattern].filter(([, those]) => those.some(isAsked));
    const wide = patterns.filter(([one]) => one === '' || isWildcard(one)).map(([one]) => one);
    const hosts = new Set(patterns.flatMap(([one]) => this.samplesOf(one)));
    for (const host of wide.length > 0 ? this.byPattern.keys() : []) {
      if (wide.some((one) => coversHosts(one, host))) {
        for (const one of this.samplesOf(host)) hosts.add(one);
      }
    }
    return [...hosts].sort();
  }

  private samplesOf(pattern: string): string[] {
    if (pattern === '') return [ANY_HOST];
    if (!isWildcard(pattern)) return [pattern];
    const end = pattern.slice(1);
    const labels = [ANY_LABEL, `${ANY_LABEL}.${ANY_LABEL}`];
    return labels.map((one) => `${one}${end}`).filter((one) => !this.byPattern.has(one));
  }

  /** Whether a redirect of a host may be for one scheme alone. */
  dependsOnScheme(host: string): boolean {
    return this.candidatesFor(host).some(
      ({ action, manifest }) =>
        Boolean(action.redirects?.length) || manifest.kind.startsWith('IngressRoute'),
    );
  }

  private candidatesFor(host: string): readonly Candidate[] {
    return patternsOf(host, 'any').flatMap((one) => this.byPattern.get(one) ?? []);
  }

  *requestsFor(host: string): Generator<Omit<Request, 'from'>> {
    const candidates = this.candidatesFor(host);
    const { scheme, port } = this;
    if (!isHttp({ scheme } as Request)) {
      yield { scheme, host, port, path: '/', method: 'GET', headers: new Map(), query: [] };
      return;
    }
    const samples = candidates.flatMap(({ path }) => (path ? pathSamples(path) : ['/']));
    const isGrpc = scheme === Scheme.GRPC || scheme === Scheme.GRPCS;
    const paths = new Set(isGrpc ? [...samples.filter(isCall), ANY_CALL] : samples);
    const others = isGrpc
      ? []
      : candidates.flatMap(({ path }) => (path ? otherCaseSamples(path) : []));
    // Of paths that nothing tells apart, the first is asked: one as it is written.
    const all = new Set([...[...paths].sort(), ...others.sort()]);
    for (const path of distinctPaths([...all], candidates, { scheme, host, port })) {
      const those = candidates.filter((one) => !one.path || one.path.test(path) !== false);
      for (const { method, headers, query } of variantsFor(those)) {
        yield { scheme, host, port, path, method: isGrpc ? 'POST' : method, headers, query };
      }
    }
  }
}
