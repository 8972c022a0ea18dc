import type { Event } from 'js-yaml';
import {
  CORE_SCHEMA,
  EVENT_ID,
  YAMLException,
  boolYaml11Tag,
  constructFromEvents,
  mergeTag,
  parseEvents,
} from 'js-yaml';
import { keysOf } from './field-path';
import { parseLeniently } from './lenient-yaml';
import { numberTag, wholeNumberTag } from './yaml-numbers';
import type { Spot } from './yaml-spots';
import { lineCounter, nearestSpot, offsetOf, spotsOf } from './yaml-spots';

/** A document of a YAML or JSON text. */
export interface YamlDocument {
  readonly value: unknown;
  /** The line that it begins in, counted from 1. */
  readonly line: number;
  /** The line of a field, or of the nearest that is written above it. */
  readonly lineOf: (field: string) => number;
}

/** What becomes of a key that stands twice in one map. */
export enum Repeats {
  REFUSED,
  /** What `kubectl` does. */
  LAST_COUNTS,
}

/** Why a text is not read. */
export class YamlError extends Error {
  constructor(
    message: string,
    /** Counted from 1. */
    readonly line: number,
    /** Whether it is too much of something, whatever the text is for. */
    readonly isLimit = false,
    /** Whether it is a key that stands twice. */
    readonly isRepeat = false,
  ) {
    super(message);
  }
}

const MAX_DEPTH = 100;
const MAX_ALIASES = 1000;
const MAX_VALUES = 2_000_000;

/** What `kubectl` reads is YAML 1.1 in this: `yes` is true, `0644` is octal, and `<<` merges. */
const SCHEMA = CORE_SCHEMA.withTags(boolYaml11Tag, wholeNumberTag, numberTag, mergeTag);

/** The documents of a text, without those that hold nothing. */
export function parseYaml(text: string, repeats = Repeats.REFUSED): YamlDocument[] {
  refuseCrowds(text);
  const { source, events } = readable(() => parseLeniently(text, MAX_DEPTH));
  const starts = documentStarts(events);
  const lineAt = lineCounter(source);
  refuseBombs(source, events, starts, lineAt);
  const values = readable(() =>
    constructFromEvents(events, { source, schema: SCHEMA, json: repeats === Repeats.LAST_COUNTS }),
  );
  // Read again where somebody asks: most files have no findings.
  let spots: readonly Spot[] | undefined;
  return values.flatMap((value, index) => {
    const start = starts[index];
    if (value === null || value === undefined || start === undefined) return [];
    const line = lineAt(start.offset);
    const lineOf = (field: string) => {
      spots ??= spotsOf(source, parseEvents(source, { maxDepth: MAX_DEPTH }));
      const spot = spots[index];
      return spot ? nearestSpot(spot, keysOf(field)).line : line;
    };
    return [{ value, line, lineOf }];
  });
}

function readable<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof YAMLException) {
      const isLimit = error.reason.includes('exceeded');
      const isRepeat = error.reason === 'duplicated mapping key';
      throw new YamlError(error.reason, (error.mark?.line ?? 0) + 1, isLimit, isRepeat);
    }
    if (error instanceof RangeError) throw new YamlError('it is nested too deeply', 1, true);
    throw error;
  }
}

/** A document: which event begins it, and where its first value stands. */
interface Start {
  readonly event: number;
  readonly offset: number;
}

function documentStarts(events: readonly Event[]): Start[] {
  const starts: Start[] = [];
  for (let index = 0; index < events.length; index++) {
    if (events[index]?.type !== EVENT_ID.DOCUMENT) continue;
    starts.push({ event: index + 1, offset: Math.max(0, offsetOf(events[index + 1])) });
  }
  return starts;
}

/** Refuses more values than fit into memory: in each line there is one, and one behind each of these. */
function refuseCrowds(source: string): void {
  if (source.length < MAX_VALUES) return;
  let values = 0;
  for (const _ of source.matchAll(/[\n,[{]|- /g)) values += 1;
  if (values <= MAX_VALUES) return;
  throw new YamlError(`it may contain more than ${MAX_VALUES} values`, 1, true);
}

/** Refuses aliases that stand for more aliases than anybody writes. */
function refuseBombs(
  source: string,
  events: readonly Event[],
  starts: readonly Start[],
  lineAt: (offset: number) => number,
): void {
  // Whatever stands for something else is written with an asterisk.
  if (!source.includes('*')) return;
  starts.forEach(({ event, offset }, index) => {
    const end = starts[index + 1]?.event ?? events.length;
    const count = expansions(source, events.slice(event, end));
    if (count <= MAX_ALIASES) return;
    throw new YamlError(
      `its aliases expand to more than ${MAX_ALIASES} copies`,
      lineAt(offset),
      true,
    );
  });
}

/** How many aliases there are once each stands for what its anchor holds. */
function expansions(source: string, events: readonly Event[]): number {
  const ofAnchor = new Map<string, number>();
  const open: { anchor?: string; count: number }[] = [{ count: 0 }];
  for (const event of events) {
    const top = open[open.length - 1];
    if (!top) break;
    if (event.type === EVENT_ID.POP) {
      open.pop();
      const above = open[open.length - 1];
      if (above) above.count += top.count;
      if (top.anchor !== undefined) ofAnchor.set(top.anchor, top.count);
    } else if (event.type === EVENT_ID.ALIAS) {
      top.count += 1 + (ofAnchor.get(source.slice(event.anchorStart, event.anchorEnd)) ?? 0);
      if (top.count > MAX_ALIASES) return top.count;
    } else if (event.type === EVENT_ID.SEQUENCE || event.type === EVENT_ID.MAPPING) {
      const { anchorStart, anchorEnd } = event;
      const anchor = anchorStart < 0 ? undefined : source.slice(anchorStart, anchorEnd);
      open.push({ anchor, count: 0 });
    }
  }
  return open[0]?.count ?? 0;
}
