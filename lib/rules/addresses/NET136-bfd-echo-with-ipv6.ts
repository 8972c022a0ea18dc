import { ECHO_AND_IPV6 } from '../../facts/controllers/bgp-advertisements';
import { bgpAdvertisements, narrowestPrefix, poolsOf } from '../../model/queries/bgp';
import type { Network } from '../../model/queries/network';
import { at, textOf, textsOf } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET136: Rule = {
  id: 'NET136',
  name: 'bfd-echo-with-ipv6',
  severity: Severity.ERROR,
  reads: ['advertisements', 'others', 'pools'],
  what: 'A peer uses BFD with echo mode, and IPv6 addresses are announced to it.',
  why: 'MetalLB refuses echo mode for IPv6 addresses',
  fix: 'Write a BFDProfile without echoMode, or move the IPv6 addresses to a pool for other peers.',
  waive: 'Never: MetalLB refuses the configuration.',
  sources: ['https://metallb.io/apis/#bfdprofilespec'],
  check(network, report) {
    const echoing = echoingPeers(network);
    for (const advertisement of echoing.size > 0 ? bgpAdvertisements(network) : []) {
      const { manifest } = advertisement;
      const names = textsOf(at(manifest.spec, 'peers'));
      const name = names.length > 0 ? names.find((one) => echoing.has(one)) : first(echoing);
      const [peer, profile] = echoing.get(name ?? '') ?? [];
      const pool = peer && poolsOf(network, advertisement).find(holdsIpv6);
      if (!profile || !pool) continue;
      report({
        places: [
          place(manifest, 'spec.peers'),
          place(manifest, 'spec.ipAddressPools'),
          place(peer, 'spec.bfdProfile'),
          place(profile, 'spec.echoMode'),
          place(pool.manifest, 'spec.addresses'),
        ],
        what: `peer ${peer.name} ${ECHO_AND_IPV6.what}, and the pool ${pool.manifest.name} contains IPv6 addresses`,
      });
    }
  },
};

/** The peers whose profile has echo mode, with the profile, by their names. */
function echoingPeers(network: Network): Map<string, readonly [Manifest, Manifest]> {
  const profiles = new Map(
    network
      .others('metallb.io', 'BFDProfile')
      .filter(({ spec }) => at(spec, 'echoMode') === true)
      .map((profile) => [profile.name, profile]),
  );
  const peers = network.others('metallb.io', 'BGPPeer').flatMap((peer) => {
    const profile = profiles.get(textOf(at(peer.spec, 'bfdProfile')) ?? '');
    return profile ? [[peer.name, [peer, profile]] as const] : [];
  });
  return new Map(peers);
}

function holdsIpv6(pool: Parameters<typeof narrowestPrefix>[0]): boolean {
  return narrowestPrefix(pool, 'IPv6') > 0;
}

function first(map: ReadonlyMap<string, unknown>): string | undefined {
  return [...map.keys()].sort()[0];
}
