import { existsSync } from 'node:fs';
import type { Refusals } from '../props/refusals';
import { tryQuestion } from '../ways/ask/question';
import { NOT_HEADER, NO_INTENTS, misplaced } from './option-faults';
import type { ClusterFile } from './option-values';
import { oneOfChoices, clusterFile, maxSizeOf } from './option-values';

/** The files that answers are given from. */
export interface AnswerOptions {
  readonly paths: readonly string[];
  readonly clusters: readonly ClusterFile[];
  readonly format: string;
  /** In bytes. */
  readonly maxSize: number;
  readonly hasUnits: boolean;
}

export interface ExplainOptions extends AnswerOptions {
  readonly verb: 'explain';
  /** Nothing where all ways in are asked for. */
  readonly question?: string;
  readonly from?: string;
  readonly method?: string;
  /** The names in small letters. */
  readonly headers: ReadonlyMap<string, string>;
}

export interface TestOptions extends AnswerOptions {
  readonly verb: 'test';
  /** Where the intents are written. */
  readonly file: string;
}

/** The values of the command line that questions have. */
export interface AnswerValues {
  readonly cluster?: string[];
  readonly format?: string;
  readonly 'max-size'?: string;
  readonly 'no-units'?: boolean;
  readonly from?: string;
  readonly method?: string;
  readonly header?: string[];
}

const ANSWER_FLAGS = new Set(['cluster', 'format', 'max-size', 'no-units']);
const EXPLAIN_FLAGS = new Set([...ANSWER_FLAGS, 'from', 'method', 'header']);

export function explainOptions(
  words: readonly string[],
  values: AnswerValues,
  refusals: Refusals,
): ExplainOptions {
  refuseOthers(values, EXPLAIN_FLAGS, refusals);
  const [first, ...others] = words;
  const isQuestion = first !== undefined && isAsked(first, others.length > 0);
  return {
    verb: 'explain',
    ...answerOptions(isQuestion ? others : words, values, ['text', 'json'], refusals),
    question: isQuestion ? first : undefined,
    from: values.from,
    method: values.method?.toUpperCase(),
    headers: headersOf(values.header ?? [], refusals),
  };
}

/** What is no file is a question, and where paths follow it, at least meant as one. */
function isAsked(word: string, hasPaths: boolean): boolean {
  if (word === '-' || existsSync(word)) return false;
  return hasPaths || tryQuestion(word) !== undefined;
}

export function testOptions(
  [file, ...paths]: readonly string[],
  values: AnswerValues,
  refusals: Refusals,
): TestOptions {
  refuseOthers(values, ANSWER_FLAGS, refusals);
  if (file === undefined) refusals.at('test').refuse(undefined, NO_INTENTS);
  return {
    verb: 'test',
    file: file ?? '',
    ...answerOptions(paths, values, ['text', 'junit'], refusals),
  };
}

export function answerOptions(
  paths: readonly string[],
  values: AnswerValues,
  formats: readonly string[],
  refusals: Refusals,
): AnswerOptions {
  return {
    paths: paths.length === 0 ? ['.'] : paths,
    clusters: (values.cluster ?? []).map(clusterFile),
    format: oneOfChoices('--format', values.format, formats, refusals) ?? 'text',
    maxSize: maxSizeOf(values['max-size'], refusals),
    hasUnits: !values['no-units'],
  };
}

export function refuseOthers(values: object, known: ReadonlySet<string>, refusals: Refusals): void {
  for (const flag of Object.keys(values)) {
    if (!known.has(flag)) refusals.at(`--${flag}`).refuse(undefined, misplaced(flag));
  }
}

function headersOf(texts: readonly string[], refusals: Refusals): ReadonlyMap<string, string> {
  return new Map(
    texts.flatMap((text): [string, string][] => {
      const [, name = '', value = ''] = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):\s*(.*)$/.exec(text) ?? [];
      if (name !== '') return [[name.toLowerCase(), value]];
      refusals.at('--header').refuse(text, NOT_HEADER);
      return [];
    }),
  );
}
