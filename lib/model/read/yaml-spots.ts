import type { Event } from 'js-yaml';
import { EVENT_ID } from 'js-yaml';

/** Where something stands in a text, and what stands in it, by its keys or indices. */
export interface Spot {
  /** Counted from 1. */
  readonly line: number;
  readonly inner: Map<string, Spot>;
}

/** A document, a list or a map that is being read. */
interface Open extends Spot {
  readonly isMap: boolean;
  /** The key of a map that is read, and its value not yet. */
  key?: { readonly name?: string; readonly line: number };
}

const NOTHING: Spot['inner'] = new Map();

/** The values of the documents of a text. */
export function spotsOf(source: string, events: readonly Event[]): Spot[] {
  const lineAt = lineCounter(source);
  const documents: Spot[] = [];
  const open: Open[] = [];
  for (const event of events) {
    if (event.type === EVENT_ID.POP) {
      open.pop();
      continue;
    }
    const above = open.at(-1);
    const offset = offsetOf(event);
    const written = offset < 0 ? (above?.line ?? 1) : lineAt(offset);
    const isLeaf = event.type === EVENT_ID.SCALAR || event.type === EVENT_ID.ALIAS;
    const isKey = above?.isMap === true && above.key === undefined;
    const line = (isKey ? undefined : above?.key?.line) ?? written;
    const spot = { line, inner: isLeaf ? NOTHING : new Map<string, Spot>() };
    if (event.type === EVENT_ID.DOCUMENT) documents.push(spot);
    if (isKey) above.key = { name: scalarText(source, event), line };
    else if (above) put(above, spot);
    if (!isLeaf) open.push({ ...spot, isMap: event.type === EVENT_ID.MAPPING });
  }
  return documents.map((document) => document.inner.get('0') ?? document);
}

/** Of a key that stands twice, the last counts; one that is no text is not asked for. */
function put(above: Open, spot: Spot): void {
  const name = above.isMap ? above.key?.name : String(above.inner.size);
  if (name !== undefined) above.inner.set(name, spot);
  above.key = undefined;
}

/** What stands at the end of some keys, or the nearest above it that is written. */
export function nearestSpot(spot: Spot, keys: readonly string[]): Spot {
  let found = spot;
  for (const key of keys) {
    const inner = found.inner.get(key);
    if (!inner) break;
    found = inner;
  }
  return found;
}

function scalarText(source: string, event: Event): string | undefined {
  if (event.type !== EVENT_ID.SCALAR) return undefined;
  return source.slice(event.valueStart, event.valueEnd);
}

/** Where an event stands; less than 0 for what is not written. */
export function offsetOf(event: Event | undefined): number {
  if (event === undefined || event.type === EVENT_ID.POP || event.type === EVENT_ID.DOCUMENT) {
    return -1;
  }
  if (event.type === EVENT_ID.ALIAS) return event.anchorStart;
  return event.type === EVENT_ID.SCALAR ? event.valueStart : event.start;
}

/** Tells the line of an offset, in time that grows with the text once where offsets grow. */
export function lineCounter(source: string): (offset: number) => number {
  let line = 1;
  let start = 0;
  let end = endOfLine(source, 0); // kept, since a line may be as long as the text
  return (offset) => {
    if (offset < start) [line, start, end] = [1, 0, endOfLine(source, 0)];
    while (end < offset) {
      line += 1;
      start = end + 1;
      end = endOfLine(source, start);
    }
    return line;
  };
}

function endOfLine(source: string, from: number): number {
  const at = source.indexOf('\n', from);
  return at < 0 ? source.length : at;
}
