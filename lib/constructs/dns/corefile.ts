import type { HostAlias } from '../common/host-alias';
import type { DnsCache } from './dns-cache';
import { cacheLines } from './dns-cache';
import type { DnsRewrite } from './dns-rewrite';
import { rewriteLine } from './dns-rewrite';
import type { ForwardOptions } from './forward-options';
import { forwardLines } from './forward-options';
import type { QueryLog } from './query-log';
import type { StubDomain } from './stub-domain';

/** What a Corefile says, every value known to be well written. */
export interface CorefileSettings {
  readonly domain: string;
  readonly lameduckSeconds: number;
  readonly ttlSeconds: number;
  readonly cacheSeconds: number;
  readonly cache: DnsCache;
  readonly forwarders: readonly string[];
  readonly forwardOptions: ForwardOptions;
  readonly stubDomains: readonly StubDomain[];
  readonly hosts: readonly HostAlias[];
  readonly hostsTtlSeconds?: number;
  readonly rewrites: readonly DnsRewrite[];
  readonly log?: QueryLog;
}

/**
 * The Corefile of kubeadm, plugin by plugin, and a server for each stub domain.
 * @see https://coredns.io/manual/toc/#configuration
 */
export function corefile(settings: CorefileSettings): string {
  return mainServer(settings) + stubServers(settings);
}

/** What a server of another file takes in beside its own plugins. */
export function overrideLines({
  rewrites,
  log,
}: Pick<CorefileSettings, 'rewrites' | 'log'>): string[] {
  return [...logLines(log), ...rewrites.map(rewriteLine)];
}

type StubSettings = Pick<CorefileSettings, 'stubDomains' | 'log' | 'cacheSeconds' | 'cache'>;

export function stubServers(settings: StubSettings): string {
  return settings.stubDomains.map(stubServer(settings)).join('');
}

function mainServer(settings: CorefileSettings): string {
  const { domain } = settings;
  const reverse = 'in-addr.arpa ip6.arpa';
  const isKept = settings.cache.clusterNames !== false;
  const unkept = isKept ? [] : [`disable success ${domain}`, `disable denial ${domain}`];
  return server('.:53', [
    'errors',
    ...logLines(settings.log),
    ...block('health', [`lameduck ${settings.lameduckSeconds}s`]),
    'ready',
    ...settings.rewrites.map(rewriteLine),
    ...hostsLines(settings),
    ...block(`kubernetes ${domain} ${reverse}`, [
      'pods insecure',
      `fallthrough ${reverse}`,
      `ttl ${settings.ttlSeconds}`,
    ]),
    'prometheus :9153',
    ...block(`forward . ${settings.forwarders.join(' ')}`, forwardLines(settings.forwardOptions)),
    ...block(`cache ${settings.cacheSeconds}`, [...cacheLines(settings.cache), ...unkept]),
    'loop',
    'reload',
    'loadbalance',
  ]);
}

function stubServer(settings: StubSettings) {
  return ({ domain, forwarders, forwardOptions = {} }: StubDomain): string =>
    server(`${domain}:53`, [
      'errors',
      ...logLines(settings.log),
      ...block(`cache ${settings.cacheSeconds}`, cacheLines(settings.cache)),
      ...block(`forward . ${forwarders.join(' ')}`, forwardLines(forwardOptions)),
    ]);
}

function logLines(log: QueryLog | undefined): string[] {
  if (!log) return [];
  const { zones = [], classes = [] } = log;
  return block(
    ['log', ...zones].join(' '),
    classes.length > 0 ? [`class ${classes.join(' ')}`] : [],
  );
}

/** What is not found here goes on to the cluster; the plugin takes no option behind that line. */
function hostsLines({ hosts, hostsTtlSeconds }: CorefileSettings): string[] {
  if (hosts.length === 0) return [];
  return block('hosts', [
    ...hosts.map(({ ip, hostnames }) => `${ip} ${hostnames.join(' ')}`),
    ...(hostsTtlSeconds === undefined ? [] : [`ttl ${hostsTtlSeconds}`]),
    'fallthrough',
  ]);
}

function server(zone: string, lines: readonly string[]): string {
  return [`${zone} {`, ...lines.map((line) => `    ${line}`), '}', ''].join('\n');
}

function block(head: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? [`${head} {`, ...lines.map((line) => `   ${line}`), '}'] : [head];
}
