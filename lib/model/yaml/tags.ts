import { Code, isBlank, isBlankOrEnd, isBreak, isBreakOrEnd, isWordCode } from './characters';
import type { Cursor } from './cursor';
import { scanError } from './yaml-error';

/** A tag as it is written: `!!int` has the handle `!!`; `!<...>` and `!` have none. */
export interface WrittenTag {
  readonly handle: string;
  readonly suffix: string;
}

/** `%YAML 1.1`, or `%TAG ! tag:example.org:`. */
export type Directive =
  | { readonly version: string; readonly handle?: undefined }
  | { readonly handle: string; readonly prefix: string };

export function scanTag(cursor: Cursor): WrittenTag {
  const start = cursor.position;
  const tag = cursor.code(1) === Code.LESS ? scanVerbatim(cursor) : scanShorthand(cursor, start);
  if (!isBlankOrEnd(cursor.code())) {
    throw error(cursor, start, 'did not find expected whitespace or line break');
  }
  return tag;
}

function scanVerbatim(cursor: Cursor): WrittenTag {
  const start = cursor.position;
  cursor.position += 2;
  const suffix = scanUri(cursor, start);
  if (cursor.code() !== Code.GREATER) throw error(cursor, start, "did not find the expected '>'");
  cursor.position += 1;
  return { handle: '', suffix };
}

function scanShorthand(cursor: Cursor, start: number): WrittenTag {
  const handle = scanHandle(cursor, start);
  if (handle.length > 1 && handle.endsWith('!')) return { handle, suffix: scanUri(cursor, start) };
  const suffix = scanUri(cursor, start, handle);
  return suffix === '' ? { handle: '', suffix: '!' } : { handle: '!', suffix };
}

function scanHandle(cursor: Cursor, start: number): string {
  if (cursor.code() !== Code.EXCLAMATION) throw error(cursor, start, "did not find expected '!'");
  const from = cursor.position;
  cursor.position += 1;
  while (isWordCode(cursor.code())) cursor.position += 1;
  if (cursor.code() === Code.EXCLAMATION) cursor.position += 1;
  return cursor.text.slice(from, cursor.position);
}

const URI = /[\w\-;/?:@&=+$,.!~*'()[\]]/;

/** @param head what of it has been read already, behind an exclamation mark */
function scanUri(cursor: Cursor, start: number, head = ''): string {
  let uri = head.slice(1);
  const from = cursor.position;
  for (let code = cursor.code(); code < 0x80; code = cursor.code()) {
    if (code === Code.PERCENT) {
      uri += scanEscapes(cursor, start);
    } else if (URI.test(String.fromCharCode(code))) {
      uri += String.fromCharCode(code);
      cursor.position += 1;
    } else {
      break;
    }
  }
  if (head === '' && cursor.position === from) {
    throw error(cursor, start, 'did not find expected tag URI');
  }
  return uri;
}

/** The bytes of one character: `%C3%A4`. */
function scanEscapes(cursor: Cursor, start: number): string {
  let escaped = '';
  for (let left = 1, isFirst = true; left > 0; left--, isFirst = false) {
    const byte = /^%[\da-f]{2}/i.exec(cursor.text.slice(cursor.position, cursor.position + 3))?.[0];
    if (byte === undefined) throw error(cursor, start, 'did not find URI escaped octet');
    const value = parseInt(byte.slice(1), 16);
    if (isFirst) left = byteCount(value);
    if (left === 0) throw error(cursor, start, 'found an incorrect leading UTF-8 octet');
    if (!isFirst && (value & 0xc0) !== 0x80) {
      throw error(cursor, start, 'found an incorrect trailing UTF-8 octet');
    }
    escaped += byte;
    cursor.position += 3;
  }
  return decoded(escaped);
}

function byteCount(first: number): number {
  if (first < 0x80) return 1;
  if (first < 0xc0) return 0;
  if (first < 0xe0) return 2;
  if (first < 0xf0) return 3;
  return first < 0xf8 ? 4 : 0;
}

function decoded(escaped: string): string {
  try {
    return decodeURIComponent(escaped);
  } catch {
    return escaped;
  }
}

export function scanDirective(cursor: Cursor): Directive {
  const start = cursor.position;
  cursor.position += 1;
  const name = scanName(cursor, start);
  const directive = scanValue(cursor, name, start);
  cursor.skipBlanks();
  cursor.skipComment();
  if (!isBreakOrEnd(cursor.code())) {
    throw error(cursor, start, 'did not find expected comment or line break');
  }
  if (isBreak(cursor.code())) cursor.takeBreak();
  return directive;
}

function scanName(cursor: Cursor, start: number): string {
  const from = cursor.position;
  while (isWordCode(cursor.code())) cursor.position += 1;
  if (cursor.position === from) {
    throw error(cursor, start, 'could not find expected directive name');
  }
  if (!isBlankOrEnd(cursor.code())) {
    throw error(cursor, start, 'found unexpected non-alphabetical character');
  }
  return cursor.text.slice(from, cursor.position);
}

function scanValue(cursor: Cursor, name: string, start: number): Directive {
  if (name === 'YAML') return { version: scanVersion(cursor, start) };
  if (name !== 'TAG') throw error(cursor, start, 'found unknown directive name');
  cursor.skipBlanks();
  const handle = scanHandle(cursor, start);
  if (handle !== '!' && !(handle.length > 1 && handle.endsWith('!'))) {
    throw error(cursor, start, "did not find expected '!'");
  }
  if (!isBlank(cursor.code())) throw error(cursor, start, 'did not find expected whitespace');
  cursor.skipBlanks();
  const prefix = scanUri(cursor, start);
  if (!isBlankOrEnd(cursor.code())) {
    throw error(cursor, start, 'did not find expected whitespace or line break');
  }
  return { handle, prefix };
}

function scanVersion(cursor: Cursor, start: number): string {
  cursor.skipBlanks();
  const [version, major = '', minor] =
    /^(\d*)(?:\.(\d*))?/.exec(cursor.text.slice(cursor.position, cursor.position + 8)) ?? [];
  for (const number of [major, minor ?? '0']) {
    const problem =
      number === ''
        ? 'did not find expected version number'
        : 'found extremely long version number';
    if (number === '' || number.length > 2) throw error(cursor, start, problem);
  }
  if (minor === undefined) {
    throw error(cursor, start, "did not find expected digit or '.' character");
  }
  cursor.position += version?.length ?? 0;
  return `${Number(major)}.${Number(minor)}`;
}

function error(cursor: Cursor, start: number, problem: string): Error {
  return scanError(cursor.text, problem, cursor.position, start);
}
