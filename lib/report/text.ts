import type { Finding, FindingPlace } from '../rules/finding';
import { seeRule } from '../rules/rule-page';
import { afterPlaces } from './after-places';
import { printable } from './escape';
import type { Entry, Group } from './groups';
import { groupsOf } from './groups';
import type { Outcome } from './outcome';
import { knownLines, summaryText } from './summary';

/** How parts of a text are set off on a terminal. */
export interface Colors {
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly info: (text: string) => string;
  readonly dim: (text: string) => string;
}

/** A closing table says nothing new of so many findings. */
const FEW = 10;

const asItIs = (text: string) => text;
export const NO_COLORS: Colors = { error: asItIs, warning: asItIs, info: asItIs, dim: asItIs };

/** All findings, those of one rule together, and what was checked. What is waived is only counted. */
export function textReport(outcome: Outcome, colors: Colors = NO_COLORS): string {
  const groups = groupsOf(counted(outcome));
  const texts = groups.map((group) => `${groupText(group, colors)}\n\n`);
  const known = knownLines(outcome).map((line) => `${printable(line)}\n`);
  return `${texts.join('')}${tableText(groups, colors)}${summaryText(outcome)}\n${known.join('')}`;
}

/** A line for each finding, and nothing where there is none. */
export function quietReport(outcome: Outcome, colors: Colors = NO_COLORS): string {
  return counted(outcome)
    .map((finding) => {
      const [first] = finding.places;
      return `${headText(finding, colors)} (${printable(first?.origin ?? 'the app')})\n`;
    })
    .join('');
}

/**
 * A finding as people read it:
 *
 *     error NET203 node-port-collision: node port 30080 is claimed by 2 Services
 *       shop/web/Service     Service shop/web      spec.ports[0].nodePort
 *       blog/front/Service   Service blog/front    spec.ports[1].nodePort
 *       why: a node port is opened on every node, so only one Service can own it
 *       fix: Write another node port, or leave it out and the cluster picks one.
 *       see: npx cdk8s-reach rules NET203
 */
export function findingText(finding: Finding): string {
  return coloredText(finding, NO_COLORS);
}

function coloredText(finding: Finding, colors: Colors): string {
  const { rule, why, fix } = finding;
  return [
    headText(finding, colors),
    ...whereLines(finding, '  '),
    ...reasonLines({ rule, why, fix }, colors),
  ].join('\n');
}

/** The findings of a rule: each sentence with its places, then once what holds for all of them. */
function groupText(group: Group, colors: Colors): string {
  const { rule, severity, why, fix, entries } = group;
  const [only] = entries;
  if (entries.length === 1 && only) {
    return [
      headText({ ...only, rule, severity }, colors),
      ...whereLines(only, '  '),
      ...reasonLines({ rule, why, fix }, colors),
    ].join('\n');
  }
  return [
    `${colors[severity](severity)} ${rule.id} ${rule.name}:`,
    ...entries.flatMap((entry) => entryLines(entry, fix === undefined, colors)),
    ...reasonLines({ rule, why, fix }, colors),
  ].join('\n');
}

function entryLines(entry: Entry, isFixed: boolean, colors: Colors): string[] {
  const { clusters, what, fix } = entry;
  return [
    `  ${clustersText(clusters)}${printable(what)}`,
    ...whereLines(entry, '    '),
    ...(isFixed ? [`    ${colors.dim('fix:')} ${printable(fix)}`] : []),
  ];
}

function reasonLines(
  { rule, why, fix }: Pick<Group, 'rule' | 'why' | 'fix'>,
  colors: Colors,
): string[] {
  return [
    `  ${colors.dim('why:')} ${printable(why)}`,
    ...(fix === undefined ? [] : [`  ${colors.dim('fix:')} ${printable(fix)}`]),
    `  ${colors.dim(`see: ${seeRule(rule.id)}`)}`,
  ];
}

function headText(
  { rule, severity, clusters, what }: Pick<Finding, 'rule' | 'severity' | 'clusters' | 'what'>,
  colors: Colors,
): string {
  const where = clustersText(clusters).trimEnd();
  return `${colors[severity](severity)} ${rule.id} ${rule.name}${where && ` ${where}`}: ${printable(what)}`;
}

function clustersText(clusters: readonly string[]): string {
  return clusters.length > 0 ? `[${clusters.map(printable).join(', ')}] ` : '';
}

/** How many findings each rule has, where they do not fit on a screen. */
function tableText(groups: readonly Group[], colors: Colors): string {
  const counts = new Map<string, number>();
  for (const { rule, severity, count } of groups) {
    const row = `${severity.padEnd(7)}   ${rule.id} ${rule.name}`;
    counts.set(row, (counts.get(row) ?? 0) + count);
  }
  if (sum(groups) <= FEW) return '';
  const rows = [...counts].map(([row, count]) => `  ${String(count).padStart(5)}   ${row}\n`);
  return `${colors.dim('findings by rule:')}\n${rows.join('')}\n`;
}

function sum(groups: readonly Group[]): number {
  return groups.reduce((all, { count }) => all + count, 0);
}

/** One line for each place, then how many more there are, and in which units it is. */
function whereLines(one: Pick<Finding, 'places' | 'among' | 'units'>, indent: string): string[] {
  return [
    ...placeLines(one.places, indent),
    ...afterPlaces(one).map((text) => `${indent}${printable(text)}`),
  ];
}

/** One line for each place, in columns. */
function placeLines(places: readonly FindingPlace[], indent: string): string[] {
  const rows = places.map(({ origin, object, field }) => [origin, object, field].map(printable));
  const widths = [0, 1].map((column) =>
    rows.reduce((most, row) => Math.max(most, (row[column] ?? '').length), 0),
  );
  return rows.map((row) =>
    `${indent}${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('   ')}`.trimEnd(),
  );
}

function counted({ findings }: Outcome): Finding[] {
  return findings.filter(({ waived }) => waived === undefined);
}
