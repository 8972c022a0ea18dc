import { tryCiliumBlock } from '../../facts/controllers/cilium';
import type { Ip, IpRange } from '../../net/ip';
import { compareIp, contains, plus } from '../../net/ip';
import type { Fields } from '../read/fields';
import { at, flagOf, isFields, listOf, textOf } from '../read/fields';
import type { Manifest } from '../read/manifest';

/** A pool of addresses of Cilium's LB IPAM. */
export interface CiliumPool {
  readonly manifest: Manifest;
  readonly blocks: readonly CiliumBlock[];
  /** Whether it gives no address to further Services. */
  readonly isDisabled: boolean;
  /** `serviceSelector`; nothing where the pool is for all Services. */
  readonly selector?: Fields;
}

export interface CiliumBlock {
  readonly field: string;
  /** As it is written: `192.0.2.0/28`, or `192.0.2.1-192.0.2.9`. */
  readonly text: string;
  /** Nothing where Cilium does not read the block. */
  readonly range?: IpRange;
  /** Whether its first and last address are reserved. */
  readonly reservesEnds: boolean;
}

export function ciliumPoolOf(manifest: Manifest): CiliumPool {
  const { spec } = manifest;
  const reserves = textOf(at(spec, 'allowFirstLastIPs')) === 'No';
  const selector = at(spec, 'serviceSelector');
  return {
    manifest,
    // Older releases of Cilium call them CIDRs.
    blocks: ['blocks', 'cidrs'].flatMap((key) =>
      listOf(at(spec, key)).map((block, index) =>
        blockOf(block, `spec.${key}[${index}]`, reserves),
      ),
    ),
    isDisabled: flagOf(at(spec, 'disabled')) ?? false,
    selector: isFields(selector) ? selector : undefined,
  };
}

function blockOf(block: unknown, field: string, reserves: boolean): CiliumBlock {
  const [cidr, start, stop] = ['cidr', 'start', 'stop'].map((key) => textOf(at(block, key)));
  return {
    field,
    text: cidr || [start, stop].filter(Boolean).join('-'),
    range: tryCiliumBlock({ cidr, start, stop }),
    reservesEnds: reserves && Boolean(cidr),
  };
}

export function holdsAddress({ blocks }: CiliumPool, ip: Ip): boolean {
  return blocks.some(({ range }) => range && contains(range, ip));
}

/** Whether an address is the first or the last of a block that reserves these two. */
export function reservesAddress({ blocks }: CiliumPool, ip: Ip): boolean {
  return blocks.some(
    ({ range, reservesEnds }) =>
      range && reservesEnds && contains(range, ip) && isEnd(range, ip) && holdsThree(range),
  );
}

function isEnd({ first, last }: IpRange, ip: Ip): boolean {
  return compareIp(first, ip) === 0 || compareIp(last, ip) === 0;
}

/** Cilium reserves nothing of one or two addresses. */
function holdsThree({ first, last }: IpRange): boolean {
  const second = plus(first, 1);
  return second !== undefined && compareIp(second, last) < 0;
}
