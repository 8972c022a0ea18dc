import { scanBlockScalar } from './block-scalar';
import { Code, isIndicator, isQuote } from './characters';
import { CommonLines } from './common-lines';
import { KEY_WORDS, VALUE_WORDS, isSpecialKey, plainValue } from './common-words';
import type { KnownWords } from './known-words';
import { linesBetween } from './lines';
import { mapOf } from './sized-map';

/** The value of a document, and the line that it begins in, counted from the first one of its text. */
export interface CommonDocument {
  readonly value: unknown;
  readonly line: number;
}

/** Whether a text may be read by a `CommonReader`: all others have blanks and breaks that it does not know. */
export function mayBeCommon(text: string): boolean {
  return text.endsWith('\n') && !UNCOMMON.test(text);
}

/** What is no character of a text for libyaml, or read otherwise than a space and a line feed. */
// eslint-disable-next-line no-control-regex
const UNCOMMON = /[\0-\x09\v-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/;

/** What has no other meaning in a flow list either. */
const WORD = /-*\w[\w./=+-]*/y;

const MOST_DEPTH = 50;
const LONGEST_KEY = 1000;

/** Of so many keys it is seen at once that one stands twice. */
const NEAR = 32;

/**
 * Reads documents in the forms that nearly all manifests have: maps and lists in block style, keys and
 * values on one line, text blocks. They are read at once, without tokens and nodes. Each method that reads
 * a value answers nothing where it is in another form, right or wrong: the parser has the last word on it.
 */
export class CommonReader extends CommonLines {
  private depth = 0;
  /** What was read of the lists and maps that are open: values, and keys with their values. */
  private readonly open: unknown[] = [];
  private top = 0;

  /** The document between two places, each at the beginning of a line. */
  tryDocument(from = 0, end = this.text.length): CommonDocument | undefined {
    const { cursor } = this;
    this.end = end;
    this.depth = this.top = 0;
    const isMarked = this.text.startsWith('---\n', from);
    cursor.position = cursor.lineStart = from + (isMarked ? '---\n'.length : 0);
    this.skipToContent();
    const line = linesBetween(this.text, from, cursor.position);
    const value = this.isAtEnd() ? undefined : this.tryBlock();
    return value === undefined || !this.isAtEnd() ? undefined : { value, line };
  }

  /** The map or the list that begins here, and all others of its lines begin below. */
  private tryBlock(): unknown {
    if (this.depth === MOST_DEPTH) return undefined;
    this.depth += 1;
    const value = this.isAtEntry() ? this.tryList() : this.tryMap();
    this.depth -= 1;
    return value;
  }

  private tryList(): unknown[] | undefined {
    const { cursor, top } = this;
    const { column } = cursor;
    while (this.isAt(column) && this.isAtEntry()) {
      cursor.position += 1;
      this.skipSpaces();
      const value = this.isAtEndOfLine() ? this.tryBelow(column, false) : this.tryElement(column);
      if (value === undefined) return undefined;
      this.open[this.top++] = value;
    }
    // A list that grows one by one has room for 17 values from its first on.
    const values = this.open.slice(top, this.top);
    this.top = top;
    return cursor.column > column ? undefined : values;
  }

  private tryElement(column: number): unknown {
    return this.isAtEntry() || this.isAtKey() ? this.tryBlock() : this.tryValue(column);
  }

  private tryMap(): unknown {
    const { cursor, top } = this;
    const { column } = cursor;
    while (this.isAt(column)) {
      const key = this.tryKey();
      if (key === undefined || this.hasKey(key, top)) return undefined;
      this.open[this.top++] = key;
      this.skipSpaces();
      const value = this.isAtEndOfLine() ? this.tryBelow(column, true) : this.tryValue(column);
      if (value === undefined) return undefined;
      this.open[this.top++] = value;
    }
    if (cursor.column > column) return undefined;
    const fields = mapOf(this.open, top, this.top);
    const count = (this.top - top) / 2;
    this.top = top;
    return count > NEAR && Object.keys(fields).length < count ? undefined : fields;
  }

  /** Whether one of the first keys of a map that is open is this one. */
  private hasKey(key: string, top: number): boolean {
    const end = Math.min(this.top, top + 2 * NEAR);
    for (let at = top; at < end; at += 2) if (this.open[at] === key) return true;
    return false;
  }

  /** What stands in the lines below a key or a dash; null where nothing does. */
  private tryBelow(column: number, isOfKey: boolean): unknown {
    this.skipToContent();
    const { cursor } = this;
    if (this.isAtEnd() || cursor.column < column) return null;
    if (cursor.column > column) return this.tryBlock();
    return isOfKey && this.isAtEntry() ? this.tryBlock() : null;
  }

  /** What stands on the line of a key or a dash, to its end. */
  private tryValue(column: number): unknown {
    const { cursor } = this;
    const code = cursor.code();
    if (code === Code.BAR || code === Code.GREATER) {
      const text = scanBlockScalar(cursor, column);
      this.skipToContent();
      return text;
    }
    const start = cursor.position;
    const value = isQuote(code) ? this.tryQuoted() : this.tryUnquoted(code);
    this.skipSpaces();
    if (value === undefined || !this.isAtEndOfLine()) return undefined;
    this.skipToContent();
    return !isIndicator(code) && this.isBelow(column) ? this.tryFolded(start, column) : value;
  }

  /** A text without quotes that goes on in the lines below. */
  private tryFolded(start: number, column: number): unknown {
    const { cursor, text } = this;
    cursor.position = start;
    let value = '';
    for (let breaks = 0; breaks === 0 || this.isBelow(column);) {
      const from = cursor.position;
      if (cursor.code() === Code.HASH) return undefined;
      this.skipPlain();
      if (this.isAtColon()) return undefined;
      value += breaks > 1 ? '\n'.repeat(breaks - 1) : breaks === 1 ? ' ' : '';
      value += text.slice(from, this.endOfWord(from));
      this.skipSpaces();
      if (cursor.code() !== Code.LINE_FEED) return undefined;
      breaks = this.skipBreaks();
    }
    this.skipToContent();
    return plainValue(value);
  }

  private tryUnquoted(code: number): unknown {
    if (code === Code.OPEN_BRACKET) return this.tryFlowList();
    if (code !== Code.OPEN_BRACE) return this.tryPlain(VALUE_WORDS);
    if (this.cursor.code(1) !== Code.CLOSE_BRACE) return undefined;
    this.cursor.position += 2;
    return {};
  }

  /** A list of texts and words on one line, as commands are written. */
  private tryFlowList(): unknown[] | undefined {
    const { cursor } = this;
    const values: unknown[] = [];
    do {
      cursor.position += 1;
      this.skipSpaces();
      if (cursor.code() === Code.CLOSE_BRACKET) break;
      const value = isQuote(cursor.code()) ? this.tryQuoted() : this.tryWord();
      if (value === undefined) return undefined;
      values.push(value);
      this.skipSpaces();
    } while (cursor.code() === Code.COMMA);
    if (cursor.code() !== Code.CLOSE_BRACKET) return undefined;
    cursor.position += 1;
    return values;
  }

  private tryWord(): unknown {
    WORD.lastIndex = this.cursor.position;
    const word = WORD.exec(this.text)?.[0];
    this.cursor.position += word?.length ?? 0;
    return word === undefined ? undefined : plainValue(word);
  }

  /** A key and its colon. */
  private tryKey(): string | undefined {
    const { cursor } = this;
    const start = cursor.position;
    if (cursor.isAtMarker()) return undefined;
    const key = isQuote(cursor.code()) ? this.tryQuoted() : this.tryPlain(KEY_WORDS);
    this.skipSpaces();
    if (typeof key !== 'string' || isSpecialKey(key)) return undefined;
    if (!this.isAtColon() || cursor.position - start > LONGEST_KEY) return undefined;
    cursor.position += 1;
    return key;
  }

  /** What stands here without quotes, as one of the known words. */
  private tryPlain<T>(words: KnownWords<T>): T | undefined {
    const { cursor, text } = this;
    const start = cursor.position;
    const first = cursor.code();
    if (first === Code.MINUS ? this.isAtEntry() : isIndicator(first)) return undefined;
    this.skipPlain();
    return words.valueOf(text, start, this.endOfWord(start), this.hash);
  }
}
