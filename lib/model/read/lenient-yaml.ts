import type { Event } from 'js-yaml';
import { YAMLException, parseEvents } from 'js-yaml';

/** Events, and the text that their offsets are of. */
export interface Parsed {
  readonly source: string;
  readonly events: Event[];
}

const MAX_MENDED = 100;
const INDENT = ' '.repeat(256);

/**
 * Reads what `kubectl` reads and YAML 1.2 does not: continued lines that stand too far left, such as a
 * bracket that closes below the key that its list belongs to, and an alias as a key with the colon right
 * behind it. More blanks there change neither the value nor the lines.
 */
export function parseLeniently(text: string, maxDepth: number): Parsed {
  let source = text;
  for (let fixed = 0; ; fixed++) {
    try {
      return { source, events: parseEvents(source, { maxDepth }) };
    } catch (error) {
      const better = error instanceof YAMLException ? tryMended(source, error) : undefined;
      if (better === undefined || fixed === MAX_MENDED) throw error;
      source = better;
    }
  }
}

function tryMended(source: string, { reason, mark }: YAMLException): string | undefined {
  if (mark === undefined) return undefined;
  const start = lineStart(source, mark.line);
  if (reason === 'deficient indentation') {
    return source.slice(0, start) + INDENT + source.slice(start);
  }
  const above = source.slice(0, start).replace(/(?:[ \t]*(?:#.*)?\n)+$/, '');
  const last = above.lastIndexOf('\n') + 1;
  return tryColonApart(source, start) ?? tryColonApart(source, last);
}

/** @param line counted from 0 */
function lineStart(source: string, line: number): number {
  let start = 0;
  for (let passed = 0; passed < line; passed++) start = source.indexOf('\n', start) + 1;
  return start;
}

const ALIAS_KEY = /[ \t]*(?:- +)*\*[\w-]+(?=:(?:\s|$))/y;

/** The text with a blank in front of the colon of the alias that a line begins with. */
function tryColonApart(source: string, start: number): string | undefined {
  ALIAS_KEY.lastIndex = start;
  if (!ALIAS_KEY.test(source)) return undefined;
  const end = ALIAS_KEY.lastIndex;
  return `${source.slice(0, end)} ${source.slice(end)}`;
}
