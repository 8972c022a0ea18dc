import type { PathTest } from '../routes/path-test';
import { PathTestKind } from '../routes/path-test';
import { expressionSamples } from './expression-samples';

/** What nobody writes as a part of a path. */
const BELOW = 'any';

/** Paths that tell a test from those near it: its own, those below it, and beside it. */
export function pathSamples({ kind, text, test }: PathTest): readonly string[] {
  if (kind === PathTestKind.EXPRESSION) {
    const samples = expressionSamples(text);
    // Some proxies match without regard to case.
    return [...new Set([...samples, ...samples.map(otherCase)])].filter(
      (one) => one.startsWith('/') && test(one) !== false,
    );
  }
  const path = text.startsWith('/') ? text : `/${text}`;
  const bare = path.replace(/\/+$/, '');
  const near = [bare === '' ? '/' : bare, `${bare}/`, `${bare}/${BELOW}`];
  return [...new Set(kind === PathTestKind.BEGINNING ? [...near, `${path}${BELOW}`] : near)];
}

function otherCase(text: string): string {
  const upper = text.toUpperCase();
  return upper === text ? text.toLowerCase() : upper;
}
