/** What a Corefile says, every value known to be well written. */
export interface CorefileSettings {
  readonly domain: string;
  readonly lameduckSeconds: number;
  readonly ttlSeconds: number;
  readonly cacheSeconds: number;
  readonly forwarders: readonly string[];
  readonly maxConcurrent: number;
  readonly stubDomains: readonly {
    readonly domain: string;
    readonly forwarders: readonly string[];
  }[];
}

/**
 * The Corefile of kubeadm, plugin by plugin, and a server for each stub domain.
 * @see https://coredns.io/manual/toc/#configuration
 */
export function corefile(settings: CorefileSettings): string {
  return [mainServer(settings), ...settings.stubDomains.map(stubServer(settings))].join('');
}

function mainServer(settings: CorefileSettings): string {
  const reverse = 'in-addr.arpa ip6.arpa';
  return server('.:53', [
    'errors',
    ...block('health', [`lameduck ${settings.lameduckSeconds}s`]),
    'ready',
    ...block(`kubernetes ${settings.domain} ${reverse}`, [
      'pods insecure',
      `fallthrough ${reverse}`,
      `ttl ${settings.ttlSeconds}`,
    ]),
    'prometheus :9153',
    ...block(`forward . ${settings.forwarders.join(' ')}`, [
      `max_concurrent ${settings.maxConcurrent}`,
    ]),
    `cache ${settings.cacheSeconds}`,
    'loop',
    'reload',
    'loadbalance',
  ]);
}

function stubServer(settings: CorefileSettings) {
  return (stub: CorefileSettings['stubDomains'][number]): string =>
    server(`${stub.domain}:53`, [
      'errors',
      `cache ${settings.cacheSeconds}`,
      `forward . ${stub.forwarders.join(' ')}`,
    ]);
}

function server(zone: string, lines: readonly string[]): string {
  return [`${zone} {`, ...lines.map((line) => `    ${line}`), '}', ''].join('\n');
}

function block(head: string, lines: readonly string[]): string[] {
  return [`${head} {`, ...lines.map((line) => `   ${line}`), '}'];
}
