import { ONE_OF_FRR, ONLY_FOR_ANOTHER_AS, WRITE_10, WRITE_SAME_VALUES } from '../values/sentences';
import { tryIp } from '../../net/ip';
import type { Fact, Fault, FaultAt } from '../values/fault';
import { canMeet } from '../values/lists';
import { isSubdomain } from '../values/names';

/** The longest time of BGP, whose timers have 16 bits. */
const LONGEST = 65535;

/** @see https://www.rfc-editor.org/rfc/rfc6793 */
export const asNumber: Fact<number> = (value) =>
  Number.isInteger(value) && value >= 1 && value <= 4294967295
    ? undefined
    : {
        what: 'is not an AS number',
        why: 'an AS number is a whole number from 1 to 4294967295, and MetalLB treats 0 as not set',
        fix: 'write for example 64512, the first AS number for private use',
      };

/** @see https://metallb.io/apis/#bgppeerspec */
export const bgpPort: Fact<number> = (value) =>
  Number.isInteger(value) && value >= 1 && value <= 16384
    ? undefined
    : {
        what: 'is not a port that MetalLB can connect to',
        why: 'MetalLB accepts a whole number from 1 to 16384 here',
        fix: 'remove it for the BGP port 179, or let the router listen on a lower port',
      };

/** @see https://www.rfc-editor.org/rfc/rfc4271#section-4.2 */
export const routerId: Fact<string> = (text) =>
  tryIp(text)?.family === 'IPv4' && text !== '0.0.0.0'
    ? undefined
    : {
        what: 'is not a router ID',
        why: 'BGP identifies a router by four bytes, written as an IPv4 address',
        fix: 'write for example "192.0.2.1"',
      };

/** The time after which a silent session counts as down; 0 keeps it up. */
export const holdTime: Fact<number> = (value) =>
  Number.isInteger(value) && (value === 0 || (value >= 3 && value <= LONGEST))
    ? undefined
    : {
        what: 'is not a hold time',
        why: 'BGP accepts 0, or a whole number of seconds from 3 to 65535',
        fix: 'write for example 90',
      };

export const keepaliveTime: Fact<number> = (value) =>
  Number.isInteger(value) && value >= 0 && value <= LONGEST
    ? undefined
    : {
        what: 'is not a keepalive time',
        why: 'it is a whole number of seconds from 0 to 65535',
        fix: 'write a third of holdTime, such as 30',
      };

export const connectTime: Fact<number> = (value) =>
  Number.isInteger(value) && value >= 1 && value <= LONGEST
    ? undefined
    : {
        what: 'is not a connect time',
        why: 'the API server accepts a whole number of seconds from 1 to 65535',
        fix: WRITE_10,
      };

/** The Secret with a password. What is written here may be the password itself, so no part of it is repeated. */
export const passwordSecret: Fact<string> = (name) =>
  isSubdomain(name)
    ? undefined
    : {
        what: 'is not the name of a Secret',
        why: 'it is a DNS subdomain, and the password itself must not be in a manifest',
        fix: 'write only the name, such as "router-password", and store the password in the Secret',
      };

/** The times of a session, in seconds. */
export interface SessionTimes {
  readonly holdTime?: number;
  readonly keepaliveTime?: number;
}

/**
 * A keepalive time that does not fit the hold time.
 * @param derived whether the hold time follows from the keepalive time where it is not given
 */
export function keepaliveFault(
  { holdTime: hold, keepaliveTime: keepalive }: SessionTimes,
  derived: boolean,
): Fault | undefined {
  if (keepalive === undefined) return undefined;
  const held = hold ?? (derived ? keepalive * 3 : 90);
  if (held > LONGEST) return hold === undefined ? TOO_LONG : undefined;
  if (keepalive <= held) return undefined;
  return {
    what: 'is longer than the hold time',
    why: `the session would end after ${held} seconds without a message, and MetalLB refuses the peer`,
    fix: `write a third of it, ${Math.floor(held / 3)}, or a longer holdTime`,
  };
}

/** Which of two props that exclude each other is there; one must be. */
export function exactlyOne(
  [first, second]: readonly [string, string],
  { both, neither }: { readonly both: boolean; readonly neither: boolean },
): Fault | undefined {
  if (both) {
    return {
      what: `cannot be combined with ${second}`,
      why: 'each of them identifies the neighbour, and MetalLB refuses both together',
      fix: `write ${first} or ${second}`,
    };
  }
  if (!neither) return undefined;
  return {
    what: 'is missing',
    why: `without ${first} or ${second} MetalLB cannot identify the neighbour, and refuses the peer`,
    fix: `write ${first} or ${second}`,
  };
}

export const MULTI_HOP_INSIDE: Fault = {
  what: ONLY_FOR_ANOTHER_AS,
  why: 'peerAsn equals myAsn, and MetalLB refuses multi-hop eBGP for a session inside one AS',
  fix: 'remove it; sessions inside one AS can always cross several hops',
};

export const MULTI_HOP_ECHO: Fault = {
  what: 'uses echo mode over several hops',
  why: 'only the next hop returns an echo packet, so BFD has no echo mode when ebgpMultiHop is true',
  fix: 'write a profile without echoMode',
};

/** What FRR has once on each node. */
export interface SessionLike {
  readonly name: string;
  readonly neighbour: string;
  readonly myAsn: number;
  readonly vrf?: string | undefined;
  readonly routerId?: string | undefined;
  /** The nodes that it is for; empty where it is for all. */
  readonly nodes: readonly string[];
}

/**
 * Peers that one FRR cannot have together. Where both are for some nodes alone, and not for the
 * same, they may never meet.
 */
export function sessionFaults(sessions: readonly SessionLike[]): FaultAt[] {
  return sessions.flatMap((session, index) => {
    const other = sessions.slice(0, index).find((one) => clash(session, one) !== undefined);
    const fault = other && clash(session, other);
    return fault ? [{ index, field: '', fault }] : [];
  });
}

function clash(one: SessionLike, other: SessionLike): Fault | undefined {
  if (!canMeet(one.nodes, other.nodes)) return undefined;
  const sameVrf = one.vrf === other.vrf;
  if (one.routerId !== other.routerId) return inFrr('another router ID than', other.name);
  if (one.neighbour === other.neighbour && sameVrf) return inFrr('the neighbour of', other.name);
  if (one.myAsn !== other.myAsn && sameVrf) return inFrr('another myAsn than', other.name);
  return undefined;
}

function inFrr(what: string, name: string): Fault {
  return {
    what: `has ${what} ${name}`,
    why: ONE_OF_FRR,
    fix: WRITE_SAME_VALUES,
  };
}

const TOO_LONG: Fault = {
  what: 'leads to a hold time of more than 65535 seconds',
  why: 'without holdTime, MetalLB uses three times the keepalive time',
  fix: 'write holdTime too, or at most 21845',
};

/** The fields of a BGPPeer that native BGP refuses. @see https://metallb.io/concepts/bgp/#frr-mode */
export const FRR_FIELDS = [
  'bfdProfile',
  'keepaliveTime',
  'vrf',
  'connectTime',
  'enableGracefulRestart',
  'dynamicASN',
  'interface',
  'localASN',
] as const;
