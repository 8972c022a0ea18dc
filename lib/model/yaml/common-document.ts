import { scanBlockScalar } from './block-scalar';
import { Code, isIndicator } from './characters';
import { Cursor } from './cursor';
import { isSurelyText, plainScalarOf } from './scalar';

/** The value of a document, and where it begins. */
export interface CommonDocument {
  readonly value: unknown;
  readonly start: number;
}

/**
 * A document in the forms that nearly all manifests have: maps and lists in block style, keys and values
 * on one line, text blocks. They are read at once, without tokens and nodes. Nothing where anything else
 * stands in the text, right or wrong: the parser has the last word on it.
 *
 * @param text ends with a line break
 */
export function tryCommonDocument(text: string): CommonDocument | undefined {
  return UNCOMMON.test(text) ? undefined : new CommonReader(`${text}\0`).tryDocument();
}

/** Blanks and breaks that are read otherwise than a space and a line feed. */
const UNCOMMON = /[\t\r\u0085\u2028\u2029\ufeff]/;

/** What has no other meaning in a flow list either. */
const WORD = /-*\w[\w./=+-]*/y;

const MOST_DEPTH = 50;
const LONGEST_KEY = 1000;

type Fields = Record<string, unknown>;

/** Each method that reads a value answers nothing where it is in another form. */
class CommonReader {
  private readonly cursor: Cursor;
  private depth = 0;

  /** @param text ends with `Code.END` */
  constructor(private readonly text: string) {
    this.cursor = new Cursor(text);
  }

  tryDocument(): CommonDocument | undefined {
    const { cursor } = this;
    if (this.text.startsWith('---\n')) cursor.position = cursor.lineStart = '---\n'.length;
    this.skipToContent();
    const start = cursor.position;
    const value = cursor.code() === Code.END ? undefined : this.tryBlock();
    return value === undefined || cursor.code() !== Code.END ? undefined : { value, start };
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
    const { cursor } = this;
    const { column } = cursor;
    const values: unknown[] = [];
    while (this.isAt(column) && this.isAtEntry()) {
      cursor.position += 1;
      this.skipSpaces();
      const value = this.isAtEndOfLine() ? this.tryBelow(column, false) : this.tryElement(column);
      if (value === undefined) return undefined;
      values.push(value);
    }
    return cursor.column > column ? undefined : values;
  }

  private tryElement(column: number): unknown {
    return this.isAtEntry() || this.isAtKey() ? this.tryBlock() : this.tryValue(column);
  }

  private tryMap(): Fields | undefined {
    const { cursor } = this;
    const { column } = cursor;
    const fields: Fields = {};
    while (this.isAt(column)) {
      const key = this.tryKey();
      if (key === undefined || Object.hasOwn(fields, key)) return undefined;
      this.skipSpaces();
      const value = this.isAtEndOfLine() ? this.tryBelow(column, true) : this.tryValue(column);
      if (value === undefined) return undefined;
      fields[key] = value;
    }
    return cursor.column > column ? undefined : fields;
  }

  /** What stands in the lines below a key or a dash; null where nothing does. */
  private tryBelow(column: number, isOfKey: boolean): unknown {
    this.skipToContent();
    const { cursor } = this;
    if (cursor.code() === Code.END || cursor.column < column) return null;
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
    const value = isQuote(code) ? this.tryQuoted() : this.tryUnquoted(code);
    this.skipSpaces();
    if (value === undefined || !this.isAtEndOfLine()) return undefined;
    this.skipToContent();
    return value;
  }

  private tryUnquoted(code: number): unknown {
    if (code === Code.OPEN_BRACKET) return this.tryFlowList();
    if (code !== Code.OPEN_BRACE) return plainValue(this.tryPlainText());
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
    return plainValue(word);
  }

  /** A key and its colon. */
  private tryKey(): string | undefined {
    const { cursor } = this;
    const start = cursor.position;
    if (cursor.isAtMarker()) return undefined;
    const key = isQuote(cursor.code()) ? this.tryQuoted() : this.tryPlainKey();
    this.skipSpaces();
    if (!this.isAtColon() || cursor.position - start > LONGEST_KEY) return undefined;
    cursor.position += 1;
    return key === '<<' || key === '__proto__' ? undefined : key;
  }

  private tryPlainKey(): string | undefined {
    const text = this.tryPlainText();
    if (text === undefined || isSurelyText(text)) return text;
    return plainScalarOf(text).kind === 'text' ? text : undefined;
  }

  private tryPlainText(): string | undefined {
    const { cursor, text } = this;
    const start = cursor.position;
    const first = cursor.code();
    if (first === Code.MINUS ? this.isAtEntry() : isIndicator(first)) return undefined;
    const end = endOfPlain(text, start);
    cursor.position = end;
    let last = end;
    while (text.charCodeAt(last - 1) === Code.SPACE) last -= 1;
    return text.slice(start, last);
  }

  private tryQuoted(): string | undefined {
    const { cursor, text } = this;
    const start = cursor.position + 1;
    const end = endOfQuoted(text, start, cursor.code());
    if (end < 0) return undefined;
    cursor.position = end + 1;
    return text.slice(start, end);
  }

  /** Whether what begins here is a key. */
  private isAtKey(): boolean {
    const { cursor, text } = this;
    const { position } = cursor;
    if (isQuote(cursor.code())) this.tryQuoted();
    else cursor.position = endOfPlain(text, position);
    this.skipSpaces();
    const isKey = this.isAtColon();
    cursor.position = position;
    return isKey;
  }

  private isAt(column: number): boolean {
    return this.cursor.column === column && this.cursor.code() !== Code.END;
  }

  private isAtEntry(): boolean {
    return this.cursor.code() === Code.MINUS && endsWord(this.cursor.code(1));
  }

  private isAtColon(): boolean {
    return this.cursor.code() === Code.COLON && endsWord(this.cursor.code(1));
  }

  private isAtEndOfLine(): boolean {
    const code = this.cursor.code();
    return code === Code.LINE_FEED || (code === Code.HASH && this.cursor.code(-1) === Code.SPACE);
  }

  private skipSpaces(): void {
    while (this.cursor.code() === Code.SPACE) this.cursor.position += 1;
  }

  /** Goes over the rest of the line, empty lines and comments. */
  private skipToContent(): void {
    const { cursor, text } = this;
    for (;;) {
      this.skipSpaces();
      const code = cursor.code();
      if (code === Code.HASH) cursor.position = text.indexOf('\n', cursor.position);
      else if (code !== Code.LINE_FEED) return;
      cursor.position += 1;
      cursor.lineStart = cursor.position;
    }
  }
}

/** What a text without quotes is; nothing where JSON has no such number. */
function plainValue(text: string | undefined): unknown {
  if (text === undefined || isSurelyText(text)) return text;
  const { value } = plainScalarOf(text);
  return typeof value === 'number' && !Number.isFinite(value) ? undefined : value;
}

/** Where a scalar without quotes ends: before the colon of a key, a comment or the end of the line. */
function endOfPlain(text: string, start: number): number {
  let at = start;
  for (let code = text.charCodeAt(at); code !== Code.LINE_FEED;) {
    const next = text.charCodeAt(at + 1);
    if (code === Code.COLON && endsWord(next)) return at;
    at += 1;
    if (code === Code.SPACE && next === Code.HASH) return at;
    code = next;
  }
  return at;
}

/** Where the second quote stands; less than 0 where it is not read as it is written. */
function endOfQuoted(text: string, start: number, quote: number): number {
  for (let at = start; ; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      return quote === Code.SINGLE_QUOTE && text.charCodeAt(at + 1) === quote ? -1 : at;
    }
    if (code === Code.LINE_FEED || (code === Code.BACKSLASH && quote === Code.DOUBLE_QUOTE))
      return -1;
  }
}

function isQuote(code: number): boolean {
  return code === Code.DOUBLE_QUOTE || code === Code.SINGLE_QUOTE;
}

function endsWord(code: number): boolean {
  return code === Code.SPACE || code === Code.LINE_FEED;
}
