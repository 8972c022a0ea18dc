import type { CorefilePlugin, CorefileServer } from '../../model/objects/corefile';
import type { Corefile } from '../../model/queries/corefiles';
import { corefiles } from '../../model/queries/corefiles';
import type { Network } from '../../model/queries/network';
import { tryIp } from '../../net/ip';
import type { Hop } from '../chain/hop';
import { HopKind } from '../chain/hop';
import { Verdict } from '../chain/verdict';

/** What the configuration of the cluster's DNS says of a name before the plugin for Services is asked. */
export interface CorefileAnswer {
  readonly hops: readonly Hop[];
  /** An address, or a name that another server answers. */
  readonly outside?: string;
  /** The name that is looked up in place of it. */
  readonly instead?: string;
}

/** Nothing where the Corefile is not given, or says nothing of the name of its own. */
export function tryCorefileAnswer(network: Network, name: string): CorefileAnswer | undefined {
  const found = serverFor(corefiles(network), name);
  if (!found) return undefined;
  const { corefile, server } = found;
  return (
    first(server, 'rewrite', (plugin) => rewritten(corefile, plugin, name)) ??
    first(server, 'hosts', (plugin) => ofHosts(corefile, plugin, name)) ??
    first(server, 'template', (plugin) => ofTemplate(corefile, plugin, name)) ??
    forwarded(network, corefile, server, name)
  );
}

interface Found {
  readonly corefile: Corefile;
  readonly server: CorefileServer;
}

/** The server of the longest zone that has the name. */
function serverFor(all: readonly Corefile[], name: string): Found | undefined {
  let best: Found | undefined;
  let length = -1;
  for (const corefile of all) {
    for (const server of corefile.servers) {
      for (const zone of server.zones.map(plainZone)) {
        if (zone.length > length && isBelow(name, zone)) {
          best = { corefile, server };
          length = zone.length;
        }
      }
    }
  }
  return best;
}

/** `dns://example.org.:53` is the zone example.org; that of every name is empty. */
function plainZone(zone: string): string {
  return zone
    .replace(/^[a-z]+:\/\//, '')
    .replace(/:\d+$/, '')
    .replace(/\.$/, '')
    .toLowerCase();
}

function isBelow(name: string, zone: string): boolean {
  return zone === '' || name === zone || name.endsWith(`.${zone}`);
}

function first(
  { plugins }: CorefileServer,
  called: string,
  ask: (plugin: CorefilePlugin) => CorefileAnswer | undefined,
): CorefileAnswer | undefined {
  for (const plugin of plugins) {
    const answer = plugin.name === called ? ask(plugin) : undefined;
    if (answer) return answer;
  }
  return undefined;
}

/** @see https://coredns.io/plugins/rewrite/ */
function rewritten(
  corefile: Corefile,
  { args }: CorefilePlugin,
  name: string,
): CorefileAnswer | undefined {
  const words = args[0] === 'stop' || args[0] === 'continue' ? args.slice(1) : args;
  if (words[0] !== 'name') return undefined;
  const [kind, from, to] = MATCHES.has(words[1] ?? '')
    ? [words[1], words[2], words[3]]
    : ['exact', words[1], words[2]];
  if (from === undefined || to === undefined) return undefined;
  const [left, right] = [plainZone(from), to.replace(/\.$/, '').toLowerCase()];
  if (kind === 'exact') return name === left ? instead(corefile, name, right) : undefined;
  if (kind === 'suffix' && name.endsWith(left)) {
    return instead(corefile, name, name.slice(0, name.length - left.length) + right);
  }
  if (kind === 'prefix' && name.startsWith(left)) {
    return instead(corefile, name, right + name.slice(left.length));
  }
  if (kind === 'substring' && name.includes(left)) {
    return instead(
      corefile,
      name,
      name.replace(left, () => right),
    );
  }
  return undefined;
}

/** An expression is not evaluated: what it rewrites is looked up as if it were not there. */
const MATCHES = new Set(['exact', 'prefix', 'suffix', 'substring', 'regex']);

function instead(corefile: Corefile, name: string, other: string): CorefileAnswer {
  return {
    hops: [hop(corefile, Verdict.GIVEN, `CoreDNS looks up ${other} in place of ${name}`)],
    instead: other,
  };
}

/** @see https://coredns.io/plugins/hosts/ */
function ofHosts(
  corefile: Corefile,
  { options }: CorefilePlugin,
  name: string,
): CorefileAnswer | undefined {
  const entry = options.find(
    ([address = '', ...names]) => tryIp(address) && names.some((one) => plainZone(one) === name),
  );
  const address = entry?.[0];
  if (address === undefined) return undefined;
  return {
    hops: [hop(corefile, Verdict.GIVEN, `CoreDNS answers ${address} for ${name}`)],
    outside: address,
  };
}

/** @see https://coredns.io/plugins/template/ */
function ofTemplate(
  corefile: Corefile,
  { args }: CorefilePlugin,
  name: string,
): CorefileAnswer | undefined {
  const zones = args.slice(2).map(plainZone);
  if (zones.length > 0 && !zones.some((zone) => isBelow(name, zone))) return undefined;
  return {
    hops: [
      {
        ...hop(corefile, Verdict.UNKNOWN, `CoreDNS may answer ${name} by a template`),
        why: 'templates are not evaluated',
      },
    ],
  };
}

/** A server without the plugin for Services hands names of the cluster to another one. */
function forwarded(
  { target: { domain } }: Network,
  corefile: Corefile,
  { plugins }: CorefileServer,
  name: string,
): CorefileAnswer | undefined {
  if (!isBelow(name, domain) || plugins.some((one) => one.name === 'kubernetes')) return undefined;
  const forward = plugins.find((one) => one.name === 'forward');
  if (!forward) return undefined;
  const to = forward.args.slice(1).join(', ');
  return {
    hops: [hop(corefile, Verdict.UNKNOWN, `CoreDNS forwards ${name} to ${to}`)],
  };
}

function hop({ manifest, field }: Corefile, verdict: Verdict, what: string): Hop {
  return { kind: HopKind.NAME, verdict, what, places: [{ manifest, field }] };
}
