import { NOT_SIZE } from '../facts/values/sentences';
import type { Refusals } from '../props/refusals';

export interface ClusterFile {
  /** Nothing where it is for everything. */
  readonly folder?: string;
  readonly file: string;
}

/** The first "=" parts them, unless what is before it would be no folder. */
export function clusterFile(text: string): ClusterFile {
  const [, folder, file] = /^([^=]+)=(.+)$/.exec(text) ?? [];
  return file === undefined ? { file: text } : { folder, file };
}

export function oneOfChoices(
  flag: string,
  value: string | undefined,
  choices: readonly string[],
  refusals: Refusals,
): string | undefined {
  if (value === undefined || choices.includes(value)) return value;
  refusals.at(flag).refuse(value, {
    what: 'is not known',
    why: `${flag} accepts ${choices.join(', ')}`,
    fix: `write one of them, such as ${flag} ${choices[0] ?? ''}`,
  });
  return undefined;
}

const MB = 1_000_000;

export function maxSizeOf(text: string | undefined, refusals: Refusals): number {
  const size = Number(text ?? 20);
  if (size > 0 && size <= 500) return size * MB;
  refusals.at('--max-size').refuse(text, {
    what: NOT_SIZE,
    why: 'a file is read as a whole, in megabytes above 0 and up to 500',
    fix: 'write for example --max-size 20',
  });
  return 0;
}
