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
    const key = candidates.map((one) => testsOf(one, { ...request, path })).join('');
    if (!byTests.has(key)) byTests.set(key, path);
  }
  return [...byTests.values()];
}

function testsOf({ path, action }: Candidate, request: Request): string {
  const redirects = action.redirects ?? [];
  const own = path ? sign(path.test(request.path)) : '1';
  // A rewrite changes some paths, and leaves others as they are.
  const rewrites = [action, ...action.ends].map(({ pathOf }) =>
    pathOf ? sign(pathOf(request.path) === request.path) : '',
  );
  return [own, ...redirects.map((one) => sign(one.applies(request))), ...rewrites].join('');
}

function sign(truth: Truth): string {
  return isDoubt(truth) ? '?' : truth ? '1' : '0';
}
