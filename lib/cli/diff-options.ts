import { existsSync } from 'node:fs';
import type { Refusals } from '../props/refusals';
import { DIFF_FORMS } from '../report/diff/forms';
import { FAIL_ON } from './diff/fail-on';
import { refuseOthers } from './explain-options';
import { NO_SIDES, NO_SUCH_FAILURE, TWO_SIDES } from './option-faults';
import type { ClusterFile } from './option-values';
import { clusterFile, maxSizeOf, oneOfChoices } from './option-values';

export interface DiffOptions {
  readonly verb: 'diff';
  readonly sides: DiffSides;
  readonly clusters: readonly ClusterFile[];
  readonly format: string;
  readonly output?: string;
  readonly failOn: ReadonlySet<string>;
  /** In bytes. */
  readonly maxSize: number;
  readonly hasUnits: boolean;
}

export type DiffSides = PathSides | RevisionSides;

/** Two files or folders, or one of them and what is piped in. */
export interface PathSides {
  readonly kind: 'paths';
  readonly old: string;
  readonly now: string;
}

/** Two revisions of a repository, and the paths in it that are compared. */
export interface RevisionSides {
  readonly kind: 'revisions';
  /** As it is written: `main..`. */
  readonly range: string;
  readonly old: string;
  readonly now: string;
  /** Whether the old one is that from which the two have parted: `main...` */
  readonly isFork: boolean;
  readonly paths: readonly string[];
}

interface DiffValues {
  readonly cluster?: string[];
  readonly format?: string;
  readonly output?: string;
  readonly 'fail-on'?: string;
  readonly 'max-size'?: string;
  readonly 'no-units'?: boolean;
}

const FLAGS = new Set(['cluster', 'format', 'output', 'fail-on', 'max-size', 'no-units']);

export function diffOptions(
  words: readonly string[],
  values: DiffValues,
  refusals: Refusals,
): DiffOptions {
  refuseOthers(values, FLAGS, refusals);
  return {
    verb: 'diff',
    sides: sidesOf(words, refusals),
    clusters: (values.cluster ?? []).map(clusterFile),
    format: oneOfChoices('--format', values.format, Object.keys(DIFF_FORMS), refusals) ?? 'text',
    output: values.output,
    failOn: failOnOf(values['fail-on'], refusals),
    maxSize: maxSizeOf(values['max-size'], refusals),
    hasUnits: !values['no-units'],
  };
}

const RANGE = /^(.*?)(\.\.\.?)(.*)$/;

/** A word with two dots in it that is no path is a range of revisions. */
function sidesOf(words: readonly string[], refusals: Refusals): DiffSides {
  const [first = '', second, ...others] = words;
  const [, old, dots, now] = (!existsSync(first) && RANGE.exec(first)) || [];
  if (dots !== undefined) {
    const paths = words.length > 1 ? words.slice(1) : ['.'];
    const names = { old: old || 'HEAD', now: now || 'HEAD' };
    return { kind: 'revisions', range: first, ...names, isFork: dots === '...', paths };
  }
  if (second === undefined) refusals.at('diff').refuse(undefined, NO_SIDES);
  if (others.length > 0) refusals.at('diff').refuse(others[0], TWO_SIDES);
  return { kind: 'paths', old: first, now: second ?? '' };
}

function failOnOf(text: string | undefined, refusals: Refusals): ReadonlySet<string> {
  const words = (text ?? '').split(',').map((one) => one.trim());
  const known = words.filter((one) => one !== '' && one !== 'never');
  for (const one of known) {
    if (!FAIL_ON.includes(one)) refusals.at('--fail-on').refuse(one, NO_SUCH_FAILURE);
  }
  return new Set(known);
}
