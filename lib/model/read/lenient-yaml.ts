import type { Event } from 'js-yaml';
import { YAMLException, parseEvents } from 'js-yaml';

/** Events, and the text that their offsets are of. */
export interface Parsed {
  readonly source: string;
  readonly events: Event[];
}

const MAX_MENDED = 100;
const INDENT = ' '.repeat(256);

/**
 * Reads what `kubectl` reads: it takes continued lines that stand too far left, such as a bracket that
 * closes below the key that its list belongs to, and YAML 1.2 does not. More blanks in front of such a
 * line change neither the value nor the lines.
 */
export function parseLeniently(text: string, maxDepth: number): Parsed {
  let source = text;
  for (let mended = 0; ; mended++) {
    try {
      return { source, events: parseEvents(source, { maxDepth }) };
    } catch (error) {
      const isIndent = error instanceof YAMLException && error.reason === 'deficient indentation';
      const line = isIndent ? error.mark?.line : undefined;
      if (line === undefined || mended === MAX_MENDED) throw error;
      source = indented(source, line);
    }
  }
}

/** @param line counted from 0 */
function indented(source: string, line: number): string {
  let start = 0;
  for (let passed = 0; passed < line; passed++) start = source.indexOf('\n', start) + 1;
  return source.slice(0, start) + INDENT + source.slice(start);
}
