import { Code, isBlank, isBreak, isBreakOrEnd, isDigit } from './characters';
import type { Cursor } from './cursor';
import { scanError } from './yaml-error';

/** What becomes of the breaks at the end. */
enum Chomping {
  CLIP,
  STRIP,
  KEEP,
}

/**
 * The value of a scalar below `|` or `>`, which stands at the cursor.
 *
 * @param parentIndent the column of what it is part of; less than 0 where it is the whole document
 */
export function scanBlockScalar(cursor: Cursor, parentIndent: number): string {
  const start = cursor.position;
  const isLiteral = cursor.code() === Code.BAR;
  cursor.position += 1;
  const { chomping, increment } = scanHeader(cursor, start);
  const declared = increment > 0 ? Math.max(parentIndent, 0) + increment : 0;
  const least = Math.max(parentIndent + 1, 1);
  let { breaks, indent } = scanBreaks(cursor, declared, least, start);
  const parts: string[] = [];
  let lastBreak = '';
  let wasBlank = false;
  while (cursor.column === indent && cursor.code() !== Code.END) {
    const isBlankLine = isBlank(cursor.code());
    const isFolded = !isLiteral && !wasBlank && !isBlankLine && lastBreak === '\n';
    if (!isFolded) parts.push(lastBreak);
    else if (breaks === '') parts.push(' ');
    parts.push(breaks);
    wasBlank = isBlankLine;
    parts.push(takeLine(cursor));
    lastBreak = isBreak(cursor.code()) ? cursor.takeBreak() : '';
    ({ breaks, indent } = scanBreaks(cursor, indent, least, start));
  }
  if (chomping !== Chomping.STRIP) parts.push(lastBreak);
  if (chomping === Chomping.KEEP) parts.push(breaks);
  return parts.join('');
}

function takeLine(cursor: Cursor): string {
  const start = cursor.position;
  while (!isBreakOrEnd(cursor.code())) cursor.position += 1;
  return cursor.text.slice(start, cursor.position);
}

/** The indicators behind `|` or `>`, in either order, and the rest of the line. */
function scanHeader(cursor: Cursor, start: number): { chomping: Chomping; increment: number } {
  let chomping = tryChomping(cursor);
  let increment = 0;
  if (isDigit(cursor.code())) {
    increment = cursor.code() - Code.ZERO;
    if (increment === 0) throw error(cursor, start, 'found an indentation indicator equal to 0');
    cursor.position += 1;
    chomping ??= tryChomping(cursor);
  }
  cursor.skipBlanks();
  cursor.skipComment();
  if (!isBreakOrEnd(cursor.code())) {
    throw error(cursor, start, 'did not find expected comment or line break');
  }
  if (isBreak(cursor.code())) cursor.takeBreak();
  return { chomping: chomping ?? Chomping.CLIP, increment };
}

function tryChomping(cursor: Cursor): Chomping | undefined {
  const code = cursor.code();
  if (code !== Code.PLUS && code !== Code.MINUS) return undefined;
  cursor.position += 1;
  return code === Code.PLUS ? Chomping.KEEP : Chomping.STRIP;
}

/** Goes over empty lines and the indent of the next one, which says what the indent is if it is 0. */
function scanBreaks(cursor: Cursor, indent: number, least: number, start: number) {
  let breaks = '';
  let deepest = 0;
  for (;;) {
    while ((indent === 0 || cursor.column < indent) && cursor.code() === Code.SPACE) {
      cursor.position += 1;
    }
    deepest = Math.max(deepest, cursor.column);
    if ((indent === 0 || cursor.column < indent) && cursor.code() === Code.TAB) {
      const problem = 'found a tab character where an indentation space is expected';
      throw error(cursor, start, problem);
    }
    if (!isBreak(cursor.code())) break;
    breaks += cursor.takeBreak();
  }
  return { breaks, indent: indent === 0 ? Math.max(deepest, least) : indent };
}

function error(cursor: Cursor, start: number, problem: string): Error {
  return scanError(cursor.text, problem, cursor.position, start);
}
