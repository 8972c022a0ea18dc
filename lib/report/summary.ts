import type { Finding } from '../rules/finding';
import type { Severity } from '../rules/rule';
import type { Checked, Outcome } from './outcome';
import { SEVERITIES } from './outcome';

/** How each reason to pass over a file is counted: one, and several. */
const REASONS: Readonly<Record<string, readonly [string, string]>> = {
  kustomization: ['kustomization', 'kustomizations'],
  template: ['template', 'templates'],
  'part of an object': ['part of an object', 'parts of objects'],
  'pod template': ['pod template', 'pod templates'],
  encrypted: ['encrypted', 'encrypted'],
  'expectation of a test': ['expectation of a test', 'expectations of tests'],
};

/** `2 errors, 1 warning; checked 51 objects in 8 files of 2 clusters; skipped 1 file: 1 template`. */
export function summaryText({ findings, checked }: Outcome): string {
  const parts = [countsText(findings), checkedText(checked), skippedText(checked)];
  return parts.filter((part) => part !== '').join('; ');
}

/** What is not judged, and where objects were checked how the clusters are known; a line for each. */
export function knownLines({ checked }: Outcome): string[] {
  const { objects, assumed, seen, stated, notJudged, unused } = checked;
  const unjudged = notJudged.length > 0 ? [notJudgedText(notJudged)] : [];
  if (objects === 0) return unjudged;
  const wheres = [...new Set(assumed.flatMap(({ where }) => where ?? []))];
  const remedy = wheres.length > 0 ? ` (declare it ${wheres.join(', ')})` : '';
  return [
    ...unjudged,
    unused > 0 ? unusedText(unused) : '',
    stated.length > 0 ? `Cluster facts: ${stated.join(', ')}` : '',
    seen.length > 0 ? `Seen: ${seen.join(', ')}` : '',
    assumed.length > 0 ? `Assumed: ${assumed.map(({ what }) => what).join('; ')}${remedy}` : '',
  ].filter((line) => line !== '');
}

const MOST_UNITS = 3;

function notJudgedText(units: Checked['notJudged']): string {
  const shown = units.slice(0, MOST_UNITS).map(({ unit, reason }) => `${unit} (${reason})`);
  const more = units.length - MOST_UNITS;
  const others = more > 0 ? `; and ${more} more (npx cdk8s-reach units lists them)` : '';
  return `Not judged: ${shown.join('; ')}${others}`;
}

function unusedText(unused: number): string {
  const [units, their] =
    unused === 1 ? ['1 file or unit', 'its'] : [`${unused} files or units`, 'their'];
  return `Not deployed by anything in these files: ${units} (${their} findings are infos; --no-units judges files as they are)`;
}

export function countsText(findings: readonly Finding[]): string {
  const counted = findings.filter(({ waived }) => waived === undefined);
  const counts = SEVERITIES.map((severity) => severityCount(counted, severity));
  const waived = findings.length - counted.length;
  const all = [...counts, waived > 0 ? `${waived} waived` : ''].filter((count) => count !== '');
  return all.length > 0 ? all.join(', ') : 'no findings';
}

/** What a count of findings of one severity is called: `1 error`, `2 infos`. */
function severityCount(findings: readonly Finding[], severity: Severity): string {
  const number = findings.filter((finding) => finding.severity === severity).length;
  return number === 0 ? '' : several(number, severity, `${severity}s`);
}

function checkedText({ objects, files, units, clusters, known }: Checked): string {
  const rendered = units > 0 ? `, ${several(units, 'unit', 'units')} rendered` : '';
  const of = clusters > 1 ? ` of ${clusters} clusters` : '';
  const told = known > 0 ? `; ${several(known, 'finding', 'findings')} in the baseline` : '';
  return `checked ${several(objects, 'object', 'objects')} in ${several(files, 'file', 'files')}${of}${rendered}${told}`;
}

function skippedText({ skipped }: Checked): string {
  const reasons = Object.keys(skipped).sort();
  const all = reasons.reduce((sum, reason) => sum + (skipped[reason] ?? 0), 0);
  if (all === 0) return '';
  const parts = reasons.map((reason) => {
    const [one, more] = REASONS[reason] ?? ['without manifests', 'without manifests'];
    return several(skipped[reason] ?? 0, one, more);
  });
  return `skipped ${several(all, 'file', 'files')}: ${parts.join(', ')}`;
}

function several(number: number, one: string, more: string): string {
  return `${number} ${number === 1 ? one : more}`;
}
