import type { Ip, IpRange } from '../../net/ip';
import { compareIp, contains, overlaps } from '../../net/ip';

/** Ranges that hang together, since each has an address in common with another of them. */
export interface Span<T> {
  readonly range: IpRange;
  readonly members: readonly T[];
}

/** The ranges in order, where those that overlap are one. */
export function spansOf<T extends { readonly range: IpRange }>(elements: readonly T[]): Span<T>[] {
  const sorted = elements
    .filter(({ range }) => holdsAddresses(range))
    .sort((a, b) => compareIp(a.range.first, b.range.first));
  const spans: { range: IpRange; members: T[] }[] = [];
  for (const element of sorted) {
    const last = spans[spans.length - 1];
    if (last && overlaps(last.range, element.range)) {
      last.range = { first: last.range.first, last: later(last.range.last, element.range.last) };
      last.members.push(element);
    } else spans.push({ range: element.range, members: [element] });
  }
  return spans;
}

/** The span that an address lies in. */
export function trySpan<T>(spans: readonly Span<T>[], ip: Ip): Span<T> | undefined {
  let [from, to] = [0, spans.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const span = spans[middle];
    if (span && compareIp(span.range.first, ip) <= 0) from = middle + 1;
    else to = middle;
  }
  const span = spans[from - 1];
  return span && contains(span.range, ip) ? span : undefined;
}

/** How many addresses a range holds. */
export function sizeOf({ first, last }: IpRange): bigint {
  return numberOf(last) - numberOf(first) + 1n;
}

export function holdsAddresses({ first, last }: IpRange): boolean {
  return first.family === last.family && compareIp(first, last) <= 0;
}

function later(a: Ip, b: Ip): Ip {
  return compareIp(a, b) < 0 ? b : a;
}

function numberOf({ bytes }: Ip): bigint {
  return bytes.reduce((number, byte) => (number << 8n) | BigInt(byte), 0n);
}
