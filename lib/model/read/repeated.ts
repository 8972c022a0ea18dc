import { quote } from '../../props/quote';
import type { RepeatedKey } from '../yaml/documents';
import { isRedacted } from './template';
import type { Unreadable } from './unreadable';

/**
 * What is told of the keys of a document that stand twice: a second object without `---` above it is one
 * fault, and what a tool has put in the place of several keys is none.
 */
export function repeatedKeys(all: readonly RepeatedKey[], file: string): Unreadable[] {
  const repeats = all.filter(({ key }) => !isRedacted(key));
  const ofObjects = repeats.filter(({ isTop }) => isTop);
  const keys = new Set(ofObjects.map(({ key }) => key));
  if (!OF_OBJECTS.every((key) => keys.has(key))) return repeats.map((one) => repeated(one, file));
  const others = repeats.filter(({ isTop }) => !isTop);
  return [joinedObjects(ofObjects, file), ...others.map((one) => repeated(one, file))];
}

const OF_OBJECTS = ['apiVersion', 'kind', 'metadata'];

function joinedObjects(repeats: readonly RepeatedKey[], file: string): Unreadable {
  const isSame = repeats.every((one) => one.isSame);
  const which = isSame ? 'with the same values' : 'and only the last value of each key counts';
  return {
    origin: { file, line: Math.min(...repeats.map(({ line }) => line)) },
    what: `another object begins without \`---\` above it, ${which}`,
    fix: 'Write `---` above each object.',
    isRead: true,
    isHarmless: isSame,
  };
}

/** A key that stands twice hides a value, but the text is read as `kubectl` reads it. */
function repeated({ key, line, isSame }: RepeatedKey, file: string): Unreadable {
  const which = isSame ? 'with the same value' : 'and only the last one counts';
  return {
    origin: { file, line },
    what: `the key ${quote(key)} is repeated in one map, ${which}`,
    fix: 'Write the key once.',
    isRead: true,
    isHarmless: isSame,
  };
}
