import { IPv6, fromByteArray } from 'ipaddr.js';

export type Family = 'IPv4' | 'IPv6';

/** One address, as bytes in network order. */
export interface Ip {
  readonly family: Family;
  readonly bytes: readonly number[];
}

/** The addresses from `first` to `last`, both included, of one family. */
export interface IpRange {
  readonly first: Ip;
  readonly last: Ip;
}

/** Reads an address as Kubernetes 1.36 does: no leading zeros, no shortened IPv4, no zone. */
export function tryIp(text: string): Ip | undefined {
  if (FOUR_PARTS.test(text)) {
    return { family: 'IPv4', bytes: text.split('.').map(Number) };
  }
  const parts = IPV6_PARTS.exec(text);
  if (!parts || (parts[1] !== undefined && !FOUR_PARTS.test(parts[1]))) return undefined;
  const form = text.replace(/^::(?=\d+\.)/, '0::'); // ipaddr.js knows no other way to begin so
  if (!IPv6.isValid(form)) return undefined;
  return { family: 'IPv6', bytes: IPv6.parse(form).toByteArray() };
}

const BYTE = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const FOUR_PARTS = new RegExp(`^${BYTE}(?:\\.${BYTE}){3}$`);

/** Groups with colons, and maybe an IPv4 address behind the last one. */
const IPV6_PARTS = /^(?:[\da-f]{0,4}:){2,8}(?:[\da-f]{0,4}|([\d.]+))$/i;

/** `::ffff:192.0.2.1`: an IPv4 address in IPv6 clothes. */
export function isIpv4Mapped(ip: Ip): boolean {
  if (ip.family === 'IPv4' || ip.bytes[10] !== 0xff || ip.bytes[11] !== 0xff) return false;
  return ip.bytes.slice(0, 10).every((byte) => byte === 0);
}

/** The IPv4 range that one of IPv4-mapped addresses stands for, and any other one as it is. */
export function withoutMapping({ first, last }: IpRange): IpRange {
  const [from, to] = [first, last].map(unmapped);
  return from && to ? { first: from, last: to } : { first, last };
}

function unmapped(ip: Ip): Ip | undefined {
  return isIpv4Mapped(ip) ? { family: 'IPv4', bytes: ip.bytes.slice(-4) } : undefined;
}

/** Reads `192.0.2.0/24`; host bits may be set, see {@link hasHostBits}. */
export function tryCidr(text: string): IpRange | undefined {
  const [address = '', length = '', ...rest] = text.split('/');
  const ip = tryIp(address);
  if (!ip || rest.length > 0 || !/^(0|[1-9]\d{0,2})$/.test(length)) return undefined;
  const bits = Number(length);
  if (bits > ip.bytes.length * 8) return undefined;
  const mask = ip.bytes.map((_, index) => maskByte(bits - index * 8));
  return {
    first: { ...ip, bytes: ip.bytes.map((byte, index) => byte & (mask[index] ?? 0)) },
    last: { ...ip, bytes: ip.bytes.map((byte, index) => byte | (~(mask[index] ?? 0) & 0xff)) },
  };
}

/** Whether the address of a CIDR is not the first of its network: `192.0.2.7/24`. */
export function hasHostBits(cidr: string): boolean {
  const range = tryCidr(cidr);
  const ip = tryIp(cidr.split('/')[0] ?? '');
  return range !== undefined && ip !== undefined && compareIp(range.first, ip) !== 0;
}

/** Below 0 where `a` comes first; IPv4 comes before IPv6. */
export function compareIp(a: Ip, b: Ip): number {
  if (a.bytes.length !== b.bytes.length) return a.bytes.length - b.bytes.length;
  const at = a.bytes.findIndex((byte, index) => byte !== b.bytes[index]);
  return at < 0 ? 0 : (a.bytes[at] ?? 0) - (b.bytes[at] ?? 0);
}

export function contains(range: IpRange, ip: Ip): boolean {
  return (
    range.first.family === ip.family &&
    compareIp(range.first, ip) <= 0 &&
    compareIp(ip, range.last) <= 0
  );
}

export function overlaps(a: IpRange, b: IpRange): boolean {
  return (
    a.first.family === b.first.family &&
    compareIp(a.first, b.last) <= 0 &&
    compareIp(b.first, a.last) <= 0
  );
}

/** The length of the greatest network that lies in a range as a whole. */
export function shortestPrefix({ first, last }: IpRange): number {
  const bits = first.bytes.length * 8;
  const [from, to] = [toNumber(first), toNumber(last)];
  for (let length = 0; length < bits; length += 1) {
    const size = 1n << BigInt(bits - length);
    const start = ((from + size - 1n) / size) * size;
    if (start + size - 1n <= to) return length;
  }
  return bits;
}

/** The address that comes so many behind another; nothing behind the last one of its family. */
export function plus(ip: Ip, count: number): Ip | undefined {
  let rest = count;
  const bytes = [...ip.bytes].reverse().map((byte) => {
    const sum = byte + (rest % 256);
    rest = Math.floor(rest / 256) + (sum >> 8);
    return sum & 0xff;
  });
  return rest === 0 ? { ...ip, bytes: bytes.reverse() } : undefined;
}

/** Whether the address lies in a CIDR that is known to be well written. */
export function isWithin(ip: Ip, cidr: string): boolean {
  const range = tryCidr(cidr);
  return range !== undefined && contains(range, ip);
}

/** The canonical text: `2001:db8::1`. */
export function formatIp(ip: Ip): string {
  const parsed = fromByteArray([...ip.bytes]);
  return parsed instanceof IPv6 ? parsed.toRFC5952String() : parsed.toString();
}

/** The canonical text of what a text stands for; the text itself where that is no address. */
export function canonicalIp(text: string): string {
  const ip = tryIp(text);
  return ip ? formatIp(ip) : text;
}

function toNumber(ip: Ip): bigint {
  return ip.bytes.reduce((number, byte) => (number << 8n) | BigInt(byte), 0n);
}

function maskByte(bits: number): number {
  if (bits <= 0) return 0;
  return bits >= 8 ? 0xff : (0xff << (8 - bits)) & 0xff;
}
