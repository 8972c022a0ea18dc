import type { PathTest } from '../routes/path-test';
import { PathTestKind } from '../routes/path-test';
import { expressionSamples } from './expression-samples';

/** What nobody writes as a part of a path. */
const BELOW = 'any';

/** Paths that tell a test from those near it: its own, those below it, and beside it. */
export function pathSamples({ kind, text, test }: PathTest): readonly string[] {
  if (kind === PathTestKind.EXPRESSION) {
    return expressionSamples(text).filter((one) => one.startsWith('/') && test(one) !== false);
  }
  const path = text.startsWith('/') ? text : `/${text}`;
  const bare = path.replace(/\/+$/, '');
  const near = [bare === '' ? '/' : bare, `${bare}/`, `${bare}/${BELOW}`];
  return [...new Set(kind === PathTestKind.BEGINNING ? [...near, `${path}${BELOW}`] : near)];
}

/** The same in other letters, where an expression is matched without regard to case. */
export function otherCaseSamples(path: PathTest): readonly string[] {
  if (path.kind !== PathTestKind.EXPRESSION) return [];
  return pathSamples(path)
    .map(otherCase)
    .filter((one) => path.test(one) !== false);
}

function otherCase(text: string): string {
  const upper = text.toUpperCase();
  return upper === text ? text.toLowerCase() : upper;
}
