import { isBlank, isBreak } from './characters';
import type { Cursor } from './cursor';

/** The text of a scalar on several lines, in which the breaks between them are folded. */
export class FoldedText {
  private text = '';
  private first = '';
  private others = '';

  /** Whether breaks have been passed whose meaning is not in the text yet. */
  isBroken = false;

  add(piece: string): void {
    this.text += piece;
  }

  /** Goes over blanks and breaks. */
  pass(cursor: Cursor, onIndent?: (code: number) => void): void {
    for (let code = cursor.code(); ; code = cursor.code()) {
      if (isBlank(code)) {
        if (this.isBroken) onIndent?.(code);
        cursor.position += 1;
      } else if (isBreak(code)) {
        if (this.isBroken) this.others += cursor.takeBreak();
        else this.first = cursor.takeBreak();
        this.isBroken = true;
      } else {
        return;
      }
    }
  }

  /** Puts the passed breaks into the text: one of them is a space, and of more the first is nothing. */
  fold(): void {
    if (this.first === '\n') this.text += this.others === '' ? ' ' : this.others;
    else this.text += this.first + this.others;
    this.first = '';
    this.others = '';
    this.isBroken = false;
  }

  toString(): string {
    return this.text;
  }
}
