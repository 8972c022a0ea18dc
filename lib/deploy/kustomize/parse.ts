import type { Event, ScalarEvent } from 'js-yaml';
import { EVENT_ID, SCALAR_STYLE, YAMLException, getScalarValue } from 'js-yaml';
import { parseLeniently } from '../../model/read/lenient-yaml';
import { lineCounter, offsetOf } from '../../model/read/yaml-spots';
import { tryCommonTree } from './common-tree';
import { dealias } from './dealias';
import type { TextAt, WrittenAt, YNode } from './node';
import { Kind, Style, Tag, isNull, node } from './node';
import { Reason, Refused } from './refused';
import { resolvePlain } from './scalar';

const MAX_DEPTH = 100;

/**
 * The documents of a text as kustomize reads it, without empty ones and without aliases.
 *
 * @param at the file, and the line of it that the text begins in
 * @throws where it is no YAML
 */
export function parseNodes(text: string, at: TextAt): YNode[] {
  const nodes: YNode[] = [];
  for (const { source, line } of chunksOf(text.replaceAll('\r\n', '\n'), at)) {
    const found = firstDocument(source, { ...at, line });
    if (!isNull(found)) nodes.push(found);
  }
  return nodes;
}

/** The first document of a text, without aliases. */
export function firstDocument(text: string, at: TextAt): YNode | undefined {
  return tryCommonTree(text, at) ?? libraryDocument(text, at);
}

/** The same by the YAML library alone. */
export function libraryDocument(text: string, at: TextAt): YNode | undefined {
  const root = writtenDocument(text, at);
  return root && dealias(root);
}

function writtenDocument(text: string, at: TextAt): YNode | undefined {
  try {
    const { source, events } = parseLeniently(text, MAX_DEPTH);
    return new TreeBuilder(source, at).build(events);
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const reason = error.reason.includes('exceeded') ? Reason.LIMIT : Reason.REFUSED;
    const line = at.line + (error.mark?.line ?? 0);
    throw new Refused(`it is no YAML: ${error.reason}`, { file: at.file, line }, reason);
  }
}

interface Chunk {
  readonly source: string;
  readonly line: number;
}

/** kustomize parts documents by lines, before it reads any. */
function chunksOf(text: string, at: TextAt): Chunk[] {
  const chunks: Chunk[] = [];
  let start = 0;
  let line = at.line;
  for (const { index, 0: separator } of text.matchAll(/\n---.*\n/g)) {
    const rest = separator.slice(4).trim();
    const source = text.slice(start, index);
    const lines = countLines(source);
    if (rest !== '' && !rest.startsWith('#')) {
      throw new Refused('a document begins behind ---', { file: at.file, line: line + lines + 1 });
    }
    chunks.push({ source: `${source}\n`, line });
    start = index + separator.length;
    if (!at.isOneLine) line += lines + 2;
  }
  chunks.push({ source: text.slice(start), line });
  return chunks;
}

function countLines(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

/** A list or a map that is being read, and the line of the key that waits for its value. */
interface Open {
  readonly made: YNode;
  keyLine?: number;
}

class TreeBuilder {
  private readonly lineAt: (offset: number) => number;
  private readonly open: Open[] = [];
  private readonly anchors = new Map<string, YNode>();
  private root: YNode | undefined;

  constructor(
    private readonly source: string,
    private readonly at: TextAt,
  ) {
    this.lineAt = lineCounter(source);
  }

  build(events: readonly Event[]): YNode | undefined {
    let documents = 0;
    for (const event of events) {
      if (event.type === EVENT_ID.DOCUMENT) {
        documents += 1;
        if (documents > 1) break;
      } else if (event.type === EVENT_ID.POP) this.open.pop();
      else this.add(event);
    }
    return this.root;
  }

  private add(event: Exclude<Event, { type: typeof EVENT_ID.DOCUMENT | typeof EVENT_ID.POP }>) {
    const above = this.open.at(-1);
    const made = this.make(event, this.lineOf(event, above));
    if (event.type !== EVENT_ID.ALIAS && event.anchorStart >= 0) {
      made.anchor = this.source.slice(event.anchorStart, event.anchorEnd);
      this.anchors.set(made.anchor, made);
    }
    if (above) this.put(above, made);
    else this.root = made;
    if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE) {
      this.open.push({ made });
    }
  }

  /** A value of a map stands where its key does. */
  private lineOf(event: Event, above: Open | undefined): number {
    if (this.at.isOneLine) return this.at.line;
    if (above?.keyLine !== undefined) return above.keyLine;
    const offset = offsetOf(event);
    return offset < 0 ? (above?.made.line ?? this.at.line) : this.at.line + this.lineAt(offset) - 1;
  }

  private put(above: Open, made: YNode): void {
    if (above.made.kind === Kind.MAP) {
      above.keyLine = above.keyLine === undefined ? made.line : undefined;
    }
    above.made.content.push(made);
  }

  private make(
    event: Exclude<Event, { type: typeof EVENT_ID.DOCUMENT | typeof EVENT_ID.POP }>,
    line: number,
  ): YNode {
    const at = { file: this.at.file, line };
    if (event.type === EVENT_ID.ALIAS) {
      const name = this.source.slice(event.anchorStart, event.anchorEnd);
      const alias = node(Kind.ALIAS, at);
      alias.alias = this.anchors.get(name);
      return alias;
    }
    const tag = event.tagStart < 0 ? '' : this.source.slice(event.tagStart, event.tagEnd);
    if (event.type === EVENT_ID.SCALAR) return this.scalar(event, tag, at);
    const kind = event.type === EVENT_ID.MAPPING ? Kind.MAP : Kind.LIST;
    return node(kind, at, '', tag);
  }

  private scalar(event: ScalarEvent, written: string, at: WrittenAt): YNode {
    const value = event.valueStart < 0 ? '' : this.textOf(event);
    const made = node(Kind.SCALAR, at, value);
    made.style = STYLES.get(event.style) ?? 0;
    if (written !== '' && written !== '!') {
      made.tag = written;
      made.style |= Style.TAGGED;
    } else if (made.style !== 0 || written === '!') made.tag = Tag.TEXT;
    else made.tag = value === '<<' ? Tag.MERGE : resolvePlain(value).tag;
    return made;
  }

  /** A block that the text ends in, without the end of a line, has none either. */
  private textOf(event: ScalarEvent): string {
    const value = getScalarValue(this.source, event);
    const isBlock =
      event.style === SCALAR_STYLE.LITERAL_BLOCK || event.style === SCALAR_STYLE.FOLDED_BLOCK;
    if (!isBlock || event.valueEnd < this.source.length || this.source.endsWith('\n')) return value;
    return value.endsWith('\n') ? value.slice(0, -1) : value;
  }
}

const STYLES = new Map<number, number>([
  [SCALAR_STYLE.DOUBLE_QUOTED, Style.DOUBLE],
  [SCALAR_STYLE.SINGLE_QUOTED, Style.SINGLE],
  [SCALAR_STYLE.LITERAL_BLOCK, Style.LITERAL],
  [SCALAR_STYLE.FOLDED_BLOCK, Style.FOLDED],
]);
