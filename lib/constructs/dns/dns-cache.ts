import { atLeast, corefileSeconds } from '../../facts/controllers/corefile';
import { flag, number, struct } from '../../props/shape';

/**
 * Options of the cache of CoreDNS.
 *
 * @see https://coredns.io/plugins/cache/
 */
export interface DnsCache {
  /**
   * The maximum time to cache an answer, in seconds, 1 to 3600. Refused: another number.
   *
   * @default - `cacheSeconds`
   */
  readonly successSeconds?: number;

  /**
   * The maximum time to cache that a name does not exist, in seconds, 1 to 3600. Refused: another
   * number.
   *
   * @default - `cacheSeconds`
   */
  readonly denialSeconds?: number;

  /**
   * The capacity of the cache for answers, and for denials, from 1024 on. Refused: another number.
   *
   * @default - 9984, set by CoreDNS
   */
  readonly capacity?: number;

  /**
   * How long to cache that a resolver failed, in seconds, 0 to 300. Refused: another number.
   *
   * @default - 5, set by CoreDNS
   */
  readonly servfailSeconds?: number;

  /**
   * How long to serve an expired answer if the resolvers do not answer, in seconds, 1 to 86400.
   * Refused: another number.
   *
   * @default - not at all
   */
  readonly serveStaleSeconds?: number;

  /**
   * The number of queries for an answer after which CoreDNS refreshes it before it expires, from 1
   * on. Refused: another number.
   *
   * @default - no answer is refreshed
   */
  readonly prefetch?: number;

  /**
   * Whether CoreDNS caches answers about the cluster itself. It knows them without the cache, and
   * cached answers can be outdated.
   *
   * @default - as in kubeadm: true before Kubernetes 1.32, false from 1.32 on
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
