import type { Cursor } from './cursor';
import { scanError } from './yaml-error';

/** The most characters of a key that is not announced by `?`. */
const MAX_LENGTH = 1024;

/** Where a key may have begun that only the `:` behind it tells. */
export interface SimpleKey {
  /** The number of the token that it begins with. */
  readonly token: number;
  readonly position: number;
  readonly lineStart: number;
}

interface Level extends SimpleKey {
  token: number;
  position: number;
  lineStart: number;
  isPossible: boolean;
  /** Whether nothing else can stand there. */
  isRequired: boolean;
  /** Whether its token waits for it to be known. */
  isAwaited: boolean;
}

/** The keys that may have begun: one in the block, and one in each flow collection that is open. */
export class SimpleKeys {
  private top = level(0);
  private readonly above: Level[] = [];

  constructor(private readonly cursor: Cursor) {}

  /** The key of the innermost level, if the place may be the end of one. */
  tryTop(): SimpleKey | undefined {
    return this.isOpen(this.top) ? this.top : undefined;
  }

  /** Whether it is not known yet what a token begins. */
  mayBegin(token: number): boolean {
    const { top, above } = this;
    if (top.token === token && top.isAwaited) return this.isOpen(top);
    if (above.length === 0) return false;
    const key = above.find((one) => one.token === token && one.isAwaited);
    return key !== undefined && this.isOpen(key);
  }

  save(token: number, isRequired: boolean): void {
    this.remove();
    const { top, cursor } = this;
    top.token = token;
    top.position = cursor.position;
    top.lineStart = cursor.lineStart;
    top.isRequired = isRequired;
    top.isPossible = true;
    top.isAwaited = true;
  }

  /** Gives up the key of the innermost level. */
  remove(): void {
    if (!this.top.isPossible) return;
    if (this.top.isRequired) throw this.missing(this.top);
    this.markKnown();
  }

  /** The key of the innermost level is known to be one. */
  markKnown(): void {
    this.top.isPossible = false;
    this.top.isAwaited = false;
  }

  open(token: number): void {
    this.above.push(this.top);
    this.top = level(token);
  }

  close(): void {
    const { token } = this.top;
    this.top = this.above.pop() ?? this.top;
    // It takes that of its bracket for its own, so what begins with an empty collection is no key.
    if (this.top.token === token) this.top.isAwaited = false;
  }

  /** A key is on one line. */
  private isOpen(key: Level): boolean {
    if (!key.isPossible) return false;
    if (key.lineStart === this.cursor.lineStart && !this.isTooLong(key)) return true;
    if (key.isRequired) throw this.missing(key);
    key.isPossible = false;
    return false;
  }

  private isTooLong({ position }: SimpleKey): boolean {
    const { text, position: end } = this.cursor;
    return end - position > MAX_LENGTH && Array.from(text.slice(position, end)).length > MAX_LENGTH;
  }

  private missing({ position }: SimpleKey): Error {
    return scanError(
      this.cursor.text,
      "could not find expected ':'",
      this.cursor.position,
      position,
    );
  }
}

function level(token: number): Level {
  return {
    token,
    position: 0,
    lineStart: 0,
    isPossible: false,
    isRequired: false,
    isAwaited: false,
  };
}
