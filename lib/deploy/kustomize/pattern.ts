import { Reason, Refused } from './refused';

type Test = (text: string) => boolean;

/** A pattern of the kustomization language that fits a whole text; an empty one fits all. */
export function anchored(pattern: string): Test {
  if (pattern === '') return () => true;
  // Most are names, and to compare costs less than to make an expression.
  if (NAME.test(pattern) && pattern.length <= MAX_PATTERN) return (text) => text === pattern;
  return tester(pattern, `^(?:${pattern})$`);
}

/** A pattern that is found anywhere in a text. */
export function searched(pattern: string): Test {
  return tester(pattern, pattern);
}

const NAME = /^[\w-]+$/;

const MAX_TEXT = 2_000;
const MAX_PATTERN = 1_000;

/** The time of some patterns grows with a power of the length of the text. */
const MAX_UNBOUNDED = 3;

function tester(pattern: string, source: string): Test {
  refuseForeign(pattern);
  let regexp: RegExp;
  try {
    regexp = new RegExp(source);
  } catch {
    throw new Refused(`${JSON.stringify(pattern)} is no regular expression`);
  }
  const isPlain = /^[\w./:@-]*$/.test(pattern);
  return (text) => {
    if (!isPlain && text.length > MAX_TEXT) {
      throw new Refused('a pattern is for a text that is too long', undefined, Reason.LIMIT);
    }
    return regexp.test(text);
  };
}

/**
 * kustomize has the expressions of RE2. What JavaScript reads otherwise, or cannot search for in a time
 * that is bounded, is refused.
 */
function refuseForeign(pattern: string): void {
  const bare = pattern
    .replace(/\\[.\\/+*?()[\]{}|^$-]/g, 'x')
    .replace(/\[(?:[^\]\\[]|\\[wds])+\]/g, 'x');
  if (/\(\?[=!<]|\\[1-9]/.test(bare)) {
    throw new Refused(`${JSON.stringify(pattern)} is no regular expression of RE2`);
  }
  const isForeign = /\(\?(?!:)|\\[^wdsWDSb]|[[\]]|\$.|.\^|\{,|[*+?}][+]/.test(bare);
  const isRepeated = /\)[*+{]/.test(bare);
  const unbounded = bare.match(/[*+]|\{\d+,\d*\}/g)?.length ?? 0;
  if (pattern.length <= MAX_PATTERN && !isForeign && !isRepeated && unbounded <= MAX_UNBOUNDED)
    return;
  const what = `the pattern ${JSON.stringify(pattern.slice(0, 100))} is not supported`;
  throw new Refused(what, undefined, Reason.UNSUPPORTED);
}
