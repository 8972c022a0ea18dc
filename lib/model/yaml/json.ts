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
