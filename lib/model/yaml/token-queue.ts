import type { Token } from './token';
import { TokenKind, tokenAt } from './token';

/** Tokens that are scanned and not taken yet. Each has a number, from 0 on. */
export class TokenQueue {
  /** It is never made shorter, which takes longer than to write over what is in it. */
  private readonly tokens: Token[] = [];
  private head = 0;
  private tail = 0;
  /** The number of the first token. */
  taken = 0;

  get isEmpty(): boolean {
    return this.head === this.tail;
  }

  get first(): Token {
    return this.tokens[this.head] ?? NOTHING;
  }

  /** The number that the next token gets at the end. */
  get end(): number {
    return this.taken + this.tail - this.head;
  }

  take(): void {
    this.head += 1;
    this.taken += 1;
    if (this.head < this.tail) return;
    this.head = 0;
    this.tail = 0;
  }

  push(token: Token): void {
    this.tokens[this.tail] = token;
    this.tail += 1;
  }

  /** Puts a token before the one of a number, or at the end where that is taken already. */
  insert(token: Token, before = -1): void {
    const index = before < this.taken ? this.tail : this.head + before - this.taken;
    for (let at = this.tail; at > index; at--) this.tokens[at] = this.tokens[at - 1] ?? NOTHING;
    this.tokens[index] = token;
    this.tail += 1;
  }
}

const NOTHING = tokenAt(TokenKind.STREAM_END, 0);
