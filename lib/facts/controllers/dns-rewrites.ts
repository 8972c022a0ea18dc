import { NOT_DNS_NAME, WRITE_DNS_NAME } from '../values/sentences';
import type { Fact, Fault } from '../values/fault';

const WRITE_EXAMPLE_OLD_EXAMPLE = "write for example '(.*)\\.old\\.example\\.com\\.'";

/** A regular expression that CoreDNS compiles has at most this many characters. */
const MAX_PATTERN = 10000;

/** Go repeats a part at most so often, by one count or by counts within counts. */
const MAX_REPEATS = 1000;

/** A DNS name in a rule, in lower case, since CoreDNS asks by names in lower case. */
export const dnsName: Fact<string> = (text) => {
  const name = text.replace(/\.$/, '');
  const good =
    name.length <= 253 &&
    name.split('.').every((part) => /^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?$/.test(part));
  return good
    ? undefined
    : {
        what: NOT_DNS_NAME,
        why: 'it has labels of lower-case letters, digits, "-" and "_", 1 to 63 characters each, separated by "."',
        fix: WRITE_DNS_NAME,
      };
};

/**
 * A regular expression for names. The Corefile reads blanks, quotes, "#" and braces itself, and Go
 * knows no lookaround and no references back.
 * @see https://github.com/google/re2/wiki/Syntax
 */
export const namePattern: Fact<string> = (pattern) => {
  if (!isWritable(pattern)) {
    return {
      what: 'cannot be written into a Corefile',
      why: `blanks, quotes, "#" and braces have a special meaning there; CoreDNS accepts visible ASCII characters without them, up to ${MAX_PATTERN}, and counts such as {2} or {1,3}`,
      fix: WRITE_EXAMPLE_OLD_EXAMPLE,
    };
  }
  if (isOfGo(pattern)) return undefined;
  return {
    what: 'is not a regular expression that CoreDNS accepts',
    why: 'it uses the RE2 syntax: groups ( ) and (?: ), classes without [: :], counts up to 1000 in all, and after "\\\\" a punctuation character or one of d, D, w, W, s, S, b, B; no lookaround, no backreferences',
    fix: WRITE_EXAMPLE_OLD_EXAMPLE,
  };
};

/** What a name becomes: a name, in which `{1}` stands for the first group of a pattern. */
export function replacement(pattern: string): Fact<string> {
  return (text) => {
    if (!/^([a-z0-9._-]|\{\d{1,2}\})+$/.test(text)) return NOT_A_REPLACEMENT;
    const groups = groupCount(pattern);
    const used = new Set([...text.matchAll(/\{(\d+)\}/g)].map(([, index]) => Number(index)));
    const unknown = [...used].find((index) => index > groups);
    // CoreDNS counts {0}, the whole name, among the groups, and does not start with too many of them.
    if (unknown === undefined && used.size <= groups) return undefined;
    return {
      what: unknown === undefined ? `uses ${used.size} groups` : `uses the group {${unknown}}`,
      why: `the pattern has ${groups}, and CoreDNS does not start if more are used`,
      fix: 'put ( ) around the parts to keep, or use fewer',
    };
  };
}

const NOT_A_REPLACEMENT: Fault = {
  what: 'is not a valid new name',
  why: 'it is a DNS name in lower case, in which {1} is replaced by the first group of the pattern',
  fix: 'write for example "{1}.new.example.com"',
};

/** Whether the lexer of the Corefile reads it as one word that means itself. */
function isWritable(pattern: string): boolean {
  const rest = pattern.replace(/\{\d+(,\d*)?\}/g, '');
  return pattern.length <= MAX_PATTERN && /^[!-~]*$/.test(pattern) && !/["#{}]/.test(rest);
}

/** JavaScript reads more than Go, and some of it in another way. */
function isOfGo(pattern: string): boolean {
  const bare = pattern.replace(/\\[^A-Za-z0-9]/g, '_');
  const classes = bare.match(/\[[^\]]*/g) ?? [];
  return (
    pattern !== '' &&
    !/\\[^dDwWsSbB]|\\$/.test(bare) &&
    !/\(\?(?!:)/.test(bare) &&
    classes.every((text) => !/^\[\^?$|\[:|\\[bB]|[^[^]-\\|\\.-./.test(text)) &&
    repeats(bare) <= MAX_REPEATS &&
    tryPattern(pattern) !== undefined
  );
}

/** How often the innermost part may stand there, if all counts are within each other. */
function repeats(bare: string): number {
  const counts = [...bare.matchAll(/\{(\d+)(?:,(\d*))?\}/g)];
  return counts.reduce(
    (product, [, least, most]) => product * Math.max(Number(least), Number(most ?? 0), 1),
    1,
  );
}

function groupCount(pattern: string): number {
  // With an empty way out it matches anything, and tells of all its groups.
  return (tryPattern(`${pattern}|`)?.exec('')?.length ?? 1) - 1;
}

function tryPattern(pattern: string): RegExp | undefined {
  try {
    return new RegExp(pattern);
  } catch {
    return undefined;
  }
}
