import type { Finding, FindingPlace } from '../rules/finding';
import { printable } from './escape';
import type { Outcome } from './outcome';
import { summaryText } from './summary';

/** How parts of a text are set off on a terminal. */
export interface Colors {
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly info: (text: string) => string;
  readonly dim: (text: string) => string;
}

const asItIs = (text: string) => text;
export const NO_COLORS: Colors = { error: asItIs, warning: asItIs, info: asItIs, dim: asItIs };

/** All findings, and what was checked. What is waived is counted alone. */
export function textReport(outcome: Outcome, colors: Colors = NO_COLORS): string {
  const texts = counted(outcome).map((finding) => `${coloredText(finding, colors)}\n\n`);
  return `${texts.join('')}${summaryText(outcome)}\n`;
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
 *       see: docs/rules/NET203.md (or: reach rules NET203)
 */
export function findingText(finding: Finding): string {
  return coloredText(finding, NO_COLORS);
}

function coloredText(finding: Finding, colors: Colors): string {
  const { rule, why, fix, places } = finding;
  return [
    headText(finding, colors),
    ...placeLines(places),
    `  ${colors.dim('why:')} ${printable(why)}`,
    `  ${colors.dim('fix:')} ${printable(fix)}`,
    `  ${colors.dim(`see: docs/rules/${rule.id}.md (or: reach rules ${rule.id})`)}`,
  ].join('\n');
}

function headText({ rule, severity, clusters, what }: Finding, colors: Colors): string {
  const where = clusters.length > 0 ? ` [${clusters.map(printable).join(', ')}]` : '';
  return `${colors[severity](severity)} ${rule.id} ${rule.name}${where}: ${printable(what)}`;
}

/** One line for each place, in columns. */
function placeLines(places: readonly FindingPlace[]): string[] {
  const rows = places.map(({ origin, object, field }) => [origin, object, field].map(printable));
  const widths = [0, 1].map((column) =>
    rows.reduce((most, row) => Math.max(most, (row[column] ?? '').length), 0),
  );
  return rows.map((row) =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('   ')}`.trimEnd(),
  );
}

function counted({ findings }: Outcome): Finding[] {
  return findings.filter(({ waived }) => waived === undefined);
}
