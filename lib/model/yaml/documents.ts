import { CommonReader, mayBeCommon } from './common-document';
import type { Repeat } from './construct';
import { construct } from './construct';
import { jsonNode, tryCommonJson } from './json';
import { Lines, linesBetween } from './lines';
import { nearestOf } from './nearest-node';
import type { YamlNode } from './node';
import { parseDocument } from './parser';
import type { Chunk } from './stream';
import { chunksOf } from './stream';
import { DocumentError } from './yaml-error';

/** A key that stands twice in one map; the line is that of the later one. */
export interface RepeatedKey {
  readonly key: string;
  readonly line: number;
  /** Whether it stands at the start of its line, as the keys of a document do. */
  readonly isTop: boolean;
  /** Whether both have the same value, so that none is lost. */
  readonly isSame: boolean;
}

/** A document of a YAML or JSON text. */
export interface ReadDocument {
  readonly value: unknown;
  /** The line that it begins in, counted from 1. */
  readonly line: number;
  /** The line of a value, by the keys that lead to it, or of the nearest that is written above it. */
  lineOf(keys: readonly string[]): number;
  /** The keys that stand twice in one map, with the lines of all but the first. */
  readonly repeats: readonly RepeatedKey[];
}

/** Why `kubectl` does not read a document, or why it is too much to look at. */
export interface YamlFault {
  readonly problem: string;
  /** Counted from 1. */
  readonly line: number;
  /** The line that what is at fault begins in, and the one that it was found in. */
  readonly lines: readonly string[];
  /** Whether it is too much of something, whatever the text is for. */
  readonly isLimit: boolean;
}

export interface YamlText {
  /** Those that hold something. */
  readonly documents: readonly ReadDocument[];
  readonly faults: readonly YamlFault[];
}

const MAX_VALUES = 2_000_000;

/** The documents of a text, as `kubectl` reads them. A fault of one leaves the others. */
export function readYaml(text: string): YamlText {
  const source = text.startsWith('\ufeff') ? text.slice(1) : text;
  const documents: ReadDocument[] = [];
  const faults: YamlFault[] = [];
  if (isCrowded(source)) {
    const problem = `it may contain more than ${MAX_VALUES} values`;
    return { documents, faults: [{ problem, line: 1, lines: [], isLimit: true }] };
  }
  const reader = readerOf(source);
  let [line, start] = [1, 0];
  for (const chunk of chunksOf(source)) {
    line += linesBetween(source, start, chunk.start);
    start = chunk.start;
    try {
      const document = tryDocument(chunk, line, reader);
      if (document) documents.push(document);
    } catch (error) {
      if (!(error instanceof DocumentError)) throw error;
      faults.push(faultOf(error, chunk, line));
    }
  }
  return { documents, faults };
}

/** Whether there may be more values than fit into memory: one in each line, and one behind each of these. */
function isCrowded(source: string): boolean {
  if (source.length < MAX_VALUES) return false;
  let values = 0;
  for (const _ of source.matchAll(/[\n,[{]|- /g)) values += 1;
  return values > MAX_VALUES;
}

/** @param reader of the file, where its characters are common */
function tryDocument(
  chunk: Chunk,
  firstLine: number,
  reader: CommonReader | undefined,
): ReadDocument | undefined {
  const read = tryCommon(chunk, reader) ?? tryParsed(chunk);
  if (!read || read.value === null) return undefined;
  return new ChunkDocument(read, chunk, firstLine);
}

class ChunkDocument implements ReadDocument {
  readonly value: unknown;
  readonly line: number;
  readonly repeats: ReadDocument['repeats'];
  private finder: LineFinder | undefined;

  constructor(
    read: ReadChunk,
    private readonly chunk: Chunk,
    private readonly firstLine: number,
  ) {
    this.value = read.value;
    this.line = firstLine + read.line;
    this.repeats = below(firstLine, read.repeats);
  }

  /** Found where somebody asks: most documents have no findings. */
  lineOf(keys: readonly string[]): number {
    this.finder ??= lineFinder(this.chunk, this.firstLine);
    return this.finder(keys);
  }
}

/** A document, with its lines counted from its first one. */
type ReadChunk = Pick<ReadDocument, 'value' | 'line' | 'repeats'>;

function tryCommon(chunk: Chunk, ofFile: CommonReader | undefined): ReadChunk | undefined {
  if (chunk.isJson || chunk.problem !== undefined) return undefined;
  const read = ofFile
    ? ofFile.tryDocument(chunk.start, chunk.end)
    : readerOf(chunk.text)?.tryDocument();
  return read && { value: read.value, line: read.line, repeats: NO_REPEATS };
}

function readerOf(text: string): CommonReader | undefined {
  return mayBeCommon(text) ? new CommonReader(text) : undefined;
}

function tryParsed(chunk: Chunk): ReadChunk | undefined {
  const { text } = chunk;
  refuseUnreadable(chunk);
  const common = chunk.isJson ? tryCommonJson(text) : undefined;
  if (common !== undefined) return { value: common, line: 0, repeats: NO_REPEATS };
  const node = tryNode(chunk);
  if (!node) return undefined;
  const { value, repeats } = construct(node);
  return { value, line: linesBetween(text, 0, node.start), repeats: repeatsIn(text, repeats) };
}

type LineFinder = (keys: readonly string[]) => number;

/** Reads the document again, whose nodes take more memory than all that is made of them. */
function lineFinder(chunk: Chunk, firstLine: number): LineFinder {
  const node = tryNode(chunk);
  const lines = new Lines(chunk.text);
  const nearest = nearestOf();
  return (keys) => firstLine + (node ? lines.at(nearest(node, keys)) : 0);
}

function below(firstLine: number, repeats: ReadDocument['repeats']): ReadDocument['repeats'] {
  if (repeats.length === 0) return NO_REPEATS;
  return repeats.map((one) => ({ ...one, line: firstLine + one.line }));
}

function repeatsIn(text: string, repeats: readonly Repeat[]): ReadDocument['repeats'] {
  if (repeats.length === 0) return NO_REPEATS;
  const lines = new Lines(text);
  return repeats.map(({ key, start, isSame }) => {
    const isTop = start === 0 || text[start - 1] === '\n';
    return { key, line: lines.at(start), isTop, isSame };
  });
}

const NO_REPEATS: ReadDocument['repeats'] = [];

/** What libyaml takes for no character of a text. */
// eslint-disable-next-line no-control-regex
const CONTROLS = /[\0-\x08\v\f\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]/;

function refuseUnreadable({ text, isJson, problem }: Chunk): void {
  if (problem !== undefined) throw new DocumentError(problem, 0);
  const control = isJson ? undefined : CONTROLS.exec(text)?.index;
  if (control !== undefined) throw new DocumentError('control characters are not allowed', control);
}

function tryNode({ text, isJson }: Chunk): YamlNode | undefined {
  return isJson ? jsonNode(text) : parseDocument(text);
}

function faultOf(error: DocumentError, { text }: Chunk, firstLine: number): YamlFault {
  const { message, start, position, isLimit } = error;
  // What is found at the end is missing where it should have begun.
  const place = position < text.length ? position : Math.min(start, text.length - 1);
  return {
    problem: message,
    line: firstLine + linesBetween(text, 0, place),
    lines: [lineAround(text, start), lineAround(text, position)],
    isLimit,
  };
}

function lineAround(text: string, position: number): string {
  const start = position === 0 ? 0 : text.lastIndexOf('\n', position - 1) + 1;
  const end = text.indexOf('\n', position);
  return text.slice(start, end < 0 ? undefined : end);
}
