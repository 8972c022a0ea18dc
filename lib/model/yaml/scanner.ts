import { scanBlockScalar } from './block-scalar';
import {
  Code,
  endsName,
  isBlank,
  isBlankOrEnd,
  isBreak,
  isIndicator,
  isWordCode,
} from './characters';
import { Cursor } from './cursor';
import { scanPlain } from './plain-scalar';
import { scanQuoted } from './quoted-scalar';
import { SimpleKeys } from './simple-keys';
import { scanDirective, scanTag } from './tags';
import type { Token } from './token';
import { TokenKind, tokenAt } from './token';
import { TokenQueue } from './token-queue';
import { nestedTooDeep, scanError } from './yaml-error';

/** The most flow collections in each other. */
const MAX_LEVELS = 1000;

/**
 * The tokens of a text, as the library of `kubectl` finds them: YAML 1.1, with the indents of the block
 * as tokens of their own. What a key begins with is known at the `:` behind it only, so tokens wait in
 * a queue until it is known whether a key token goes before them.
 */
export class Scanner {
  private readonly cursor: Cursor;
  private readonly keys: SimpleKeys;
  private readonly queue = new TokenQueue();
  private isReady = false;
  private readonly indents: number[] = [];
  private indent = -1;
  private flowLevel = 0;
  private mayBeginKey = true;

  /** @param text ends with `Code.END` */
  constructor(private readonly text: string) {
    this.cursor = new Cursor(text);
    this.keys = new SimpleKeys(this.cursor);
  }

  /** The next token, which stays where it is. */
  peek(): Token {
    const { queue } = this;
    if (!this.isReady) {
      while (queue.isEmpty || this.keys.mayBegin(queue.taken)) this.scan();
      this.isReady = true;
    }
    return queue.first;
  }

  take(): Token {
    const token = this.peek();
    this.isReady = false;
    this.queue.take();
    return token;
  }

  /** Scans one token of characters, and those that it implies. */
  private scan(): void {
    const { cursor } = this;
    this.skipToToken();
    this.closeIndents(cursor.column);
    const code = cursor.code();
    if (code === Code.END) this.endStream();
    else if (code === Code.PERCENT && cursor.column === 0) this.scanDirective();
    else if (cursor.isAtMarker()) this.scanMarker(code);
    else if (!this.tryIndicator(code) && !this.tryNode(code)) this.scanPlain(code);
  }

  private tryIndicator(code: number): boolean {
    switch (code) {
      case Code.OPEN_BRACKET:
        return this.openFlow(TokenKind.FLOW_SEQUENCE);
      case Code.OPEN_BRACE:
        return this.openFlow(TokenKind.FLOW_MAPPING);
      case Code.CLOSE_BRACKET:
        return this.closeFlow(TokenKind.FLOW_SEQUENCE_END);
      case Code.CLOSE_BRACE:
        return this.closeFlow(TokenKind.FLOW_MAPPING_END);
      case Code.COMMA:
        this.keys.remove();
        return this.indicate(TokenKind.FLOW_ENTRY, true);
      case Code.MINUS:
        return isBlankOrEnd(this.cursor.code(1)) && this.scanEntry();
      case Code.QUESTION:
        return this.isAlone() && this.scanKey();
      case Code.COLON:
        return this.isAlone() && this.scanValue();
      default:
        return false;
    }
  }

  /** Whether `?` or `:` is an indicator here, and no part of a scalar. */
  private isAlone(): boolean {
    return this.flowLevel > 0 || isBlankOrEnd(this.cursor.code(1));
  }

  private tryNode(code: number): boolean {
    switch (code) {
      case Code.ASTERISK:
        return this.scanName(TokenKind.ALIAS);
      case Code.AMPERSAND:
        return this.scanName(TokenKind.ANCHOR);
      case Code.EXCLAMATION:
        return this.scanTag();
      case Code.BAR:
      case Code.GREATER:
        return this.flowLevel === 0 && this.scanBlock();
      case Code.SINGLE_QUOTE:
      case Code.DOUBLE_QUOTE:
        return this.scanQuoted();
      default:
        return false;
    }
  }

  private skipToToken(): void {
    const { cursor } = this;
    for (;;) {
      const mayBeTab = this.flowLevel > 0 || !this.mayBeginKey;
      let { position } = cursor;
      let code = this.text.charCodeAt(position);
      while (code === Code.SPACE || (mayBeTab && code === Code.TAB)) {
        position += 1;
        code = this.text.charCodeAt(position);
      }
      cursor.position = position;
      if (code === Code.HASH) {
        cursor.skipComment();
        code = cursor.code();
      }
      if (!isBreak(code)) return;
      cursor.takeBreak();
      if (this.flowLevel === 0) this.mayBeginKey = true;
    }
  }

  /** Begins a block where the place is further right than the one it is in. */
  private openIndent(column: number, kind: TokenKind, start: number, token?: number): void {
    if (this.flowLevel > 0 || this.indent >= column) return;
    this.indents.push(this.indent);
    this.indent = column;
    this.queue.insert(tokenAt(kind, start), token);
  }

  /** @param what belongs to the block */
  private openBlock(kind: TokenKind, what: string): void {
    const { column, position } = this.cursor;
    if (!this.mayBeginKey) {
      throw scanError(this.text, `${what} are not allowed in this context`, position, position);
    }
    this.openIndent(column, kind, position);
  }

  private closeIndents(column: number): void {
    if (this.flowLevel > 0) return;
    while (this.indent > column) {
      this.queue.push(tokenAt(TokenKind.BLOCK_END, this.cursor.position));
      this.indent = this.indents.pop() ?? -1;
    }
  }

  private endBlocks(): void {
    this.closeIndents(-1);
    this.keys.remove();
    this.mayBeginKey = false;
  }

  private endStream(): void {
    this.endBlocks();
    this.queue.push(tokenAt(TokenKind.STREAM_END, this.cursor.position));
  }

  private scanDirective(): void {
    this.endBlocks();
    const start = this.cursor.position;
    const directive = scanDirective(this.cursor);
    this.queue.push({ ...tokenAt(TokenKind.DIRECTIVE, start), directive });
  }

  private scanMarker(code: number): void {
    this.endBlocks();
    const kind = code === Code.MINUS ? TokenKind.DOCUMENT_START : TokenKind.DOCUMENT_END;
    this.queue.push(tokenAt(kind, this.cursor.position));
    this.cursor.position += 3;
  }

  private openFlow(kind: TokenKind): boolean {
    this.saveKey();
    this.keys.open(this.queue.end);
    this.flowLevel += 1;
    if (this.flowLevel > MAX_LEVELS) throw nestedTooDeep(this.cursor.position);
    return this.indicate(kind, true);
  }

  private closeFlow(kind: TokenKind): boolean {
    this.keys.remove();
    this.keys.close();
    this.flowLevel = Math.max(0, this.flowLevel - 1);
    return this.indicate(kind, false);
  }

  private scanEntry(): boolean {
    if (this.flowLevel === 0) this.openBlock(TokenKind.BLOCK_SEQUENCE, 'block sequence entries');
    this.keys.remove();
    return this.indicate(TokenKind.ENTRY, true);
  }

  private scanKey(): boolean {
    if (this.flowLevel === 0) this.openBlock(TokenKind.BLOCK_MAPPING, 'mapping keys');
    this.keys.remove();
    return this.indicate(TokenKind.KEY, this.flowLevel === 0);
  }

  private scanValue(): boolean {
    const key = this.keys.tryTop();
    if (key) {
      const { token, position, lineStart } = key;
      this.queue.insert(tokenAt(TokenKind.KEY, position), token);
      this.openIndent(position - lineStart, TokenKind.BLOCK_MAPPING, position, token);
      this.keys.markKnown();
      return this.indicate(TokenKind.VALUE, false);
    }
    if (this.flowLevel === 0) this.openBlock(TokenKind.BLOCK_MAPPING, 'mapping values');
    return this.indicate(TokenKind.VALUE, this.flowLevel === 0);
  }

  private scanName(kind: TokenKind): boolean {
    this.saveKey();
    this.mayBeginKey = false;
    const { cursor, text } = this;
    const start = cursor.position;
    cursor.position += 1;
    while (isWordCode(cursor.code())) cursor.position += 1;
    if (cursor.position === start + 1 || !endsName(cursor.code())) {
      const problem = 'did not find expected alphabetic or numeric character';
      throw scanError(text, problem, cursor.position, start);
    }
    this.queue.push(tokenAt(kind, start, text.slice(start + 1, cursor.position)));
    return true;
  }

  private scanTag(): boolean {
    this.saveKey();
    this.mayBeginKey = false;
    const start = this.cursor.position;
    this.queue.push({ ...tokenAt(TokenKind.TAG, start), tag: scanTag(this.cursor) });
    return true;
  }

  private scanBlock(): boolean {
    this.keys.remove();
    this.mayBeginKey = true;
    return this.pushText(() => scanBlockScalar(this.cursor, this.indent));
  }

  private scanQuoted(): boolean {
    this.saveKey();
    this.mayBeginKey = false;
    return this.pushText(() => scanQuoted(this.cursor));
  }

  private pushText(scan: () => string): boolean {
    const start = this.cursor.position;
    this.queue.push(tokenAt(TokenKind.SCALAR, start, scan()));
    return true;
  }

  private scanPlain(code: number): void {
    const start = this.cursor.position;
    const isDash = code === Code.MINUS && !isBlank(this.cursor.code(1));
    const isMark = code === Code.QUESTION || code === Code.COLON;
    if (!isDash && !(isMark && this.flowLevel === 0) && isIndicator(code)) {
      const problem = 'found character that cannot start any token';
      throw scanError(this.text, problem, start, start);
    }
    this.saveKey();
    const value = scanPlain(this.cursor, this.indent + 1, this.flowLevel > 0);
    this.mayBeginKey = this.cursor.lineStart > this.cursor.textEnd;
    this.queue.push(tokenAt(TokenKind.SCALAR, start, value, true));
  }

  private saveKey(): void {
    if (!this.mayBeginKey) return;
    const isRequired = this.flowLevel === 0 && this.indent === this.cursor.column;
    this.keys.save(this.queue.end, isRequired);
  }

  private indicate(kind: TokenKind, mayBeginKey: boolean): boolean {
    this.mayBeginKey = mayBeginKey;
    this.queue.push(tokenAt(kind, this.cursor.position));
    this.cursor.position += 1;
    return true;
  }
}
