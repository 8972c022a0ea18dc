import { RE2JS } from 're2js';
import type { Truth } from './truth';
import { Truth as Answer, truthOf } from './truth';

/** A regular expression of strangers, in an engine whose time grows with the text alone. */
export interface LinearRegex {
  /** Whether it matches anywhere, or the whole text. */
  readonly search: (text: string) => boolean;
  readonly whole: (text: string) => boolean;
  /** The text with the first match replaced; `$1` stands for a group. Nothing where it does not match. */
  readonly tryReplaced: (text: string, replacement: string) => Replaced | undefined;
}

interface Replaced {
  /** What stands in the place of the match. */
  readonly match: string;
  /** The whole text. */
  readonly text: string;
}

/** No path and no header that a proxy reads is longer. */
const LONGEST = 4096;

/** Nothing for what the engine does not have (look-around, back references), or would take too long over. */
export function tryRegex(source: string, ignoresCase = false): LinearRegex | undefined {
  if (source.length > LONGEST) return undefined;
  const pattern = tryCompiled(source, ignoresCase);
  if (!pattern) return undefined;
  return {
    search: (text) => pattern.matcher(text).find(),
    whole: (text) => pattern.matcher(text).matches(),
    tryReplaced: (text, replacement) => {
      const matcher = pattern.matcher(text);
      if (!matcher.find()) return undefined;
      const match = replacement.replace(
        /\$(?:(\d)|\{(\d+)\})/g,
        (_, one?: string, other?: string) => {
          const group = Number(one ?? other);
          return group <= matcher.groupCount() ? (matcher.group(group) ?? '') : '';
        },
      );
      return { match, text: text.slice(0, matcher.start()) + match + text.slice(matcher.end()) };
    },
  };
}

function tryCompiled(source: string, ignoresCase: boolean): RE2JS | undefined {
  try {
    return RE2JS.compile(source, ignoresCase ? RE2JS.CASE_INSENSITIVE : 0);
  } catch {
    return undefined;
  }
}

/** Whether a text is searched or matched with success; maybe, where the expression is not known. */
export function regexTruth(
  regex: LinearRegex | undefined,
  text: string,
  how: 'search' | 'whole' | 'either',
): Truth {
  if (!regex || text.length > LONGEST) return Answer.MAYBE;
  if (how !== 'either') return truthOf(regex[how](text));
  // Some implementations search, others match the whole text.
  if (regex.whole(text)) return Answer.YES;
  return regex.search(text) ? Answer.MAYBE : Answer.NO;
}
