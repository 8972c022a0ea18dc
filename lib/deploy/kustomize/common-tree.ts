import { CHOMPING_MODE, SCALAR_STYLE } from 'js-yaml';
import { Code, isIndicator } from '../../model/yaml/characters';
import { LineCursor } from './line-cursor';
import type { TextAt } from './node';
import { Kind, Style, Tag, YNode } from './node';
import { plainTag } from './scalar';
import { textBetween } from './text-between';

/**
 * The tree of a document in the forms that nearly all manifests have: maps and lists in block style, keys
 * and texts in quotes on one line, text blocks. Nothing where anything else stands in the text, right or
 * wrong, or nothing at all: the YAML library has the last word on it.
 *
 * @param at the file, and the line of it that the text begins in
 */
export function tryCommonTree(text: string, at: TextAt): YNode | undefined {
  return UNCOMMON.test(text) ? undefined : new TreeReader(text, at).tryRead();
}

/** What is refused, or read otherwise than a letter. */
const UNCOMMON = /[^\n\t\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd]/;

/** What has no other meaning in a flow list either. */
const WORD = /-*\w[\w./=+-]*/y;

const MOST_DEPTH = 90;

/** Each method that reads a node answers nothing where it is in another form. */
class TreeReader {
  private readonly cursor: LineCursor;
  private readonly endsInLine: boolean;
  private depth = 0;
  /** The nodes of what is open: no list of them grows, or has more room than it needs. */
  private readonly nodes: YNode[] = [];
  private count = 0;

  constructor(text: string, at: TextAt) {
    this.cursor = new LineCursor(text, at);
    this.endsInLine = text.endsWith('\n');
  }

  tryRead(): YNode | undefined {
    const { cursor } = this;
    cursor.skipToContent();
    if (cursor.column === 0 && cursor.text.startsWith('---', cursor.position)) {
      cursor.position += 3;
      cursor.skipSpaces();
      if (!cursor.isAtEndOfLine()) return undefined;
      cursor.skipToContent();
    }
    const root = cursor.isAtEnd ? undefined : this.tryBlock(cursor.line);
    return cursor.isAtEnd ? root : undefined;
  }

  /** The map or the list that begins here, and all others of its lines begin below. */
  private tryBlock(line: number): YNode | undefined {
    if (this.depth === MOST_DEPTH) return undefined;
    this.depth += 1;
    const made = this.cursor.isAtEntry() ? this.tryList(line) : this.tryMap(line);
    this.depth -= 1;
    return made;
  }

  private tryList(line: number): YNode | undefined {
    const { cursor } = this;
    const { column } = cursor;
    const from = this.count;
    while (cursor.column === column && cursor.isAtEntry()) {
      cursor.position += 1;
      cursor.skipSpaces();
      const element = cursor.isAtEndOfLine()
        ? this.tryBelow(column + 1, line)
        : this.tryElement(column);
      if (!element) return undefined;
      this.keep(element);
    }
    return cursor.column > column ? undefined : this.collection(Kind.LIST, line, from);
  }

  private tryElement(column: number): YNode | undefined {
    const { line } = this.cursor;
    const isBlock = this.cursor.isAtEntry() || this.isAtKey();
    return isBlock ? this.tryBlock(line) : this.tryValue(column, line, 1);
  }

  private tryMap(line: number): YNode | undefined {
    const { cursor } = this;
    const { column } = cursor;
    const from = this.count;
    while (cursor.column === column && !cursor.isAtEnd) {
      const key = this.tryKey();
      if (!key) return undefined;
      this.keep(key);
      cursor.skipSpaces();
      const value = cursor.isAtEndOfLine()
        ? this.tryBelow(column, key.line, true)
        : this.tryValue(column, key.line, 0);
      if (!value) return undefined;
      this.keep(value);
    }
    return cursor.column > column ? undefined : this.collection(Kind.MAP, line, from);
  }

  /** What stands in the lines below a dash or a key, whose lists need not be indented. */
  private tryBelow(column: number, line: number, isOfKey = false): YNode | undefined {
    const { cursor } = this;
    cursor.skipToContent();
    if (cursor.isAtEnd) return this.scalar('', line, Tag.NULL);
    if (isOfKey) {
      const isBelow = cursor.column > column || (cursor.column === column && cursor.isAtEntry());
      return isBelow ? this.tryBlock(line) : this.scalar('', line, Tag.NULL);
    }
    return cursor.column >= column ? this.tryBlock(cursor.line) : this.scalar('', line, Tag.NULL);
  }

  private tryKey(): YNode | undefined {
    const { cursor } = this;
    const key = cursor.isAtQuote() ? this.tryQuoted(cursor.line) : this.tryPlain(cursor.line);
    cursor.skipSpaces();
    if (!key || !cursor.isAtColon() || key.tag === Tag.MERGE) return undefined;
    cursor.position += 1;
    return key;
  }

  /**
   * What begins behind a dash or a key of that column, to the end of its last line.
   *
   * @param below how many lines below a text block begins for that which holds it
   */
  private tryValue(column: number, line: number, below: 0 | 1): YNode | undefined {
    const { cursor } = this;
    const code = cursor.code();
    if (code === Code.BAR || code === Code.GREATER) return this.tryText(column, line, below);
    const value = this.tryFlow(code, line, column + 1);
    if (!value) return undefined;
    const isOpen = value.style === 0 && value.kind === Kind.SCALAR;
    cursor.skipSpaces();
    if (!cursor.isAtEndOfLine()) return undefined;
    const whole = isOpen ? this.tryFolded(column, value) : value;
    cursor.skipToContent();
    return whole;
  }

  private tryFlow(code: number, line: number, least: number): YNode | undefined {
    const { cursor } = this;
    if (cursor.isAtQuote()) return this.tryQuoted(line, least);
    if (code === Code.OPEN_BRACKET) return this.tryFlowList(line);
    if (code !== Code.OPEN_BRACE) return this.tryPlain(line);
    if (cursor.code(1) !== Code.CLOSE_BRACE) return undefined;
    cursor.position += 2;
    return this.collection(Kind.MAP, line, this.count);
  }

  /** A list of texts and words on one line, as commands are written. */
  private tryFlowList(line: number): YNode | undefined {
    const { cursor } = this;
    const from = this.count;
    do {
      cursor.position += 1;
      cursor.skipSpaces();
      if (cursor.code() === Code.CLOSE_BRACKET) break;
      const element = cursor.isAtQuote() ? this.tryQuoted(cursor.line) : this.tryWord();
      if (!element) return undefined;
      this.keep(element);
      cursor.skipSpaces();
    } while (cursor.code() === Code.COMMA);
    if (cursor.code() !== Code.CLOSE_BRACKET) return undefined;
    cursor.position += 1;
    return this.collection(Kind.LIST, line, from);
  }

  private tryWord(): YNode | undefined {
    const { cursor } = this;
    WORD.lastIndex = cursor.position;
    const word = WORD.exec(cursor.text)?.[0];
    if (word === undefined) return undefined;
    cursor.position += word.length;
    return this.scalar(word, cursor.line, plainTag(word));
  }

  private tryPlain(line: number): YNode | undefined {
    const { cursor } = this;
    const { position: start, text } = cursor;
    const code = cursor.code();
    if (code === Code.MINUS ? cursor.isAtEntry() : isIndicator(code)) return undefined;
    const end = cursor.endOfPlain();
    if (end < 0) return undefined;
    cursor.position = end;
    const value = withoutSpaces(text, start, end);
    return this.scalar(value, line, value === '<<' ? Tag.MERGE : plainTag(value));
  }

  /** A text without quotes, with the lines below in which it goes on. */
  private tryFolded(column: number, first: YNode): YNode | undefined {
    const { cursor } = this;
    let text = first.value;
    let breaks = cursor.skipEmptyLines();
    while (breaks > 0 && cursor.column > column && !cursor.isAtEnd) {
      if (cursor.code() === Code.HASH) break;
      const end = cursor.endOfPlain();
      if (end < 0 || cursor.text.charCodeAt(end) === Code.COLON) return undefined;
      text += breaks === 1 ? ' ' : '\n'.repeat(breaks - 1);
      text += withoutSpaces(cursor.text, cursor.position, end);
      cursor.position = end;
      breaks = cursor.skipEmptyLines();
    }
    return text === first.value ? first : this.scalar(text, first.line, plainTag(text));
  }

  private tryQuoted(line: number, least = Infinity): YNode | undefined {
    const { cursor } = this;
    const isSingle = cursor.code() === Code.SINGLE_QUOTE;
    const start = cursor.position + 1;
    const end = cursor.passQuoted(least);
    if (end === undefined) return undefined;
    const written = cursor.text.slice(start, end);
    if (!isSingle && !ESCAPES.test(written)) return undefined;
    const style = isSingle ? SCALAR_STYLE.SINGLE_QUOTED : SCALAR_STYLE.DOUBLE_QUOTED;
    const value = /['\\\n]/.test(written) ? textBetween(cursor.text, start, end, style) : written;
    return this.scalar(value, line, Tag.TEXT, isSingle ? Style.SINGLE : Style.DOUBLE);
  }

  private tryText(column: number, line: number, below: 0 | 1): YNode | undefined {
    const { cursor } = this;
    const isFolded = cursor.code() === Code.GREATER;
    cursor.position += 1;
    const sign = cursor.code();
    const chomping =
      sign === Code.MINUS
        ? CHOMPING_MODE.STRIP
        : sign === Code.PLUS
          ? CHOMPING_MODE.KEEP
          : CHOMPING_MODE.CLIP;
    if (chomping !== CHOMPING_MODE.CLIP) cursor.position += 1;
    cursor.skipSpaces();
    if (!cursor.isAtEndOfLine()) return undefined;
    cursor.position = cursor.text.indexOf('\n', cursor.position);
    cursor.passBreak();
    const start = cursor.position;
    const indent = cursor.passBlock(column + 1);
    if (indent === undefined || (cursor.isAtEnd && !this.endsInLine)) return undefined;
    const style = isFolded ? SCALAR_STYLE.FOLDED_BLOCK : SCALAR_STYLE.LITERAL_BLOCK;
    const value = textBetween(cursor.text, start, cursor.position, style, chomping, indent);
    cursor.skipToContent();
    const at = line + below * cursor.lineStep;
    return this.scalar(value, at, Tag.TEXT, isFolded ? Style.FOLDED : Style.LITERAL);
  }

  /** Whether what begins here is a key. */
  private isAtKey(): boolean {
    const { cursor } = this;
    const { position } = cursor;
    if (cursor.isAtQuote()) cursor.passQuoted(Infinity);
    else cursor.position = Math.max(position, cursor.endOfPlain());
    cursor.skipSpaces();
    const isKey = cursor.isAtColon();
    cursor.position = position;
    return isKey;
  }

  private keep(one: YNode): void {
    this.nodes[this.count++] = one;
  }

  /** Has the nodes that were kept since there were so many. */
  private collection(kind: Kind, line: number, from: number): YNode {
    const content = this.nodes.slice(from, this.count);
    this.count = from;
    return new YNode(kind, '', '', 0, content, this.cursor.file, line);
  }

  private scalar(value: string, line: number, tag: string, style = 0): YNode {
    return new YNode(Kind.SCALAR, tag, value, style, undefined, this.cursor.file, line);
  }
}

/** A part of a text without the spaces at its end. */
function withoutSpaces(text: string, start: number, end: number): string {
  let last = end;
  while (text.charCodeAt(last - 1) === Code.SPACE) last -= 1;
  return text.slice(start, last);
}

/** What is written with a backslash as kustomize and the library take it. */
const ESCAPES = /^(?:[^\\]|\\[0abtnvfre"/\\])*$/;
