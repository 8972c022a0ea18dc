const MAX_LENGTH = 1_000;
const MAX_ALTERNATIVES = 64;

/**
 * What tells the paths that a pattern of Argo CD takes, in which `*` stands for slashes too, and
 * `{a.yaml,b.yaml}` for each of the two; nothing where that is not known.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/directory/#includingexcluding-certain-files
 */
export function tryArgoGlob(pattern: string): ((path: string) => boolean) | undefined {
  if (pattern.length > MAX_LENGTH || /[[\]\\]/.test(pattern)) return undefined;
  const all = tryAlternatives(pattern);
  return all && ((path) => all.some((one) => takes(one, path)));
}

/** The pattern written without braces, once for each choice. */
function tryAlternatives(pattern: string): readonly string[] | undefined {
  const start = pattern.search(/[{}]/);
  if (start < 0) return [pattern];
  const parts = tryParts(pattern, start);
  if (!parts) return undefined;
  const inner = parts.choices.map(tryAlternatives);
  const rest = tryAlternatives(parts.rest);
  if (!rest || inner.includes(undefined)) return undefined;
  const choices = inner.flatMap((one) => one ?? []);
  if (choices.length * rest.length > MAX_ALTERNATIVES) return undefined;
  const before = pattern.slice(0, start);
  return choices.flatMap((choice) => rest.map((end) => before + choice + end));
}

interface Parts {
  readonly choices: readonly string[];
  readonly rest: string;
}

/** What stands between two braces, and behind them. */
function tryParts(pattern: string, start: number): Parts | undefined {
  const choices: string[] = [];
  let [depth, from] = [0, start + 1];
  for (let index = start; index < pattern.length; index++) {
    const sign = pattern[index];
    if (sign === '{') depth++;
    if (sign === '}') depth--;
    if (depth < 0) return undefined;
    if (depth === 0 || (depth === 1 && sign === ',')) {
      choices.push(pattern.slice(from, index));
      from = index + 1;
    }
    if (depth === 0) return { choices, rest: pattern.slice(from) };
  }
  return undefined;
}

/** Goes back to the last `*` alone, which no earlier one could do better than. */
function takes(pattern: string, path: string): boolean {
  let [at, index] = [0, 0];
  let star: { readonly at: number; index: number } | undefined;
  while (index < path.length) {
    if (pattern[at] === '*') {
      star = { at, index };
      at++;
    } else if (at < pattern.length && (pattern[at] === '?' || pattern[at] === path[index])) {
      at++;
      index++;
    } else if (star) {
      at = star.at + 1;
      index = ++star.index;
    } else return false;
  }
  return /^\**$/.test(pattern.slice(at));
}
