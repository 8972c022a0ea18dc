import { printable } from '../report/escape';
import type { DnsRecord } from './dns-records';
import { TTL, dnsRecords } from './dns-records';
import type { ExportedNames } from './exported';

/** The zone that records are written for. */
export interface Zone {
  /** `example.com`; nothing for the names of all zones. */
  readonly name?: string;
  /** The name servers of the zone, by which it gets its SOA and NS records. */
  readonly nameServers: readonly string[];
  /** `2026-12-31`, of which the serial is made. */
  readonly today: string;
}

/**
 * A zone file of the names outside, with the addresses that the files say. With a zone and its name
 * servers it is whole; else it holds records for a file that includes it. What is not known is a comment.
 *
 * @see https://www.rfc-editor.org/rfc/rfc1035#section-5
 */
export function zoneText(clusters: readonly ExportedNames[], zone: Zone): string {
  const { records, gaps } = dnsRecords(clusters.flatMap(({ names }) => [...names]));
  const isIn = ({ name }: { readonly name: string }) => isBelow(name, zone.name);
  const own = together(records.filter(isIn));
  const clashes = clashesIn(own);
  const written = own.filter((one) => !clashes.has(one.name) || one.type !== 'CNAME');
  const apex = written.filter(({ name, type }) => name === zone.name && type === 'CNAME');
  const comments = [
    ...gaps.filter(isIn).map(({ name, why }) => `${name}: ${why}`),
    ...[...clashes].map((name) => `${name}: it has addresses and is an alias too`),
    ...apex.map(({ name }) => `${name}: the name of a zone is no alias`),
  ];
  const lines = written.filter((one) => !apex.includes(one)).map((one) => recordLines(one));
  return [
    ...headLines(zone),
    ...[...new Set(comments)].sort().map((text) => `; ${printable(text)}`),
    ...lines.flat(),
    ...(lines.length === 0 ? ['; No name has an address in the checked files.'] : []),
    '',
  ].join('\n');
}

function isBelow(name: string, zone: string | undefined): boolean {
  return zone === undefined || name === zone || name.endsWith(`.${zone}`);
}

/** Clusters may have the same name: then it leads to all of them. */
function together(records: readonly DnsRecord[]): DnsRecord[] {
  const byKey = new Map<string, DnsRecord[]>();
  for (const one of records) {
    const key = `${one.name} ${one.type}`;
    const those = byKey.get(key);
    if (those) those.push(one);
    else byKey.set(key, [one]);
  }
  return [...byKey]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, those]) => those.slice(0, 1).map((one) => ({ ...one, ...merged(those) })));
}

function merged(those: readonly DnsRecord[]): Pick<DnsRecord, 'values' | 'answers'> {
  const all = (lists: readonly (readonly string[])[]) => [...new Set(lists.flat())].sort();
  return {
    values: all(those.map(({ values }) => values)),
    answers: all(those.map(({ answers }) => answers)),
  };
}

/** Names that are aliases beside addresses, or of two targets. */
function clashesIn(records: readonly DnsRecord[]): Set<string> {
  const addressed = new Set(records.filter(({ type }) => type !== 'CNAME').map(({ name }) => name));
  const aliases = records.filter(({ type }) => type === 'CNAME');
  return new Set(
    aliases
      .filter(({ name, values }) => addressed.has(name) || values.length > 1)
      .map(({ name }) => name),
  );
}

function headLines({ name, nameServers, today }: Zone): string[] {
  const [first] = nameServers;
  if (name === undefined || first === undefined) return [INCLUDED];
  const serial = `${today.replaceAll('-', '')}00`;
  return [
    `$ORIGIN ${name}.`,
    `$TTL ${TTL}`,
    `@ IN SOA ${first}. hostmaster.${name}. ${serial} 3600 600 604800 ${TTL}`,
    ...nameServers.map((server) => `@ IN NS ${server}.`),
  ];
}

const INCLUDED =
  '; Records for a zone file with SOA and NS records, as by $INCLUDE. With --zone and --name-server it is whole.';

function recordLines({ name, type, values, answers }: DnsRecord): string[] {
  const note = printable(answers.join(', '));
  return values.map(
    (value) => `${name}. ${TTL} IN ${type} ${type === 'CNAME' ? `${value}.` : value} ; ${note}`,
  );
}
