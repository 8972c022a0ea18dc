import { PEER_REFUSED } from '../../facts/values/sentences';
import { asNumber, bgpPort } from '../../facts/controllers/bgp-peers';
import { ipAddress } from '../../facts/values/addresses';
import { choice } from '../../facts/values/choice';
import type { Fact } from '../../facts/values/fault';
import { DYNAMIC_ASNS } from '../../facts/values/words';
import { at, numberOf, textOf } from '../../model/read/fields';
import { tryIp } from '../../net/ip';
import type { Rule } from '../rule';
import { Severity, draftOf, place } from '../rule';

export const NET140: Rule = {
  id: 'NET140',
  name: 'bgp-peer-refused',
  severity: Severity.ERROR,
  reads: ['others'],
  what: 'A field of a BGPPeer has a value that MetalLB refuses.',
  why: PEER_REFUSED,
  fix: 'Write a value from the page of this field.',
  waive: 'Never: MetalLB refuses the peer.',
  sources: ['https://metallb.io/apis/#bgppeerspec'],
  check(network, report) {
    for (const manifest of network.others('metallb.io', 'BGPPeer')) {
      for (const [key, fact] of NUMBERS) {
        const value = numberOf(at(manifest.spec, key));
        const fault = value === undefined || isNone(key, value) ? undefined : fact(value);
        const where = place(manifest, `spec.${key}`);
        if (fault && value !== undefined) report({ ...draftOf(where, value, fault) });
      }
      const dynamic = textOf(at(manifest.spec, 'dynamicASN'));
      const unknown = dynamic ? DYNAMIC(dynamic) : undefined;
      const where = place(manifest, 'spec.dynamicASN');
      if (unknown && dynamic) report(draftOf(where, dynamic, unknown));
      for (const key of ADDRESSES) {
        const text = textOf(at(manifest.spec, key));
        const fault = text ? unreadable(text) : undefined;
        if (fault && text) report(draftOf(place(manifest, `spec.${key}`), text, fault));
      }
    }
  },
};

const NUMBERS: readonly [key: string, fact: Fact<number>][] = [
  ['myASN', asNumber],
  ['peerASN', asNumber],
  ['localASN', asNumber],
  ['peerPort', bgpPort],
];

const DYNAMIC = choice(...DYNAMIC_ASNS);

const ADDRESSES = ['peerAddress', 'sourceAddress', 'routerID'];

/** 0 is none written, save where one is needed. */
function isNone(key: string, value: number): boolean {
  return value === 0 && key !== 'myASN';
}

const unreadable: Fact<string> = (text) => (tryIp(text) ? undefined : ipAddress(text));
