import {
  FORWARD_FACTS,
  cacheTime,
  corefileSeconds,
  forwarderCount,
} from '../../facts/controllers/corefile';
import type { Fault } from '../../facts/values/fault';
import { sentence } from '../../facts/values/sentences';
import type { CorefilePlugin, CorefileServer } from '../../model/objects/corefile';
import type { Corefile } from '../../model/queries/corefiles';
import { corefiles } from '../../model/queries/corefiles';
import { groupBy } from '../claims';
import type { Draft, Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET435: Rule = {
  id: 'NET435',
  name: 'corefile-invalid',
  severity: Severity.ERROR,
  reads: ['others'],
  what: 'The DNS configuration of the cluster prevents CoreDNS from starting, or makes it query itself.',
  why: 'CoreDNS does not start, and no name of the cluster resolves',
  fix: 'Write a value that the plugin accepts.',
  waive: 'Never: the DNS of the cluster fails at its next start.',
  sources: [
    'https://coredns.io/plugins/kubernetes/',
    'https://coredns.io/plugins/forward/',
    'https://github.com/coredns/coredns/blob/v1.12.0/plugin/kubernetes/setup.go#L199',
    'https://github.com/coredns/coredns/blob/v1.12.0/plugin/forward/setup.go#L36',
    'https://github.com/coredns/coredns/blob/v1.12.0/plugin/cache/setup.go#L58',
    'https://github.com/coredns/coredns/blob/v1.12.0/core/dnsserver/register.go#L246',
    'https://github.com/coredns/coredns/blob/v1.14.0/plugin/plugin.go#L164',
  ],
  check(network, report) {
    const all = corefiles(network);
    for (const { manifest, field, servers } of all) {
      const drafts = [...servers.flatMap(draftsOf), ...servers.flatMap(repeatedPlugins)];
      for (const draft of [...drafts, ...repeatedZones(servers)]) {
        report({ ...draft, places: [place(manifest, field)] });
      }
    }
    for (const draft of zonesOfSeveralKeys(all)) report(draft);
  },
};

/** A zone of two `*.server` keys of one ConfigMap, all of which the Corefile imports. */
function zonesOfSeveralKeys(all: readonly Corefile[]): Draft[] {
  const keys = all.filter(({ field }) => field.endsWith('.server"]'));
  const zones = keys.flatMap(({ manifest, field, servers }) =>
    [...new Set(zonesOf(servers))].map((zone) => ({ manifest, field, zone })),
  );
  return [...groupBy(zones, ({ manifest }) => manifest).values()].flatMap((ofOne) =>
    [...groupBy(ofOne, ({ zone }) => zone)]
      .filter(([, those]) => those.length > 1)
      .map(([zone, those]) => ({
        places: those.map(({ manifest, field }) => place(manifest, field)),
        ...twoServers(zone),
      })),
  );
}

function twoServers(zone: string): CorefileDraft {
  return { what: `two servers are for ${zone}`, fix: 'Write all plugins of a zone in one server.' };
}

type CorefileDraft = Omit<Draft, 'places'>;

function draftsOf({ zones, plugins }: CorefileServer): CorefileDraft[] {
  return plugins.flatMap((plugin) => {
    if (plugin.name === 'kubernetes') return ttlDrafts(plugin);
    if (plugin.name === 'cache') return cacheDrafts(plugin);
    return plugin.name === 'forward' ? forwardDrafts(plugin, zones, boundTo(plugins)) : [];
  });
}

function ttlDrafts({ options }: CorefilePlugin): CorefileDraft[] {
  return options.flatMap(([name, value = '']) => {
    const fault = name === 'ttl' ? corefileSeconds(0, 3600)(Number(value)) : undefined;
    return fault ? [{ what: `ttl ${value} ${fault.what}`, fix: 'Write a number up to 3600.' }] : [];
  });
}

const LOOPBACK = /^(?:(127\.[\d.]+|\[::1\])(?::(\d+))?|::1)$/;

function forwardDrafts(
  plugin: CorefilePlugin,
  zones: readonly string[],
  bound: readonly string[],
): CorefileDraft[] {
  return [...resolverDrafts(plugin, zones, bound), ...optionDrafts(plugin)];
}

function optionDrafts({ options }: CorefilePlugin): CorefileDraft[] {
  return options.flatMap(([name = '', value = '']) => {
    const fault = value === '' ? undefined : FORWARD_FACTS.get(name)?.(value);
    return fault ? [draftOf(`${name} ${value}`, fault)] : [];
  });
}

function cacheDrafts({ args: [time = ''] }: CorefilePlugin): CorefileDraft[] {
  const fault = cacheTime(time);
  return fault ? [draftOf(`cache ${time}`, fault)] : [];
}

function draftOf(written: string, { what, fix }: Fault): CorefileDraft {
  return { what: `${written} ${what}`, fix: sentence(fix) };
}

/** A server that binds addresses of its own leaves a loopback address to others, such as the resolver of the node. */
function resolverDrafts(
  { args }: CorefilePlugin,
  zones: readonly string[],
  bound: readonly string[],
): CorefileDraft[] {
  const [from = '', ...forwarders] = args;
  const fault = forwarderCount(forwarders);
  if (fault) return [{ what: `forward ${from} ${fault.what}`, fix: 'Write 1 to 15 forwarders.' }];
  const ports = zones.map((zone) => /:(\d+)$/.exec(zone)?.[1] ?? '53');
  const itself = forwarders.find((one) => {
    const [isLoopback, host = '::1', port = '53'] = LOOPBACK.exec(one) ?? [];
    return isLoopback && ports.includes(port) && isBound(bound, host.replace(/[[\]]/g, ''));
  });
  if (itself === undefined) return [];
  return [
    {
      what: `forward ${from} ${itself} queries this server itself`,
      why: 'in a container a loopback address is CoreDNS itself, so each query loops until CoreDNS stops',
      fix: 'Write the address of another resolver, or /etc/resolv.conf.',
    },
  ];
}

/** Whether a server listens on a loopback address: on all of IPv4 by `0.0.0.0`, on all of both families by `::`. */
function isBound(bound: readonly string[], address: string): boolean {
  const every = address === '::1' ? ['::'] : ['::', '0.0.0.0'];
  return (
    bound.length === 0 ||
    bound.some((one) => one === address || every.includes(one)) ||
    (bound.includes('lo') && OF_INTERFACE.includes(address))
  );
}

/** What the interface `lo` has of the loopback addresses. */
const OF_INTERFACE = ['127.0.0.1', '::1'];

/** Those that return `ErrOnce` at a second line in a server. */
const ONCE = new Set(
  'cache dnssec errors hosts kubernetes loop nsid pprof prometheus ready tsig'.split(' '),
);

function repeatedPlugins({ zones, plugins }: CorefileServer): CorefileDraft[] {
  const byName = groupBy(
    plugins.filter(({ name }) => ONCE.has(name)),
    ({ name }) => name,
  );
  return [...byName]
    .filter(([, those]) => those.length > 1)
    .map(([name, those]) => ({
      what: `the server of ${zones.join(', ')} has the plugin ${name} ${those.length} times`,
      why: 'a server takes this plugin once: CoreDNS does not start, and no name of the cluster resolves',
      fix: 'Write one of them, with all that it is to do.',
    }));
}

function repeatedZones(servers: readonly CorefileServer[]): CorefileDraft[] {
  const zones = groupBy(zonesOf(servers), (zone) => zone);
  const repeated = [...zones].filter(([, those]) => those.length > 1);
  return repeated.map(([zone]) => twoServers(zone));
}

/**
 * The zones of servers that take all queries for them: `view` lets others have a zone too. Where all
 * servers of a zone listen on addresses that `bind` names, the zone with each of these.
 */
function zonesOf(servers: readonly CorefileServer[]): string[] {
  const claims = servers
    .filter(({ plugins }) => !plugins.some(({ name }) => name === 'view'))
    .flatMap(({ zones, plugins }) =>
      zones.map((zone) => ({ zone: fullZone(zone), addresses: boundTo(plugins) })),
    );
  const open = new Set(claims.flatMap((one) => (one.addresses.length > 0 ? [] : [one.zone])));
  return claims.flatMap(({ zone, addresses }) =>
    open.has(zone) ? [zone] : addresses.map((address) => `${zone} on ${address}`),
  );
}

/** The addresses that a server listens on, where not on all. */
function boundTo(plugins: readonly CorefilePlugin[]): string[] {
  return [...new Set(plugins.flatMap(({ name, args }) => (name === 'bind' ? args : [])))];
}

function fullZone(zone: string): string {
  return /:\d+$/.test(zone) ? zone : `${zone}:53`;
}
