import { endOfJson } from './json';

/** A part of a file that `kubectl` reads as one document. */
export class Chunk {
  constructor(
    private readonly source: string,
    readonly start: number,
    readonly end: number,
    readonly isJson = false,
    /** Why it is not read, whatever it holds. */
    readonly problem?: string,
  ) {}

  /** What is read: lines of YAML end as on Unix, each of them. Cut out when asked, for few are. */
  get text(): string {
    const written = this.source.slice(this.start, this.end);
    if (this.isJson || this.problem !== undefined) return written;
    const text = written.includes('\r') ? written.replaceAll('\r\n', '\n') : written;
    return text.endsWith('\n') ? text : `${text}\n`;
  }
}

/** How far into a file `kubectl` looks for a brace that makes it JSON. */
const PEEKED = 4096;

const JSON_SPACE = /[ \t\r\n]*/y;
/** What Go takes for space. */
const SPACES = /^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;

/** Cuts a file as apimachinery's `YAMLOrJSONDecoder` does. */
export function chunksOf(source: string): Chunk[] {
  const isJson = source.slice(0, PEEKED).replace(SPACES, '').startsWith('{');
  if (!isJson) return yamlChunks(source, 0);
  const first = afterSpace(source, 0);
  const whole = source.slice(first);
  // To look for where a value ends takes longer than to read it.
  if (isJsonText(whole)) return [new Chunk(source, first, first + whole.trimEnd().length, true)];
  const chunks: Chunk[] = [];
  for (let start = 0; ;) {
    const from = afterSpace(source, start);
    if (from === source.length) return chunks;
    const end = endOfJson(source, from);
    if (!isJsonText(source.slice(from, end)))
      return [...chunks, ...otherChunks(source, start, chunks.length)];
    chunks.push(new Chunk(source, from, end, true));
    start = end;
  }
}

function afterSpace(source: string, start: number): number {
  JSON_SPACE.lastIndex = start;
  JSON_SPACE.test(source);
  return JSON_SPACE.lastIndex;
}

function isJsonText(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** What is behind objects in JSON, and is none. Behind the first of them it may be YAML. */
function otherChunks(source: string, start: number, before: number): Chunk[] {
  const spaces = SPACES.exec(source.slice(start))?.[0] ?? '';
  const line = spaces.indexOf('\n');
  const end = start + (line < 0 ? spaces.length : line);
  if (before > 1) return resumed(source, end, 'what follows the second JSON object is not JSON');
  // Of less than 4 bytes the decoder cannot tell what they are.
  if (new TextEncoder().encode(source.slice(end, end + 4)).length < 4) {
    return resumed(source, start, 'what is in braces is not JSON');
  }
  return yamlChunks(source, line < 0 ? end : end + 1);
}

/** A chunk that is not read, up to the line that ends it, and those behind it. */
function resumed(source: string, start: number, problem: string): Chunk[] {
  const next = source.indexOf('\n---', start);
  const end = next < 0 ? source.length : next + 1;
  const chunk = new Chunk(source, start, end, false, problem);
  return next < 0 ? [chunk] : [chunk, ...yamlChunks(source, end)];
}

/** Each part between lines that begin with `---`, wherever these stand. */
function yamlChunks(source: string, from: number): Chunk[] {
  const chunks: Chunk[] = [];
  let start = from;
  let line = source.startsWith('---', from) ? from : nextMarker(source, from);
  while (line >= 0) {
    const newline = source.indexOf('\n', line);
    const end = newline < 0 ? source.length : newline + 1;
    const isBare = newline === line + 3;
    const behind = isBare ? '' : source.slice(line + 3, end).replace(SPACES, '');
    const isFault = behind !== '' && !behind.startsWith('#');
    if (line > start) chunks.push(new Chunk(source, start, line));
    if (isFault) chunks.push(faultyMarker(source, line, end));
    // The first marker is part of its document, and decides nothing there.
    if (line > start || isFault) start = end;
    line = nextMarker(source, end - 1);
  }
  if (start < source.length) chunks.push(new Chunk(source, start, source.length));
  return chunks;
}

function nextMarker(source: string, from: number): number {
  const found = source.indexOf('\n---', from);
  return found < 0 ? -1 : found + 1;
}

function faultyMarker(source: string, start: number, end: number): Chunk {
  const problem = 'invalid Yaml document separator: only a comment may follow --- on its line';
  return new Chunk(source, start, end, false, problem);
}
