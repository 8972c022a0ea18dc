import { Code, endsWord, isQuote } from './characters';
import { Cursor } from './cursor';
import { hashed } from './known-words';

/** The parts of the lines of a document: texts with and without quotes, spaces, breaks and comments. */
export class CommonLines {
  protected readonly cursor: Cursor;
  protected end = 0;
  /** Of the scalar that was passed last. */
  protected hash = 0;

  /** @param text as `mayBeCommon` takes it */
  constructor(protected readonly text: string) {
    this.cursor = new Cursor(text);
  }

  /** Where what was passed without quotes ends, before the spaces behind it. */
  protected endOfWord(start: number): number {
    let { position: end } = this.cursor;
    while (end > start && this.text.charCodeAt(end - 1) === Code.SPACE) end -= 1;
    return end;
  }

  /** Goes over a scalar without quotes: to the colon of a key, a comment or the end of the line. */
  protected skipPlain(): void {
    const { cursor, text } = this;
    let at = cursor.position;
    let hash = 0;
    for (let code = text.charCodeAt(at); code !== Code.LINE_FEED;) {
      const next = text.charCodeAt(at + 1);
      if (code === Code.COLON && endsWord(next)) break;
      hash = hashed(hash, code);
      at += 1;
      if (code === Code.SPACE && next === Code.HASH) break;
      code = next;
    }
    cursor.position = at;
    this.hash = hash;
  }

  protected tryQuoted(): string | undefined {
    const { cursor, text } = this;
    const start = cursor.position + 1;
    const end = endOfQuoted(text, start, cursor.code());
    if (end < 0) return undefined;
    const quote = text.charCodeAt(end);
    cursor.position = end + 1;
    const written = text.slice(start, end);
    if (quote === Code.SINGLE_QUOTE) return written.replaceAll("''", "'");
    if (!written.includes('\\')) return written;
    return hasOtherEscape(written) ? undefined : (JSON.parse(`"${written}"`) as string);
  }

  /** Whether what begins here is a key. */
  protected isAtKey(): boolean {
    const { cursor } = this;
    const { position } = cursor;
    if (isQuote(cursor.code())) this.tryQuoted();
    else this.skipPlain();
    this.skipSpaces();
    const isKey = this.isAtColon();
    cursor.position = position;
    return isKey;
  }

  /** Whether there is a line further right than a column. */
  protected isBelow(column: number): boolean {
    return this.cursor.column > column && !this.isAtEnd();
  }

  protected isAtEnd(): boolean {
    return this.cursor.position >= this.end;
  }

  protected isAt(column: number): boolean {
    return this.cursor.column === column && !this.isAtEnd();
  }

  protected isAtEntry(): boolean {
    return this.cursor.code() === Code.MINUS && endsWord(this.cursor.code(1));
  }

  protected isAtColon(): boolean {
    return this.cursor.code() === Code.COLON && endsWord(this.cursor.code(1));
  }

  protected isAtEndOfLine(): boolean {
    const code = this.cursor.code();
    return code === Code.LINE_FEED || (code === Code.HASH && this.cursor.code(-1) === Code.SPACE);
  }

  protected skipSpaces(): void {
    const { cursor, text } = this;
    let { position } = cursor;
    while (text.charCodeAt(position) === Code.SPACE) position += 1;
    cursor.position = position;
  }

  /** Goes over empty lines, and answers how many lines end. */
  protected skipBreaks(): number {
    const { cursor, end } = this;
    let breaks = 0;
    while (cursor.position < end && cursor.code() === Code.LINE_FEED) {
      breaks += 1;
      cursor.position += 1;
      cursor.lineStart = cursor.position;
      this.skipSpaces();
    }
    return breaks;
  }

  /** Goes over the rest of the line, empty lines and comments. */
  protected skipToContent(): void {
    const { cursor, text, end } = this;
    while (cursor.position < end) {
      this.skipSpaces();
      const code = cursor.code();
      if (code === Code.HASH) cursor.position = text.indexOf('\n', cursor.position);
      else if (code !== Code.LINE_FEED) return;
      cursor.position += 1;
      cursor.lineStart = cursor.position;
    }
  }
}

/** Whether a backslash stands before what JSON does not write with one. */
function hasOtherEscape(text: string): boolean {
  return OTHER_ESCAPE.test(text.replaceAll('\\\\', ''));
}

const OTHER_ESCAPE = /\\(?!["nt])/;

/** Where the second quote stands; less than 0 where it is not on the line. */
function endOfQuoted(text: string, start: number, quote: number): number {
  for (let at = start; ; at++) {
    const code = text.charCodeAt(at);
    if (code === Code.LINE_FEED) return -1;
    if (code === quote) {
      if (quote === Code.DOUBLE_QUOTE || text.charCodeAt(at + 1) !== quote) return at;
      at += 1;
    } else if (code === Code.BACKSLASH && quote === Code.DOUBLE_QUOTE) {
      at += 1;
      if (text.charCodeAt(at) === Code.LINE_FEED) return -1;
    }
  }
}
