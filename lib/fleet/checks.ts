/** What becomes of what the checks of a fleet find. */
export enum Checks {
  /** Errors stop the synth before a byte is written; what is less is reported on stderr. */
  ERROR = 'error',
  /** Everything is reported on stderr, and the manifests are written. */
  REPORT = 'report',
  /** Nothing is checked. */
  OFF = 'off',
}

/** One look at all objects of a fleet, for what no object shows alone. Made anew for each synth. */
export interface Check {
  /** Shows it an object as it will be written, and the path of the construct that made it. */
  see(object: unknown, path: string): void;
  /** What it makes of all that it has seen. */
  findings(): readonly Finding[];
}

export interface Finding {
  readonly isError: boolean;
  /** What is wrong, where, why and what to write instead. */
  readonly text: string;
}

/** Reports findings, or stops for them. */
export function settle(
  findings: readonly Finding[],
  mode: Checks,
  report: (text: string) => void,
): void {
  const errors = findings.filter(({ isError }) => isError);
  const stops = mode === Checks.ERROR && errors.length > 0;
  for (const finding of findings) {
    if (!stops || !finding.isError) report(`${finding.text}\n`);
  }
  if (!stops) return;
  const texts = errors.map(({ text }) => text).join('\n');
  throw new Error(`nothing is written, since the checks found:\n${texts}`);
}
