import type { PortUse } from '../../facts/values/gateway-listeners';
import { PortSharing, portSharing } from '../../facts/values/gateway-listeners';
import type { GatewayObject } from '../../model/objects/gateway';
import { tryProgramOfClass } from '../../model/queries/gateway-controller';
import type { Network } from '../../model/queries/network';
import type { OwnedListener } from '../../model/queries/listener-sets';
import { listenersTogether } from '../../model/queries/listener-sets';
import { textOf, within } from '../../model/read/fields';
import { groupBy } from '../claims';
import type { Draft, Place, Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET380: Rule = {
  id: 'NET380',
  name: 'listeners-conflict',
  severity: Severity.ERROR,
  reads: ['gateways', 'listenerSets', 'others'],
  what: 'Listeners of a Gateway and of its ListenerSets have one port, and connections cannot distinguish them.',
  why: 'a Gateway accepts none of its own listeners that conflict; a listener of a ListenerSet is not accepted if it conflicts with one of the Gateway or of an older ListenerSet, which still works',
  fix: 'Write another port for one of them.',
  waive: 'Where the implementation is known to distinguish them.',
  sources: [
    'https://gateway-api.sigs.k8s.io/reference/spec/#gatewayspec',
    'https://gateway-api.sigs.k8s.io/geps/gep-1713/',
    'https://github.com/kubernetes-sigs/gateway-api/blob/v1.6.1/apis/v1/gateway_types.go#L137',
    'https://github.com/kubernetes-sigs/gateway-api/blob/v1.6.1/apis/v1/listenerset_types.go#L90',
    'https://github.com/kubernetes-sigs/gateway-api/blob/v1.6.1/conformance/tests/listenerset-protocol-conflict.go#L75',
  ],
  check(network, report) {
    for (const listeners of listenersTogether(network)) {
      for (const [port, those] of groupBy(listeners, ({ listener }) => listener.port)) {
        if (port === undefined || those.length < 2) continue;
        const seldom = isTraefik(network, listeners) ? BY_TRAEFIK : SELDOM;
        for (const draft of [...sameDrafts(those), ...sharingDrafts(those, seldom)]) report(draft);
      }
    }
  },
};

/** Within one object, the API server refuses them. */
function sameDrafts(those: readonly OwnedListener[]): Draft[] {
  return [...groupBy(those, flowOf).values()]
    .filter((same) => new Set(same.map(({ holder }) => holder)).size > 1)
    .map((same) => ({
      places: same.map(placeOf),
      what: `${same.length} listeners of ${ownersOf(same)} have ${same.map(flowOf)[0] ?? ''}`,
      fix: 'Write another port or host for one of them.',
    }));
}

/** What a connection sees of a listener. */
function flowOf({ listener: { port, protocol, hostname } }: OwnedListener): string {
  const host = ['TCP', 'UDP'].includes(protocol) ? '' : ` and ${hostname ?? 'every host'}`;
  return `port ${port ?? ''} with ${protocol}${host}`;
}

function sharingDrafts(those: readonly OwnedListener[], ofSeldom: Partial<Draft>): Draft[] {
  const byUse = [...groupBy(those, (one) => JSON.stringify(kindOf(one))).values()];
  const [never, seldom, byHost] = [PortSharing.NEVER, PortSharing.SELDOM, PortSharing.BY_HOST].map(
    (sharing) =>
      byUse.filter((uses) => byUse.some((others) => areSo(uses, others, sharing))).flat(),
  );
  if (never?.length) return [draftOf(never, {})];
  if (seldom?.length) return [draftOf(seldom, ofSeldom)];
  if (!byHost?.length) return [];
  const same = [...groupBy(byHost, ({ listener }) => listener.hostname).values()].filter(
    (group) => new Set(group.map(({ listener }) => listener.protocol)).size > 1,
  );
  if (same.length === 0) return [draftOf(byHost, { severity: Severity.INFO, why: BY_HOST })];
  return same.map((group) => draftOf(group, ofSeldom));
}

const SELDOM = {
  severity: Severity.WARNING,
  why: 'whether a Gateway accepts them depends on the implementation: one that cannot distinguish them reports them as Conflicted',
};

/** @see https://github.com/traefik/traefik/blob/v3.7/pkg/provider/kubernetes/gateway/kubernetes.go */
const BY_TRAEFIK = {
  severity: Severity.INFO,
  why: 'Traefik takes listeners of different protocols for different ones and accepts both; another implementation may report them as Conflicted',
};

/** By its GatewayClass, or by a name that its chart gives to one. */
function isTraefik(network: Network, [first]: readonly OwnedListener[]): boolean {
  const { className } = first?.holder as GatewayObject;
  const program = tryProgramOfClass(network, className);
  return program === undefined ? className === 'traefik' : program.name === TRAEFIK;
}

const TRAEFIK = 'Traefik';
const BY_HOST =
  'whether a Gateway accepts both on one port depends on the implementation, even if their hosts differ';

/** Without the host: of those that hosts tell apart, all pairs are compared by their groups. */
function kindOf({ listener: { protocol, fields } }: OwnedListener): PortUse {
  return { protocol, tlsMode: textOf(within(fields, 'tls', 'mode')) ?? 'Terminate' };
}

function areSo(
  [one]: readonly OwnedListener[],
  [other]: readonly OwnedListener[],
  sharing: PortSharing,
): boolean {
  if (!one || !other) return false;
  // Hosts that no listener has: those with one host are looked for among them.
  const [a, b] = [kindOf(one), kindOf(other)];
  return portSharing({ ...a, host: 'a' }, { ...b, host: 'b' }) === sharing;
}

function draftOf(those: readonly OwnedListener[], more: Partial<Draft>): Draft {
  const protocols = [...new Set(those.map(({ listener }) => listener.protocol))].sort();
  const modes = [...new Set(those.map((one) => kindOf(one).tlsMode ?? ''))].sort();
  const words = protocols.length > 1 ? protocols : modes;
  return {
    places: those.map(placeOf),
    what: `${those.length} listeners of ${ownersOf(those)} have port ${those[0]?.listener.port ?? ''} with ${words.join(' and ')}`,
    ...more,
  };
}

function ownersOf(those: readonly OwnedListener[]): string {
  const names = those.map(({ holder: { manifest } }) => `${manifest.kind} ${manifest.name}`);
  return [...new Set(names)].sort().join(', ');
}

function placeOf({ holder, listener }: OwnedListener): Place {
  return place(holder.manifest, listener.field);
}
