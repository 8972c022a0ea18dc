import { ONE_OF_FRR, WRITE_SAME_VALUES, sentence } from '../../facts/values/sentences';
import type { SessionLike } from '../../facts/controllers/bgp-peers';
import { sessionFaults } from '../../facts/controllers/bgp-peers';
import { selectorKey } from '../../facts/values/label-selectors';
import { selectorsOf } from '../../model/queries/pool-selectors';
import { byIdentity } from '../../model/queries/stable';
import { at, numberOf, textOf } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';
import { canonicalIp } from '../../net/ip';
import { groupBy } from '../claims';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET143: Rule = {
  id: 'NET143',
  name: 'bgp-peers-disagree',
  severity: Severity.ERROR,
  reads: ['others'],
  what: 'Two BGPPeers conflict in one FRR instance.',
  why: ONE_OF_FRR,
  fix: sentence(WRITE_SAME_VALUES),
  waive: 'If the peers are never in one cluster at the same time.',
  sources: ['https://metallb.io/apis/#bgppeerspec'],
  check(network, report) {
    const { bgpMode } = network.target;
    if (bgpMode !== 'frr' && bgpMode !== 'frr-k8s') return;
    const sessions = network.others('metallb.io', 'BGPPeer').map(sessionOf).sort(byIdentity);
    const seen = new Set<Session>();
    for (const [one, other] of candidates(sessions)) {
      if (seen.has(other) || one.manifest.identity === other.manifest.identity) continue;
      const fault = sessionFaults([one, other])[0]?.fault;
      if (!fault) continue;
      seen.add(other);
      report({
        places: [one, other].flatMap(({ manifest }) =>
          FIELDS.map((key) => place(manifest, `spec.${key}`)),
        ),
        what: `${other.name} ${fault.what}`,
      });
    }
  },
};

const FIELDS = ['myASN', 'nodeSelectors', 'peerAddress', 'routerID', 'vrf'];

/** How many different peers are held against each other. */
const MOST_COMPARED = 50;

interface Session extends SessionLike {
  readonly manifest: Manifest;
}

/** Those with one neighbour, and those that differ in something that a node has once. */
function candidates(sessions: readonly Session[]): [Session, Session][] {
  const settings = groupBy(sessions, ({ routerId, myAsn, vrf, nodes }) =>
    JSON.stringify([routerId, myAsn, vrf, nodes]),
  );
  const different = [...settings.values()]
    .flatMap(([first]) => first ?? [])
    .slice(0, MOST_COMPARED);
  const neighbours = groupBy(sessions, ({ neighbour, vrf }) => JSON.stringify([neighbour, vrf]));
  return [
    ...different.flatMap((one, index) =>
      different.slice(index + 1).map((other): [Session, Session] => [one, other]),
    ),
    ...[...neighbours.values()].flatMap(([first, ...others]) =>
      others.flatMap((other): [Session, Session][] => (first ? [[first, other]] : [])),
    ),
  ];
}

function sessionOf(manifest: Manifest): Session {
  const { spec, name } = manifest;
  const [address, port] = [textOf(at(spec, 'peerAddress')), numberOf(at(spec, 'peerPort')) ?? 179];
  return {
    manifest,
    name,
    neighbour: address
      ? `${canonicalIp(address)} ${port}`
      : (textOf(at(spec, 'interface')) ?? name),
    myAsn: numberOf(at(spec, 'myASN')) ?? 0,
    vrf: textOf(at(spec, 'vrf')) || undefined,
    routerId: textOf(at(spec, 'routerID')) || undefined,
    nodes: selectorsOf(at(spec, 'nodeSelectors')).map(selectorKey),
  };
}
