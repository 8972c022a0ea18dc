import { Code } from './characters';
import type { YamlNode } from './node';
import { NodeKind, append, collectionNode, scalarNode } from './node';
import { MAX_DEPTH, DocumentError, nestedTooDeep } from './yaml-error';

/** The parts of a text in JSON: a text, a bracket, or a word. */
const PART = /"(?:[^"\\]|\\[^])*"?|[[\]{}]|[^\s"[\]{},:]+/g;

/** A value that is no object, list or text. */
const WORD = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\d.eE])/y;

/** Where the value that begins at a place ends, as far as brackets tell. */
export function endOfJson(text: string, start: number): number {
  WORD.lastIndex = start;
  if (WORD.test(text)) return WORD.lastIndex;
  const part = new RegExp(PART);
  part.lastIndex = start;
  let depth = 0;
  for (let match = part.exec(text); match; match = part.exec(text)) {
    if (/^[[{]/.test(match[0])) depth += 1;
    else if (/^[\]}]/.test(match[0])) depth -= 1;
    if (depth <= 0) return part.lastIndex;
  }
  return text.length;
}

/**
 * The value of a text that is JSON as it is mostly written: no key twice, no number in a form of its own. The
 * nodes of all others have the last word.
 */
export function tryCommonJson(text: string): unknown {
  if (HALF.test(text) || isTooDeep(text)) return undefined;
  const value: unknown = JSON.parse(text);
  return isWrittenAs(text, JSON.stringify(value)) ? value : undefined;
}

/** What may be half a character. */
const HALF = /\\u[dD]/;

function isTooDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === Code.DOUBLE_QUOTE) at = endOfText(text, at);
    else if (code === Code.OPEN_BRACE || code === Code.OPEN_BRACKET) depth += 1;
    else if (code === Code.CLOSE_BRACE || code === Code.CLOSE_BRACKET) depth -= 1;
    if (depth > MAX_DEPTH) return true;
  }
  return false;
}

/** The quote that ends a text which begins at another. */
function endOfText(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === Code.BACKSLASH) at += 1;
    else if (code === Code.DOUBLE_QUOTE) return at;
  }
  return text.length;
}

/** Whether a text is the other but for spaces between its parts. */
function isWrittenAs(text: string, other: string): boolean {
  let place = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === Code.DOUBLE_QUOTE) {
      const end = endOfText(text, at) + 1;
      const part = text.slice(at, end);
      if (!other.startsWith(part, place)) return false;
      place += part.length;
      at = end - 1;
    } else if (!isSpace(code) && code !== other.charCodeAt(place++)) return false;
  }
  return place === other.length;
}

function isSpace(code: number): boolean {
  return (
    code === Code.SPACE || code === Code.LINE_FEED || code === Code.RETURN || code === Code.TAB
  );
}

/** The nodes of a text that is JSON. */
export function jsonNode(text: string): YamlNode {
  const root = collectionNode(NodeKind.SEQUENCE, 0);
  const open = [root];
  for (const { 0: part, index } of text.matchAll(PART)) {
    const above = open[open.length - 1] ?? root;
    if (/^[\]}]/.test(part)) {
      open.pop();
      continue;
    }
    const kind = part === '{' ? NodeKind.MAPPING : NodeKind.SEQUENCE;
    const node = /^[[{]/.test(part) ? collectionNode(kind, index) : leaf(part, index);
    append(above, node);
    if (node.kind === NodeKind.SCALAR) continue;
    open.push(node);
    if (open.length > MAX_DEPTH + 1) throw nestedTooDeep(index);
  }
  return root.first ?? root;
}

function leaf(part: string, start: number): YamlNode {
  if (part.startsWith('"')) return scalarNode(start, wholeText(JSON.parse(part) as string), false);
  if (/^-?\d/.test(part) && !Number.isFinite(Number(part))) {
    throw new DocumentError(`the number ${part} is out of range`, start);
  }
  return scalarNode(start, part, true);
}

/** Half a character, which an escape can write, is read as the one that stands for what is none. */
function wholeText(text: string): string {
  return text.replace(
    /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    '\ufffd',
  );
}
