import type { Finding, FindingPlace } from '../rules/finding';
import { afterPlaces } from './after-places';
import { markdown } from './escape';
import type { Outcome } from './outcome';
import { countsText, knownLines, summaryText } from './summary';

/** A table of the findings, for the comment of a pull request. */
export function markdownReport(outcome: Outcome): string {
  const { findings } = outcome;
  const rows = findings.map(row);
  const table = ['| severity | rule | where | what | fix |', '|---|---|---|---|---|', ...rows];
  const parts = [
    `## cdk8s-reach: ${countsText(findings)}`,
    ...(rows.length > 0 ? [table.join('\n')] : []),
    `${summaryText(outcome)}.`,
    ...knownLines(outcome).map((line) => `${markdown(line)}.`),
  ];
  return `${parts.join('\n\n')}\n`;
}

function row(finding: Finding): string {
  const { rule, severity, places, what, fix, clusters, waived } = finding;
  const where = clusters.length > 0 ? `[${clusters.join(', ')}] ` : '';
  const cells = [
    waived === undefined ? severity : `${severity}, waived: ${markdown(waived)}`,
    `${rule.id} ${rule.name}`,
    [...places.map(placeMarkdown), ...afterPlaces(finding).map(markdown)].join('<br>'),
    markdown(`${where}${what}`),
    markdown(fix),
  ];
  return `| ${cells.join(' | ')} |`;
}

function placeMarkdown({ origin, object, field }: FindingPlace): string {
  return markdown([origin, object, field].filter((part) => part !== '').join(' '));
}
