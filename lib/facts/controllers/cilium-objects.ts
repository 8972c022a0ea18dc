import { isLargeCommunity } from './communities';
import type { Fact } from '../values/fault';
import { NOT_LOCAL_PREFERENCE, WRITE_100 } from '../values/sentences';

/** The label of a CiliumBGPAdvertisement that peers select it by. */
export const PEER_LABEL = 'bgp-peer';

/** The value of {@link PEER_LABEL} for all peers. */
export const EVERY_PEER = 'all';

/** An entry of a pool as a block of a CiliumLoadBalancerIPPool. */
export function ciliumBlock(entry: string): Readonly<Record<string, string>> {
  const [start = '', stop] = entry.split('-').map((part) => part.trim());
  return stop === undefined ? { cidr: start } : { start, stop };
}

/**
 * A name of a device as an entry of `interfaces`, which are regular expressions.
 * @see https://docs.cilium.io/en/stable/network/l2-announcements/#interfaces
 */
export function exactInterface(name: string): string {
  return `^${name.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')}$`;
}

/** Communities as a CiliumBGPAdvertisement has them: by their length, without the word `large`. */
export function ciliumCommunities(communities: readonly string[]): object {
  const large = communities.filter(isLargeCommunity).map((one) => one.slice('large:'.length));
  const standard = communities.filter((one) => !isLargeCommunity(one));
  return { ...(standard.length > 0 && { standard }), ...(large.length > 0 && { large }) };
}

/** A community that has no value of its own: Cilium knows no names that a cluster defines. */
export const valueOfCommunity: Fact<string> = (text) =>
  text.includes(':')
    ? undefined
    : {
        what: 'is the name of a community',
        why: 'Cilium reads no Community objects',
        fix: 'write its value, such as "65535:65281"',
      };

/** The LOCAL_PREF of what is announced. @see https://www.rfc-editor.org/rfc/rfc4271#section-5.1.5 */
export const ciliumPreference: Fact<number> = (value) =>
  Number.isInteger(value) && value >= 0 && value <= 4294967295
    ? undefined
    : {
        what: NOT_LOCAL_PREFERENCE,
        why: 'it is a whole number from 0 to 4294967295',
        fix: WRITE_100,
      };
