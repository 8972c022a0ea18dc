import { ClientKind } from '../ask/client';
import type { Request } from '../ask/request';
import type { Truth } from '../chain/truth';
import { isDoubt } from '../chain/truth';
import type { Candidate } from '../routes/candidate';
import { PathTestKind } from '../routes/path-test';

/**
 * One path of those that no candidate tells apart. A rule that reads the path among other things tells all of
 * them apart.
 */
export function distinctPaths(
  paths: readonly string[],
  candidates: readonly Candidate[],
  target: Pick<Request, 'scheme' | 'host' | 'port'>,
): readonly string[] {
  const isWhole = candidates.some(
    ({ path, conditions }) => path?.kind === PathTestKind.EXPRESSION && conditions.length > 0,
  );
  if (isWhole) return paths;
  const request = {
    ...{ ...target, from: { kind: ClientKind.INTERNET as const } },
    ...{ method: 'GET', query: [], headers: new Map<string, string>() },
  };
  const byTests = new Map<string, string>();
  for (const path of paths) {
    let key = '';
    for (const one of candidates) key += testsOf(one, request, path);
    if (!byTests.has(key)) byTests.set(key, path);
  }
  return [...byTests.values()];
}

function testsOf(
  { path: own, action }: Candidate,
  rest: Omit<Request, 'path'>,
  path: string,
): string {
  let signs = own ? sign(own.test(path)) : '1';
  for (const one of action.redirects ?? []) signs += sign(one.applies({ ...rest, path }));
  signs += rewriteSign(action, path);
  for (const one of action.ends) signs += rewriteSign(one, path);
  return signs;
}

/** A rewrite changes some paths, and leaves others as they are. */
function rewriteSign({ pathOf }: Pick<Candidate['action'], 'pathOf'>, path: string): string {
  return pathOf ? sign(pathOf(path) === path) : '';
}

function sign(truth: Truth): string {
  return isDoubt(truth) ? '?' : truth ? '1' : '0';
}
