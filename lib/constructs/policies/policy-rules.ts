import type { PortOfEnds } from '../service/reachable';
import type { Peer, PeerContext } from './peer';
import { peerManifests } from './peer';
import { distinctPorts, portKey } from './policy-port';

/** Peers, and the ports by which they come or to which they go. */
export interface Admission {
  readonly peers: readonly Peer[];
  /** Nothing where every port is meant. */
  readonly ports?: readonly PortOfEnds[];
}

/** One rule for the peers of the same ports. Whoever is admitted by none is in none. */
export function policyRules(
  admissions: readonly Admission[],
  side: 'from' | 'to',
  context: PeerContext,
): object[] {
  const byPorts = new Map<string, { ports?: readonly PortOfEnds[]; peers: Peer[] }>();
  for (const { peers, ports } of admissions) {
    if (peers.length === 0 || ports?.length === 0) continue;
    const distinct = ports && distinctPorts(ports);
    const key = distinct ? distinct.map(portKey).sort().join(' ') : '';
    const known = byPorts.get(key) ?? { ports: distinct, peers: [] };
    byPorts.set(key, known);
    known.peers.push(...peers);
  }
  return [...byPorts.values()].flatMap(({ peers, ports }) => {
    const made = peersOf(peers, context);
    // An empty list of peers would admit everyone.
    if (made?.length === 0) return [];
    return { [side]: made, ports: ports?.map((port) => ({ ...port })) };
  });
}

/** Each peer once; nothing where one of them is everyone, as a rule without peers has it. */
function peersOf(peers: readonly Peer[], context: PeerContext): object[] | undefined {
  const made = new Map<string, object>();
  for (const peer of peers) {
    if (peer.kind === 'everyone') return undefined;
    for (const one of peerManifests(peer, context)) made.set(JSON.stringify(one), one);
  }
  return [...made.values()];
}
