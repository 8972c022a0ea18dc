import { writeFileSync } from 'node:fs';
import { Refusals } from '../props/refusals';
import { printable, printableLines } from '../report/escape';
import { DIFF_FORMS } from '../report/diff/forms';
import { diffText } from '../report/diff/text';
import { FORMS } from '../report/forms';
import { inReportOrder } from '../report/groups';
import type { Outcome } from '../report/outcome';
import { fails, isAtLeastAs } from '../report/outcome';
import type { Colors } from '../report/text';
import { quietReport, textReport } from '../report/text';
import type { Baseline } from './check/baseline';
import { baselineText, isKnown, parseBaseline, settledLines } from './check/baseline';
import type { Judgement } from './check/check';
import { judgeFiles, seenIn } from './check/check';
import { noObjects } from './check/no-objects';
import { readRegularFile } from './check/regular-file';
import type { Stdin } from './check/source';
import { clusterFileText } from './cluster';
import { diffOf } from './diff/diff';
import { failsOn } from './diff/fail-on';
import type { DiffOptions } from './diff-options';
import type { ExplainOptions } from './explain-options';
import { explain } from './explain/explain';
import type { ExportOptions } from './export-options';
import { exported } from './export/export';
import { init } from './init';
import { testIntents } from './intents/test';
import { drawMap } from './map/map';
import type { CheckOptions, Options } from './options';
import { parseOptions } from './options';
import { ruleText, rulesText } from './rules';
import { unitsText } from './units/units';
import { USAGE } from './usage';
import { Verdict } from '../ways/chain/verdict';

/** What a run depends on besides its options. */
export interface Surroundings {
  /** The release of this package. */
  readonly version: string;
  /** The folder of this package. */
  readonly root: string;
  /** Today's date: `2026-12-31`. */
  readonly today: string;
  readonly stdin: Stdin;
  readonly colors?: Colors;
}

export interface Result {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
}

/** What is answered to arguments: what cannot be run says why, and not where in this program. */
export function answer(args: readonly string[], surroundings: Surroundings): Result {
  try {
    return run(parseOptions(args), surroundings);
  } catch (error) {
    return { stdout: '', stderr: `${printableLines((error as Error).message)}\n`, exitCode: 1 };
  }
}

/** @throws where it cannot run */
function run(options: Options, surroundings: Surroundings): Result {
  switch (options.verb) {
    case 'help':
      return clean(USAGE);
    case 'version':
      return clean(`${surroundings.version}\n`);
    case 'cluster':
      return clean(clusterFileText(seenIn(options, surroundings.stdin)));
    case 'rules':
      return clean(options.rule ? ruleText(options.rule) : rulesText());
    case 'init':
      return clean(init(options.folder, surroundings.root, surroundings.today));
    case 'units':
      return clean(unitsText(options.folders, MAX_UNIT_FILE));
    case 'explain':
      return explained(options, surroundings);
    case 'map':
      return clean(drawMap(options, surroundings));
    case 'test': {
      const { today, stdin, colors } = surroundings;
      const { text, exitCode } = testIntents(options, today, stdin, colors);
      return { stdout: text, stderr: '', exitCode };
    }
    case 'diff':
      return diffed(options, surroundings);
    case 'export':
      return written(options, surroundings);
    case 'check':
      return check(options, surroundings);
  }
}

/** In bytes. */
const MAX_UNIT_FILE = 20_000_000;

function clean(stdout: string): Result {
  return { stdout, stderr: '', exitCode: 0 };
}

/** Reached, broken or blocked, or unknown. */
function answerCode(verdict: Verdict): number {
  if (verdict === Verdict.GIVEN) return 0;
  return verdict === Verdict.UNKNOWN ? 3 : 2;
}

function explained(options: ExplainOptions, surroundings: Surroundings): Result {
  const { today, stdin } = surroundings;
  const { text, verdict } = explain(options, today, stdin, surroundings);
  return { stdout: text, stderr: '', exitCode: answerCode(verdict) };
}

function diffed(options: DiffOptions, surroundings: Surroundings): Result {
  const { today, stdin, version, colors } = surroundings;
  const { format, output, failOn } = options;
  const diff = diffOf(options, today, stdin, version);
  const isText = format === 'text' && output === undefined;
  const text = isText ? diffText(diff, colors) : (DIFF_FORMS[format]?.(diff) ?? '');
  if (output !== undefined) write('--output', output, text);
  return {
    stdout: output === undefined ? text : '',
    stderr: '',
    exitCode: failsOn(diff, failOn) ? 2 : 0,
  };
}

function written(options: ExportOptions, { today, stdin, version }: Surroundings): Result {
  const text = exported(options, today, stdin, version);
  if (options.output === undefined) return clean(text);
  write('--output', options.output, text);
  return clean('');
}

function check(options: CheckOptions, surroundings: Surroundings): Result {
  const { baseline: file, newBaseline, rules, least, failOn, output } = options;
  const baseline = file === undefined ? new Map<string, string>() : readBaseline(file);
  const today = options.today ?? surroundings.today;
  const judgement = judgeFiles(options, today, surroundings.stdin);
  const { findings, checked } = judgement;
  if (newBaseline !== undefined) {
    write('--write-baseline', newBaseline, baselineText(findings));
  }
  const fresh = findings.filter((finding) => !isKnown(finding, baseline));
  const outcome: Outcome = {
    findings: inReportOrder(fresh.filter(({ severity }) => isAtLeastAs(severity, least))),
    rules,
    checked: { ...checked, known: findings.length - fresh.length },
    version: surroundings.version,
    failOn,
  };
  const report = reportOf(outcome, options, output === undefined ? surroundings.colors : undefined);
  if (output !== undefined) write('--output', output, report);
  const isEmpty = checked.objects === 0 && findings.length === 0;
  const hasFailed = newBaseline === undefined && fresh.some((finding) => fails(outcome, finding));
  return {
    stdout: output === undefined ? report : '',
    stderr: `${settledText(judgement, baseline, options)}${isEmpty ? `${noObjects('check', options.paths, checked).message}\n` : ''}`,
    exitCode: isEmpty ? 1 : hasFailed ? 2 : 0,
  };
}

function reportOf(outcome: Outcome, { format, isQuiet }: CheckOptions, colors?: Colors): string {
  if (format === 'text') return (isQuiet ? quietReport : textReport)(outcome, colors);
  return FORMS[format]?.(outcome) ?? '';
}

function settledText(
  { findings }: Judgement,
  baseline: Baseline,
  { baseline: file, rules }: CheckOptions,
): string {
  return settledLines(baseline, findings, rules)
    .map((line) => `${printable(`${file}: no longer found, so remove the line: ${line}`)}\n`)
    .join('');
}

function readBaseline(file: string): Baseline {
  try {
    return parseBaseline(readRegularFile(file));
  } catch (error) {
    throw refusal('--baseline', file, 'cannot be read', error);
  }
}

function write(flag: string, file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw refusal(flag, file, 'cannot be written', error);
  }
}

function refusal(flag: string, file: string, what: string, error: unknown): Error {
  const refusals = new Refusals('reach');
  refusals.at(flag).refuse(file, {
    what: `${what} (${(error as NodeJS.ErrnoException).code ?? 'no'})`,
    why: 'the command needs the file',
    fix: 'write the path of a file with the permission to read or write it',
  });
  return refusals.error(refusal);
}
