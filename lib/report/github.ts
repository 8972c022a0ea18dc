import type { Finding } from '../rules/finding';
import { Severity } from '../rules/rule';
import { afterPlaces } from './after-places';
import { githubData, githubProperty } from './escape';
import type { Outcome } from './outcome';

const COMMANDS: Readonly<Record<Severity, string>> = {
  [Severity.ERROR]: 'error',
  [Severity.WARNING]: 'warning',
  [Severity.INFO]: 'notice',
};

/** @see https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions */
export function githubReport({ findings }: Outcome): string {
  return findings
    .filter(({ waived }) => waived === undefined)
    .map((finding) => `${annotation(finding)}\n`)
    .join('');
}

function annotation(finding: Finding): string {
  const { rule, severity, what, fix, places } = finding;
  const [first, ...others] = places;
  const properties = [
    ...(first?.file === undefined ? [] : [`file=${githubProperty(first.file)}`]),
    ...(first?.line === undefined ? [] : [`line=${first.line}`]),
    `title=${githubProperty(`${rule.id} ${rule.name}`)}`,
  ];
  const lines = [
    first?.object ? `${first.object}: ${what}` : what,
    ...others.map(({ origin, object, field }) => `also ${origin} ${object} ${field}`.trimEnd()),
    ...afterPlaces(finding),
    `fix: ${fix}`,
  ];
  return `::${COMMANDS[severity]} ${properties.join(',')}::${lines.map(githubData).join('%0A')}`;
}
