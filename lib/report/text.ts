import type { Finding, FindingPlace } from '../rules/finding';

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
  const { rule, severity, clusters, what, why, fix, places } = finding;
  const where = clusters.length > 0 ? ` [${clusters.join(', ')}]` : '';
  return [
    `${severity} ${rule.id} ${rule.name}${where}: ${what}`,
    ...placeLines(places),
    `  why: ${why}`,
    `  fix: ${fix}`,
    `  see: docs/rules/${rule.id}.md (or: reach rules ${rule.id})`,
  ].join('\n');
}

/** One line for each place, in columns. */
function placeLines(places: readonly FindingPlace[]): string[] {
  const rows = places.map(({ origin, object, field }) => [origin, object, field]);
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows.map((row) =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('   ')}`.trimEnd(),
  );
}
