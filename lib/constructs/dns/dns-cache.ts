import { atLeast, corefileSeconds } from '../../facts/controllers/corefile';
import { flag, number, struct } from '../../props/shape';

/**
 * What CoreDNS keeps of its answers.
 *
 * @see https://coredns.io/plugins/cache/
 */
export interface DnsCache {
  /**
   * How long an answer is kept at most, in seconds, 1 to 3600. Refused: another number.
   *
   * @default - `cacheSeconds`
   */
  readonly successSeconds?: number;

  /**
   * How long it is kept at most that there is no answer, in seconds, 1 to 3600. Refused: another
   * number.
   *
   * @default - `cacheSeconds`
   */
  readonly denialSeconds?: number;

  /**
   * How many answers are kept, and as many denials, from 1024 on. Refused: another number.
   *
   * @default - 9984, by CoreDNS
   */
  readonly capacity?: number;

  /**
   * How long it is kept that a resolver failed, in seconds, 0 to 300. Refused: another number.
   *
   * @default - 5, by CoreDNS
   */
  readonly servfailSeconds?: number;

  /**
   * How long an answer that has run out is still given where the resolvers give none, in seconds, 1
   * to 86400. Refused: another number.
   *
   * @default - not at all
   */
  readonly serveStaleSeconds?: number;

  /**
   * How often an answer has to be asked for to be renewed before it runs out, from 1 on. Refused:
   * another number.
   *
   * @default - none is renewed
   */
  readonly prefetch?: number;

  /**
   * Whether answers about the cluster itself are kept. CoreDNS knows them anyway, and kept ones may
   * be old.
   *
   * @default - as kubeadm has it: true before Kubernetes 1.32, false from there on
   */
  readonly clusterNames?: boolean;
}

export const DNS_CACHE = struct<DnsCache>({
  successSeconds: number(corefileSeconds(1, 3600)),
  denialSeconds: number(corefileSeconds(1, 3600)),
  capacity: number(atLeast(1024)),
  servfailSeconds: number(corefileSeconds(0, 300)),
  serveStaleSeconds: number(corefileSeconds(1, 86400)),
  prefetch: number(atLeast(1)),
  clusterNames: flag(),
});

/** The number of answers that CoreDNS keeps, which stands before their time. */
const CAPACITY = 9984;

/** The lines of the plugin's block that are the same for every server. */
export function cacheLines(cache: DnsCache): string[] {
  const { capacity, successSeconds, denialSeconds, prefetch } = cache;
  return [
    ...part('success', capacity, successSeconds),
    ...part('denial', capacity, denialSeconds),
    ...(prefetch === undefined ? [] : [`prefetch ${prefetch}`]),
    ...(cache.serveStaleSeconds === undefined ? [] : [`serve_stale ${cache.serveStaleSeconds}s`]),
    ...(cache.servfailSeconds === undefined ? [] : [`servfail ${cache.servfailSeconds}s`]),
  ];
}

function part(name: string, capacity: number | undefined, ttl: number | undefined): string[] {
  if (capacity === undefined && ttl === undefined) return [];
  const words = [name, capacity ?? CAPACITY, ...(ttl === undefined ? [] : [ttl])];
  return [words.join(' ')];
}
