import { tryQuestion } from '../ways/ask/question';
import type { Question } from '../ways/ask/question';
import type { Refusals } from '../props/refusals';
import type { AnswerOptions, AnswerValues } from './explain-options';
import { answerOptions, refuseOthers } from './explain-options';
import { NOT_FOCUS, PATH_IN_FOCUS, STDIN_TWICE } from './option-faults';

export interface MapOptions extends AnswerOptions {
  readonly verb: 'map';
  readonly output?: string;
  /** What the ways pass that are drawn; all ways without it. */
  readonly focus?: FocusOption;
  /** What the map is compared with: a path. */
  readonly before?: string;
}

export interface FocusOption {
  readonly text: string;
  readonly question: Question;
}

interface MapValues extends AnswerValues {
  readonly output?: string;
  readonly focus?: string;
  readonly diff?: string;
}

const MAP_FLAGS = new Set(['cluster', 'format', 'max-size', 'no-units', 'output', 'focus', 'diff']);
const MAP_FORMATS = ['svg', 'html', 'mermaid', 'json'];
const ENDINGS: ReadonlyMap<string, string> = new Map([
  ['svg', 'svg'],
  ['html', 'html'],
  ['htm', 'html'],
  ['mmd', 'mermaid'],
  ['json', 'json'],
]);

export function mapOptions(
  paths: readonly string[],
  values: MapValues,
  refusals: Refusals,
): MapOptions {
  refuseOthers(values, MAP_FLAGS, refusals);
  const { output, focus, diff } = values;
  if (diff === '-' && paths.includes('-')) refusals.at('--diff').refuse(diff, STDIN_TWICE);
  const format = values.format ?? formatOf(output);
  return {
    verb: 'map',
    ...answerOptions(paths, { ...values, format }, MAP_FORMATS, refusals),
    output,
    focus: focus === undefined ? undefined : focusOf(focus, refusals),
    before: diff,
  };
}

/** The name of a file says its format, unless an option does. */
function formatOf(output = ''): string {
  const [, ending = ''] = /\.([a-z]+)$/i.exec(output) ?? [];
  return ENDINGS.get(ending.toLowerCase()) ?? 'svg';
}

function focusOf(text: string, refusals: Refusals): FocusOption | undefined {
  const question = tryQuestion(text);
  if (!question) {
    refusals.at('--focus').refuse(text, NOT_FOCUS);
    return undefined;
  }
  if (question.kind === 'request' && question.target.path !== '/') {
    refusals.at('--focus').refuse(text, PATH_IN_FOCUS);
    return undefined;
  }
  return { text, question };
}
