import { tryRegex } from '../../net/linear-regex';
import { regexTruth } from './regex-truth';
import type { Truth } from '../chain/truth';

export enum PathTestKind {
  EXACT = 'exact',
  /** Element by element. */
  PREFIX = 'prefix',
  /** Character by character. */
  BEGINNING = 'beginning',
  EXPRESSION = 'expression',
}

/** How a path of a request is compared with that of a rule. */
export interface PathTest {
  readonly kind: PathTestKind;
  /** As it is written. */
  readonly text: string;
  readonly test: (path: string) => Truth;
}

export function exactTest(text: string): PathTest {
  return { kind: PathTestKind.EXACT, text, test: (path) => path === text };
}

/** A slash at its end counts for nothing. */
export function prefixTest(text: string): PathTest {
  const prefix = text.replace(/\/$/, '');
  return {
    kind: PathTestKind.PREFIX,
    text,
    test: (path) => path === prefix || path.startsWith(`${prefix}/`),
  };
}

export function beginningTest(text: string): PathTest {
  return { kind: PathTestKind.BEGINNING, text, test: (path) => path.startsWith(text) };
}

export function expressionTest(
  text: string,
  how: 'search' | 'whole' | 'either',
  source = text,
  ignoresCase = false,
): PathTest {
  const regex = tryRegex(source, ignoresCase);
  return { kind: PathTestKind.EXPRESSION, text, test: (path) => regexTruth(regex, path, how) };
}

/** What becomes of a path whose prefix is replaced, by the table of the Gateway API. */
export function prefixReplaced(path: string, prefix: string, replacement: string): string {
  const rest = path.slice(prefix.replace(/\/$/, '').length);
  const start = replacement.replace(/\/$/, '');
  return start + rest || '/';
}

/** Whether every proxy takes the path as it is: no escapes, no empty elements, no dots to resolve. */
export function isPlainPath(path: string): boolean {
  return path.startsWith('/') && !/%|\/\/|\/\.\.?(?:\/|$)|[\\;]/.test(path);
}
