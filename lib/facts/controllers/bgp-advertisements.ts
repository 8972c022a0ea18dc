import { NOT_LOCAL_PREFERENCE, ONE_PREFERENCE, REMOVE_ONE, WRITE_100 } from '../values/sentences';
import type { Family } from '../../net/ip';
import { shortestPrefix } from '../../net/ip';
import type { Fact, Fault } from '../values/fault';
import { canMeet } from '../values/lists';
import { FAMILIES } from '../values/words';
import { tryPoolEntry } from './metallb';

const BITS = { IPv4: 32, IPv6: 128 } as const;

/** The length of the networks that addresses are announced in. @see https://metallb.io/apis/#bgpadvertisementspec */
export function aggregationLength(family: Family): Fact<number> {
  const bits = BITS[family];
  return (length) =>
    Number.isInteger(length) && length >= 1 && length <= bits
      ? undefined
      : {
          what: `is not the length of an ${family} network`,
          why: `it is a whole number from 1 to ${bits}`,
          fix: `remove it to announce each address by itself, or write for example ${bits - 8}`,
        };
}

/** A length that does not go with the addresses of a pool. */
export function aggregationFault(
  entries: readonly string[],
  family: Family,
  length: number,
): Fault | undefined {
  const ofFamily = entries.filter((entry) => tryPoolEntry(entry)?.first.family === family);
  if (ofFamily.length === 0) {
    return {
      what: `is for ${family} addresses`,
      why: 'the pool contains no such addresses, so MetalLB would ignore it',
      fix: 'remove it',
    };
  }
  const [entry, prefix] = narrowest(ofFamily);
  if (length >= prefix) return undefined;
  return {
    what: `is wider than ${entry} of the pool`,
    why: `the largest network of the entry has length ${prefix}, and MetalLB refuses to announce addresses that are not in the pool`,
    fix: `write a number from ${prefix} to ${BITS[family]}`,
  };
}

/** The entry whose greatest network is the smallest, and the length of that. */
function narrowest(entries: readonly string[]): readonly [entry: string, prefix: number] {
  return entries
    .map((entry) => {
      const range = tryPoolEntry(entry);
      return [entry, range ? shortestPrefix(range) : 0] as const;
    })
    .reduce((a, b) => (b[1] > a[1] ? b : a));
}

/**
 * The LOCAL_PREF of what is announced.
 * @param most the greatest number that the API server takes in the field
 */
export function localPreference(most: number): Fact<number> {
  return (value) =>
    Number.isInteger(value) && value >= 1 && value <= most
      ? undefined
      : {
          what: NOT_LOCAL_PREFERENCE,
          why: `it is a whole number from 1 to ${most}, and MetalLB treats 0 as not set`,
          fix: WRITE_100,
        };
}

export const ONLY_OUTSIDE: Fault = {
  what: 'is only used inside an AS',
  why: 'all of these peers are in another AS, and BGP sends no local preference there',
  fix: 'remove it, or add a peer whose peerAsn equals its myAsn',
};

export const SELECTED_AND_AGGREGATED: Fault = {
  what: 'cannot be combined with serviceSelectors',
  why: 'MetalLB announces the addresses of selected Services one by one, and the API server refuses an aggregated network of them',
  fix: REMOVE_ONE,
};

export const ECHO_AND_IPV6: Fault = {
  what: 'uses a BFD profile with echo mode',
  why: 'the pool contains IPv6 addresses, and MetalLB refuses echo mode for them',
  fix: 'write a peer whose profile has no echoMode, or move the IPv6 addresses to another pool',
};

/** An advertisement by BGP, as far as it must agree with others of its pool. */
export interface PathLike {
  readonly localPreference?: number | undefined;
  readonly aggregationLength?: number | undefined;
  readonly aggregationLengthV6?: number | undefined;
  /** The names of its peers; empty where it goes to all. */
  readonly peers: readonly string[];
  /** The nodes that it is for, as texts; empty where it is for all. */
  readonly nodes: readonly string[];
  readonly forSomeServices: boolean;
}

/**
 * Why two advertisements of one pool cannot have two local preferences: they announce the same
 * networks, from the same nodes to the same peers.
 *
 * @param families of which the pool holds addresses
 * @param perFamily whether only the lengths of those families are compared
 */
export function preferenceFault(
  one: PathLike,
  other: PathLike,
  families: readonly string[],
  perFamily: boolean,
): Fault | undefined {
  const [mine, theirs] = [one.localPreference ?? 0, other.localPreference ?? 0];
  if (mine === theirs || one.forSomeServices || other.forSomeServices) return undefined;
  if (differInLength(one, other, perFamily ? families : FAMILIES)) return undefined;
  if (!canMeet(one.peers, other.peers) || !canMeet(one.nodes, other.nodes)) return undefined;
  return {
    what: 'differs from that of another advertisement of the pool',
    why: ONE_PREFERENCE,
    fix: `write ${theirs || mine} in both, or give them different peers, nodeSelectors or aggregation lengths`,
  };
}

function differInLength(one: PathLike, other: PathLike, families: readonly string[]): boolean {
  return families.every((family) =>
    family === 'IPv4'
      ? (one.aggregationLength ?? 32) !== (other.aggregationLength ?? 32)
      : (one.aggregationLengthV6 ?? 128) !== (other.aggregationLengthV6 ?? 128),
  );
}
