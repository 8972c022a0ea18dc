import type { Answer } from './answer';
import { answersText } from './answer-text';
import { printable, xml } from './escape';
import type { Colors } from './text';
import { NO_COLORS } from './text';

export enum IntentOutcome {
  PASSED = 'passed',
  FAILED = 'failed',
  /** The files do not say; neither passed nor failed. */
  UNKNOWN = 'unknown',
}

/** What became of something that was wanted. */
export interface IntentResult {
  readonly name: string;
  /** `intents.yaml:3`. */
  readonly place: string;
  readonly outcome: IntentOutcome;
  readonly why?: string;
  readonly answer?: Answer;
}

/** A line for each, with the answer below what did not pass. */
export function intentsText(results: readonly IntentResult[], colors: Colors = NO_COLORS): string {
  const lines = results.map((result) => {
    const { name, place, outcome, why } = result;
    const head = `${colored(outcome, colors)} ${printable(name)} (${printable(place)})`;
    if (outcome === IntentOutcome.PASSED) return `${head}\n`;
    const reason = why === undefined ? '' : `  ${printable(why)}\n`;
    return `${head}\n${reason}${indented(answerOf(result, colors))}`;
  });
  return `${lines.join('')}${summary(results)}\n`;
}

/** A test case for each; what is not known is skipped, with what would decide it. */
export function intentsJunit(results: readonly IntentResult[]): string {
  const failures = results.filter(({ outcome }) => outcome === IntentOutcome.FAILED).length;
  const skipped = results.filter(({ outcome }) => outcome === IntentOutcome.UNKNOWN).length;
  const counts = `tests="${results.length}" failures="${failures}" errors="0" skipped="${skipped}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="cdk8s-reach" tests="${results.length}" failures="${failures}" errors="0">`,
    `  <testsuite name="reach test" ${counts}>`,
    ...results.map(caseXml),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

function caseXml(result: IntentResult): string {
  const { name, place, outcome, why = '' } = result;
  const head = `    <testcase classname="${xml(place)}" name="${xml(name)}"`;
  if (outcome === IntentOutcome.PASSED) return `${head}/>`;
  const text = answerOf(result, NO_COLORS).split('\n').map(xml).join('\n');
  const tag = outcome === IntentOutcome.FAILED ? 'failure' : 'skipped';
  const message = xml(why === '' ? 'the files do not say' : why);
  return `${head}>\n      <${tag} message="${message}">${text}</${tag}>\n    </testcase>`;
}

function answerOf({ answer }: IntentResult, colors: Colors): string {
  return answer ? answersText([answer], colors) : '';
}

function indented(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '' : `  ${line}\n`))
    .join('');
}

function summary(results: readonly IntentResult[]): string {
  const count = (outcome: IntentOutcome) =>
    results.filter((result) => result.outcome === outcome).length;
  return `${count(IntentOutcome.PASSED)} passed, ${count(IntentOutcome.FAILED)} failed, ${count(IntentOutcome.UNKNOWN)} unknown`;
}

function colored(outcome: IntentOutcome, { error, warning }: Colors): string {
  if (outcome === IntentOutcome.PASSED) return outcome;
  return outcome === IntentOutcome.FAILED ? error(outcome) : warning(outcome);
}
