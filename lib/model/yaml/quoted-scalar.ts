import { Code, isBlankOrEnd, isBreak, isBreakOrEnd } from './characters';
import type { Cursor } from './cursor';
import { FoldedText } from './folded-text';
import { scanError } from './yaml-error';

/** The value of a scalar in quotes, of which the first stands at the cursor. */
export function scanQuoted(cursor: Cursor): string {
  return tryScanSimple(cursor) ?? scanLines(cursor);
}

/** Most are on one line, and hold nothing that is read otherwise than it is written. */
function tryScanSimple(cursor: Cursor): string | undefined {
  const { text, position } = cursor;
  const quote = cursor.code();
  for (let at = position + 1; ; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      if (quote === Code.SINGLE_QUOTE && text.charCodeAt(at + 1) === quote) return undefined;
      cursor.position = at + 1;
      return text.slice(position + 1, at);
    }
    if (code === Code.BACKSLASH || isBreakOrEnd(code)) return undefined;
  }
}

function scanLines(cursor: Cursor): string {
  const start = cursor.position;
  const quote = cursor.code();
  const folded = new FoldedText();
  cursor.position += 1;
  for (;;) {
    if (cursor.isAtMarker()) throw error(cursor, start, 'found unexpected document indicator');
    if (cursor.code() === Code.END) throw error(cursor, start, 'found unexpected end of stream');
    scanRun(cursor, quote, folded, start);
    if (cursor.code() === quote) break;
    const blanksStart = cursor.position;
    folded.pass(cursor);
    if (folded.isBroken) folded.fold();
    else folded.add(cursor.text.slice(blanksStart, cursor.position));
  }
  cursor.position += 1;
  return folded.toString();
}

/** Reads up to a blank, a break or the last quote. */
function scanRun(cursor: Cursor, quote: number, folded: FoldedText, start: number): void {
  for (let code = cursor.code(); !isBlankOrEnd(code); code = cursor.code()) {
    if (code === quote) {
      if (quote === Code.DOUBLE_QUOTE || cursor.code(1) !== quote) return;
      folded.add("'");
      cursor.position += 2;
    } else if (code !== Code.BACKSLASH || quote === Code.SINGLE_QUOTE) {
      folded.add(cursor.text.charAt(cursor.position));
      cursor.position += 1;
    } else if (isBreak(cursor.code(1))) {
      cursor.position += 1;
      cursor.takeBreak();
      folded.isBroken = true; // by a break that means nothing
      return;
    } else {
      folded.add(scanEscape(cursor, start));
    }
  }
}

const ESCAPES: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  '\t': '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  ' ': ' ',
  '"': '"',
  "'": "'",
  '\\': '\\',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
};

const CODE_LENGTHS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

function scanEscape(cursor: Cursor, start: number): string {
  const name = cursor.text.charAt(cursor.position + 1);
  const simple = ESCAPES[name];
  if (simple === undefined && CODE_LENGTHS[name] === undefined) {
    throw error(cursor, start, 'found unknown escape character');
  }
  cursor.position += 2;
  return simple ?? scanCodePoint(cursor, CODE_LENGTHS[name] ?? 0, start);
}

function scanCodePoint(cursor: Cursor, length: number, start: number): string {
  const digits = cursor.text.slice(cursor.position, cursor.position + length);
  if (digits.length < length || !/^[\da-f]+$/i.test(digits)) {
    throw error(cursor, start, 'did not find expected hexdecimal number');
  }
  const value = parseInt(digits, 16);
  if ((value >= 0xd800 && value <= 0xdfff) || value > 0x10ffff) {
    throw error(cursor, start, 'found invalid Unicode character escape code');
  }
  cursor.position += length;
  return String.fromCodePoint(value);
}

function error(cursor: Cursor, start: number, problem: string): Error {
  return scanError(cursor.text, problem, cursor.position, start);
}
