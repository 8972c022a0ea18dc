import { tryIp } from '../net/ip';
import type { OutsideName } from '../ways/trace/outside-addresses';

/** The records of one type that a name gets. */
export interface DnsRecord {
  /** In small letters, without the dot at its end. */
  readonly name: string;
  readonly type: 'A' | 'AAAA' | 'CNAME';
  readonly values: readonly string[];
  /** What answers there: `Gateway infra/public`. */
  readonly answers: readonly string[];
}

/** A name that gets no record, or not all that it should, and why. */
export interface DnsGap {
  readonly name: string;
  readonly why: string;
}

export interface DnsRecords {
  readonly records: readonly DnsRecord[];
  readonly gaps: readonly DnsGap[];
}

/** In seconds. */
export const TTL = 300;

/** The records of names, in their order: addresses, or another name where there is no address. */
export function dnsRecords(names: readonly OutsideName[]): DnsRecords {
  const all = names.map(recordsOf);
  return {
    records: all.flatMap(({ records }) => [...records]),
    gaps: all.flatMap(({ gaps }) => [...gaps]),
  };
}

function recordsOf({ name, targets, answers, open }: OutsideName): DnsRecords {
  if (!isDnsName(name)) {
    return { records: [], gaps: [{ name, why: 'it is not a name of the DNS' }] };
  }
  const ofFamily = (family: string) => targets.filter((text) => tryIp(text)?.family === family);
  const addresses = (['A', 'AAAA'] as const)
    .map((type) => ({ type, values: ofFamily(type === 'A' ? 'IPv4' : 'IPv6') }))
    .filter(({ values }) => values.length > 0)
    .map((one): DnsRecord => ({ ...one, name, answers }));
  const gaps = open.map((why) => ({ name, why }));
  const others = targets.filter((text) => tryIp(text) === undefined);
  const alias = aliasOf({ name, answers }, others, addresses.length > 0);
  return {
    records: [...addresses, ...(typeof alias === 'object' ? [alias] : [])],
    gaps: [...gaps, ...(typeof alias === 'string' ? [{ name, why: alias }] : [])],
  };
}

/** Nothing where there is no other name, or why it is not written. */
function aliasOf(
  { name, answers }: Pick<DnsRecord, 'name' | 'answers'>,
  others: readonly string[],
  hasAddresses: boolean,
): DnsRecord | string | undefined {
  const [target] = others;
  if (target === undefined) return undefined;
  if (hasAddresses) return `it has addresses, and no CNAME to ${target} beside them`;
  if (others.length > 1) return `a CNAME has one target, and there are ${others.join(', ')}`;
  if (!isDnsName(target)) return `its target ${target} is not a name of the DNS`;
  return { name, type: 'CNAME', values: [target], answers };
}

/** Of letters, digits, `-` and `_`; `*` as the first label. */
export function isDnsName(text: string): boolean {
  if (text.length > 253) return false;
  return text.split('.').every((label, index) => (index === 0 && label === '*') || isLabel(label));
}

function isLabel(label: string): boolean {
  return label.length <= 63 && /^[a-z\d_](?:[a-z\d_-]*[a-z\d_])?$/.test(label);
}
