import { Code, endsWord, isQuote } from '../../model/yaml/characters';
import type { TextAt } from './node';

/** A place in a text whose lines are counted. */
export class LineCursor {
  /** Ends with a line break and `Code.END`. */
  readonly text: string;
  readonly file: string;
  line: number;
  position = 0;
  private lineStart = 0;
  /** 0 where all of the text counts as one line. */
  readonly lineStep: number;

  constructor(written: string, { file, line, isOneLine }: TextAt) {
    this.text = written.endsWith('\n') ? `${written}\0` : `${written}\n\0`;
    this.file = file;
    this.line = line;
    this.lineStep = isOneLine ? 0 : 1;
  }

  get column(): number {
    return this.position - this.lineStart;
  }

  get isAtEnd(): boolean {
    return this.code() === Code.END;
  }

  /** The character so many behind the place. */
  code(ahead = 0): number {
    return this.text.charCodeAt(this.position + ahead);
  }

  isAtEndOfLine(): boolean {
    const code = this.code();
    return code === Code.LINE_FEED || (code === Code.HASH && this.code(-1) === Code.SPACE);
  }

  isAtEntry(): boolean {
    return this.code() === Code.MINUS && endsWord(this.code(1));
  }

  isAtColon(): boolean {
    return this.code() === Code.COLON && endsWord(this.code(1));
  }

  isAtQuote(): boolean {
    return isQuote(this.code());
  }

  skipSpaces(): void {
    while (this.text.charCodeAt(this.position) === Code.SPACE) this.position += 1;
  }

  /** Goes over the rest of the line, empty lines and comments. */
  skipToContent(): void {
    for (;;) {
      this.skipSpaces();
      const code = this.code();
      if (code === Code.HASH) this.position = this.text.indexOf('\n', this.position);
      else if (code !== Code.LINE_FEED) return;
      this.passBreak();
    }
  }

  /** Goes from the end of a line over empty ones, and answers how many lines it ended. */
  skipEmptyLines(): number {
    let breaks = 0;
    for (; this.code() === Code.LINE_FEED; breaks++) {
      this.passBreak();
      this.skipSpaces();
    }
    return breaks;
  }

  /** Must be called at the end of a line. */
  passBreak(): void {
    this.position += 1;
    this.lineStart = this.position;
    this.line += this.lineStep;
  }

  /** Where a scalar without quotes ends; less than 0 where a tab stands in it. */
  endOfPlain(): number {
    const { text } = this;
    let at = this.position;
    for (let code = text.charCodeAt(at); code !== Code.LINE_FEED;) {
      const next = text.charCodeAt(at + 1);
      if (code === Code.COLON && endsWord(next)) return at;
      if (code === Code.TAB) return -1;
      at += 1;
      if (code === Code.SPACE && next === Code.HASH) return at;
      code = next;
    }
    return at;
  }

  /**
   * Goes behind a text in quotes, whose further lines begin in the column `least` or behind it;
   * none may where that is infinite.
   *
   * @returns where the second quote stands; nothing where it is in another place
   */
  passQuoted(least: number): number | undefined {
    const quote = this.code();
    for (this.position += 1; !this.isAtEnd; this.position += 1) {
      const code = this.code();
      if (code === quote) {
        if (quote === Code.DOUBLE_QUOTE || this.code(1) !== quote) return this.position++;
        this.position += 1;
      } else if (code === Code.BACKSLASH && quote === Code.DOUBLE_QUOTE) this.position += 1;
      else if (code === Code.LINE_FEED) {
        if (least === Infinity) return undefined;
        this.skipEmptyLines();
        if (this.column < least || this.code() === Code.TAB) return undefined;
        this.position -= 1;
      }
    }
    return undefined;
  }

  /**
   * Goes from the first line of a block over all of them, up to one that has less than `least` columns.
   *
   * @returns how far they are indented; nothing where no line is, or one is in another way
   */
  passBlock(least: number): number | undefined {
    const { text } = this;
    let indent = -1;
    let deepest = 0;
    while (!this.isAtEnd) {
      this.skipSpaces();
      const { column } = this;
      const code = this.code();
      if (code === Code.LINE_FEED) {
        if (indent < 0) deepest = Math.max(deepest, column);
      } else if (indent < 0) {
        if (code === Code.TAB || column < least || column < deepest) return undefined;
        indent = column;
      } else if (column < indent) {
        this.position = this.lineStart;
        break;
      }
      this.position = text.indexOf('\n', this.position);
      this.passBreak();
    }
    return indent < 0 ? undefined : indent;
  }
}
