import { CLUSTER_FOR_BOTH, HOST_BITS_IGNORED, WRITE_EACH_ADDRESS_ONCE } from '../values/sentences';
import type { IpRange } from '../../net/ip';
import {
  canonicalIp,
  compareIp,
  contains,
  formatIp,
  hasHostBits,
  overlaps,
  plus,
  tryCidr,
  tryIp,
} from '../../net/ip';
import { ipAddress, plainAddress } from '../values/addresses';
import { withMask } from '../values/cidrs';
import type { Fact, Fault, FaultAt } from '../values/fault';

/**
 * An entry of a pool: a CIDR, or a range `first-last`.
 * @see https://metallb.io/apis/#ipaddresspoolspec
 */
export const poolEntry: Fact<string> = (text) =>
  text.includes('-') ? rangeFault(text) : cidrFault(text);

/** The addresses of an entry that {@link poolEntry} finds no fault in. */
export function tryPoolEntry(text: string): IpRange | undefined {
  const [from = '', to] = ends(text);
  if (to === undefined) return tryCidr(text);
  const first = tryIp(from);
  const last = tryIp(to);
  return first && last ? { first, last } : undefined;
}

/**
 * Entries of one pool that hold the same address.
 * @param why what becomes of the pool
 */
export function poolOverlaps(entries: readonly string[], why: string): FaultAt[] {
  const ranges = entries.map(tryPoolEntry);
  return entries.flatMap((_, index) => {
    const range = ranges[index];
    const other = ranges.findIndex((r, at) => at < index && range && r && overlaps(r, range));
    return other < 0 ? [] : [{ index, field: '', fault: overlapping(other, why) }];
  });
}

export const poolSize: Fact<readonly string[]> = (entries) =>
  entries.length > 0
    ? undefined
    : {
        what: 'contains no address',
        why: 'a load balancer could get no address of it',
        fix: EXAMPLE,
      };

/** The key of a shared address, which stands in an annotation. */
export const sharingKey: Fact<string> = (key) =>
  key.trim() !== ''
    ? undefined
    : {
        what: 'is empty',
        why: 'an empty sharing key is treated as no request to share',
        fix: 'write a word that all sharing Services use, such as "edge"',
      };

/** What a pool holds of its entries. */
export interface PoolLimits {
  /** What reads the pool: `MetalLB`. */
  readonly program: string;
  /** Whether the pool gives no IPv4 address that ends in .0 or .255. */
  readonly avoidsBuggyIps?: boolean | undefined;
  /** Whether it keeps the first and the last address of each network. */
  readonly keepsEnds?: boolean | undefined;
}

/** An address that a pool does not hold. */
export function addressOfPool(entries: readonly string[], limits: PoolLimits): Fact<string> {
  return (text) => {
    const fault = ipAddress(text);
    if (fault) return fault;
    const ip = tryIp(text);
    const inside = entries.some((entry) => {
      const range = tryPoolEntry(entry);
      return range && ip && contains(range, ip);
    });
    const isEnd = limits.keepsEnds && entries.some((entry) => isEndOf(entry, text));
    if (isEnd) return KEPT_END;
    if (inside && limits.avoidsBuggyIps && /^[\d.]+\.(0|255)$/.test(text)) return BUGGY;
    if (inside) return undefined;
    return {
      what: 'is not in the pool',
      why: `the pool contains ${entries.join(', ')}, and ${limits.program} assigns no other address to the Service`,
      fix: 'write an address of the pool, or add the address to it',
    };
  };
}

/** What a Service takes of an address. */
export interface AddressUse {
  readonly address: string;
  readonly ports: readonly { readonly port: number; readonly protocol?: string | undefined }[];
  /** Empty where the address is not to be shared. */
  readonly sharingKey: string;
  /** Whether the external traffic policy is Local. */
  readonly local: boolean;
  readonly selector: Readonly<Record<string, string>>;
  readonly namespace?: string | undefined;
  /** Other namespaces whose Services may share the address. */
  readonly sharedWith?: readonly string[] | undefined;
}

/**
 * Why two Services cannot have one address.
 * @see https://metallb.io/usage/#ip-address-sharing
 */
export function sharingFault(
  mine: AddressUse,
  other: AddressUse,
  owner: string,
): Fault | undefined {
  return keyFault(mine, other, owner) ?? policyFault(mine, other, owner);
}

/** Why two uses of one address cannot share it, by their keys and ports, whichever program assigns it. */
export function keyFault(mine: AddressUse, other: AddressUse, owner: string): Fault | undefined {
  if (canonicalIp(mine.address) !== canonicalIp(other.address)) return undefined;
  const what = `is also the address of ${owner}`;
  if (!mine.sharingKey || !other.sharingKey) {
    return {
      what,
      why: 'Services share an address only if both request it with one sharing key',
      fix: `write another address, or use pool.share("a-key", "${mine.address}") for both`,
    };
  }
  if (mine.sharingKey !== other.sharingKey) {
    return {
      what,
      why: `Services share an address only with the same sharing key, and these have ${JSON.stringify(other.sharingKey)} and ${JSON.stringify(mine.sharingKey)}`,
      fix: `write pool.share(${JSON.stringify(other.sharingKey)}, "${mine.address}"), or another address`,
    };
  }
  const clash = mine.ports.find((port) => other.ports.some((taken) => samePort(port, taken)));
  if (clash) {
    return {
      what,
      why: `both use ${clash.port}/${clash.protocol ?? 'TCP'}, and each port of an address can be used once`,
      fix: 'write another port or another address',
    };
  }
  return undefined;
}

function policyFault(mine: AddressUse, other: AddressUse, owner: string): Fault | undefined {
  if (canonicalIp(mine.address) !== canonicalIp(other.address)) return undefined;
  if (backendKey(mine) === backendKey(other)) return undefined;
  return {
    what: `is also the address of ${owner}`,
    why: 'with the external traffic policy Local, Services share an address only if all of them use Local and select the same pods',
    fix: CLUSTER_FOR_BOTH,
  };
}

/** Whether an address is the first or the last of a network of more than two. */
function isEndOf(entry: string, address: string): boolean {
  const [range, ip] = [entry.includes('/') ? tryCidr(entry) : undefined, tryIp(address)];
  const second = range && plus(range.first, 1);
  if (!range || !ip || !second || compareIp(second, range.last) >= 0) return false;
  return compareIp(ip, range.first) === 0 || compareIp(ip, range.last) === 0;
}

/** Two Services with one key can be announced from the same nodes. */
function backendKey(use: AddressUse): string {
  if (!use.local) return '';
  return Object.entries(use.selector)
    .map(([key, value]) => `${key}=${value}`)
    .sort()
    .join(',');
}

function samePort(
  a: { readonly port: number; readonly protocol?: string | undefined },
  b: { readonly port: number; readonly protocol?: string | undefined },
): boolean {
  return a.port === b.port && (a.protocol ?? 'TCP') === (b.protocol ?? 'TCP');
}

function cidrFault(text: string): Fault | undefined {
  const ip = tryIp(plainAddress(text) ?? text);
  if (ip) {
    return notAnEntry(
      'a single address needs its mask',
      `write "${plainAddress(text) ?? text}/${ip.bytes.length * 8}"`,
    );
  }
  const [address = '', length = ''] = text.split('/');
  const plain = plainAddress(address);
  const range = tryCidr(plain === undefined ? text : withMask(plain, address, length));
  if (!range) return notAnEntry(ENTRY, EXAMPLE);
  const fault = ipAddress(address);
  if (fault && plain) return { ...fault, fix: `write "${withMask(plain, address, length)}"` };
  if (!hasHostBits(text)) return undefined;
  const network = `${formatIp(range.first)}/${text.split('/')[1] ?? ''}`;
  return {
    what: `means ${formatIp(range.first)} to ${formatIp(range.last)}`,
    why: HOST_BITS_IGNORED,
    fix: `write "${network}" for the whole network, "${address}/${(tryIp(address)?.bytes.length ?? 4) * 8}" for the one address, or a range`,
  };
}

function rangeFault(text: string): Fault | undefined {
  const [from = '', to = ''] = ends(text);
  const faulty = [from, to].find((end) => ipAddress(end) !== undefined);
  if (faulty !== undefined) {
    const plain = plainAddress(faulty);
    if (plain === undefined)
      return notAnEntry('both ends of a range must be full addresses', EXAMPLE);
    return { ...(ipAddress(faulty) as Fault), fix: `write ${plain} instead of ${faulty}` };
  }
  const [first, last] = [tryIp(from), tryIp(to)];
  if (!first || !last) return undefined;
  if (first.family !== last.family) {
    return notAnEntry(
      'one end is IPv4 and the other IPv6, so the range contains no address',
      EXAMPLE,
    );
  }
  return compareIp(first, last) <= 0
    ? undefined
    : notAnEntry('the last address is before the first', `write "${to}-${from}"`);
}

const KEPT_END: Fault = {
  what: 'is the first or the last address of its network',
  why: 'allowFirstLastIps is false, so Cilium keeps both',
  fix: 'write another address, or remove allowFirstLastIps',
};

const BUGGY: Fault = {
  what: 'is an address that the pool excludes',
  why: 'avoidBuggyIps is true, so MetalLB assigns no address that ends in .0 or .255',
  fix: 'write another address, or remove avoidBuggyIps',
};

const ENTRY =
  'an entry is a network with its mask, or the first and the last address separated by "-"';

const EXAMPLE =
  'write for example "192.168.10.240-192.168.10.250", "192.168.10.0/28" or "192.168.10.240/32"';

function notAnEntry(why: string, fix: string): Fault {
  return { what: 'is not a CIDR or a range', why, fix };
}

function overlapping(other: number, why: string): Fault {
  return {
    what: `overlaps addresses[${other}]`,
    why,
    fix: WRITE_EACH_ADDRESS_ONCE,
  };
}

/** The text is split at its first "-"; blanks around it are allowed. */
function ends(text: string): string[] {
  const at = text.indexOf('-');
  return at < 0 ? [text] : [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}

/**
 * The class of a load balancer that wants an address of a pool.
 * @param served the class that the program serves
 */
export function classOfPool(program: string, served: string | undefined): Fact<string> {
  return (value) =>
    value === served
      ? undefined
      : {
          what: `is not the class of ${program}`,
          why: `${program} only serves load balancers ${served === undefined ? 'without a class' : `of the class ${JSON.stringify(served)}`}, and assigns no address to others`,
          fix: 'remove it, or write it as loadBalancerClass in loadBalancer of the Cluster',
        };
}
