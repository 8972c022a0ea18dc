import { RE2JS } from 're2js';

/** A regular expression of strangers, in an engine whose time grows with the text alone. */
export interface LinearRegex {
  /** Whether it matches anywhere, or the whole text. */
  readonly search: (text: string) => boolean;
  readonly whole: (text: string) => boolean;
  /** The text with the first match replaced; `$1` stands for a group. Nothing where it does not match. */
  readonly tryReplaced: (text: string, replacement: string) => Replaced | undefined;
  /** The text with each match replaced, as Go does; nothing for a replacement with names of groups. */
  readonly tryAllReplaced: (text: string, replacement: string) => string | undefined;
}

interface Replaced {
  /** What stands in the place of the match. */
  readonly match: string;
  /** The whole text. */
  readonly text: string;
}

/** No path and no header that a proxy reads is longer. */
export const LONGEST_TEXT = 4096;

/** Nothing for what the engine does not have (look-around, back references), or would take too long over. */
export function tryRegex(source: string, ignoresCase = false): LinearRegex | undefined {
  if (source.length > LONGEST_TEXT) return undefined;
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
    tryAllReplaced: (text, replacement) =>
      text.length > LONGEST_TEXT ? undefined : tryAllReplaced(pattern, text, replacement),
  };
}

const NAMED_GROUP = /\$(?:\d*[A-Za-z_]|\{(?!\d+\}))/;

/** `$1` and `${1}` stand for groups, `$$` for `$`. */
function tryAllReplaced(pattern: RE2JS, text: string, replacement: string): string | undefined {
  if (NAMED_GROUP.test(replacement.replaceAll('$$', ''))) return undefined;
  const matcher = pattern.matcher(text);
  let [result, from] = ['', 0];
  while (matcher.find()) {
    const made = replacement.replace(
      /\$(?:(\$)|(\d+)|\{(\d+)\})/g,
      (_, dollar?: string, one?: string, other?: string) => {
        const group = Number(one ?? other);
        return dollar ?? (group <= matcher.groupCount() ? (matcher.group(group) ?? '') : '');
      },
    );
    result += text.slice(from, matcher.start()) + made;
    from = matcher.end();
  }
  return result + text.slice(from);
}

function tryCompiled(source: string, ignoresCase: boolean): RE2JS | undefined {
  try {
    return RE2JS.compile(source, ignoresCase ? RE2JS.CASE_INSENSITIVE : 0);
  } catch {
    return undefined;
  }
}
