import { Code, isBlankOrEnd, isBreak } from './characters';

/** A place in a text that ends with `Code.END`. */
export class Cursor {
  position = 0;
  /** Where the line of the place begins. */
  lineStart = 0;
  /** Where the last scalar without quotes ends, which may be lines before the place. */
  textEnd = 0;

  constructor(readonly text: string) {}

  get column(): number {
    return this.position - this.lineStart;
  }

  /** The character so many behind the place. */
  code(ahead = 0): number {
    return this.text.charCodeAt(this.position + ahead);
  }

  /** Goes over a line break, and answers what it is in a value. */
  takeBreak(): string {
    const code = this.code();
    this.position += code === Code.RETURN && this.code(1) === Code.LINE_FEED ? 2 : 1;
    this.lineStart = this.position;
    const isKept = code === Code.LINE_SEPARATOR || code === Code.PARAGRAPH_SEPARATOR;
    return isKept ? String.fromCharCode(code) : '\n';
  }

  skipBlanks(): void {
    let code = this.code();
    while (code === Code.SPACE || code === Code.TAB) {
      this.position += 1;
      code = this.code();
    }
  }

  /** Goes to the end of the line, if a comment begins here. */
  skipComment(): void {
    let code = this.code();
    if (code !== Code.HASH) return;
    while (code !== Code.END && !isBreak(code)) {
      this.position += 1;
      code = this.code();
    }
  }

  /** Whether `---` or `...` stands at the beginning of a line here. */
  isAtMarker(): boolean {
    if (this.position !== this.lineStart) return false;
    const code = this.code();
    if (code !== Code.MINUS && code !== Code.DOT) return false;
    return this.code(1) === code && this.code(2) === code && isBlankOrEnd(this.code(3));
  }
}
