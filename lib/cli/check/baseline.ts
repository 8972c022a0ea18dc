import { printable } from '../../report/escape';
import type { Finding } from '../../rules/finding';
import type { Rule } from '../../rules/rule';

/** Findings that somebody knows of already: fingerprint -> the line of the file. */
export type Baseline = ReadonlyMap<string, string>;

const HEAD =
  '# Known findings, written by reach check --write-baseline. If you remove a line, its finding is\n# reported again.\n';

/** A line for each finding that is not waived: its fingerprint, then what people read. */
export function baselineText(findings: readonly Finding[]): string {
  const lines = findings
    .filter(({ waived }) => waived === undefined)
    .flatMap((finding) => {
      const { rule, what, places } = finding;
      const objects = [...new Set(places.map(({ object, origin }) => object || origin))];
      const text = `${rule.id} ${what} (${objects.join(', ')})`;
      return fingerprintsOf(finding).map((fingerprint) => printable(`${fingerprint} ${text}`));
    });
  return `${HEAD}${[...new Set(lines)].map((line) => `${line}\n`).join('')}`;
}

/** Whether somebody knows of a finding, be it in one of its units alone. */
export function isKnown(finding: Finding, baseline: Baseline): boolean {
  return fingerprintsOf(finding).some((fingerprint) => baseline.has(fingerprint));
}

function fingerprintsOf({ fingerprint, fingerprints = [fingerprint] }: Finding): readonly string[] {
  return fingerprints;
}

export function parseBaseline(text: string): Baseline {
  const entries = new Map<string, string>();
  for (const line of text.split(/\r?\n/)) {
    const [, fingerprint] = /^([0-9a-f]{16}) /.exec(line) ?? [];
    if (fingerprint !== undefined) entries.set(fingerprint, line);
  }
  return entries;
}

/** The lines of findings that the rules no longer find. */
export function settledLines(
  baseline: Baseline,
  findings: readonly Finding[],
  asked: readonly Rule[],
): string[] {
  const found = new Set(findings.flatMap(fingerprintsOf));
  const ids = new Set(asked.map(({ id }) => id));
  return [...baseline]
    .filter(([fingerprint, line]) => !found.has(fingerprint) && ids.has(line.split(' ')[1] ?? ''))
    .map(([, line]) => line);
}
