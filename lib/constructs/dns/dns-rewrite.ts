import { ofStubDomain } from '../../facts/controllers/corefile';
import { dnsName, namePattern, replacement } from '../../facts/controllers/dns-rewrites';
import type { PropPlace } from '../../props/refusals';
import type { Check } from '../../props/check';
import { made, required, struct, text } from '../../props/shape';

/**
 * How to rename names in answers that match.
 *
 * @see https://coredns.io/plugins/rewrite/
 */
export interface AnswerRewrite {
  /** An RE2 regular expression. Refused: blanks, quotes, `#`, lookaround and backreferences. */
  readonly pattern: string;

  /**
   * The new name; `{1}` is replaced by the first group of the pattern. Refused: a group that the
   * pattern does not have, and a value that is not a DNS name in lower case.
   */
  readonly to: string;
}

/**
 * More options of a rewrite by a regular expression.
 *
 * @see https://coredns.io/plugins/rewrite/
 */
export interface RegexRewriteOptions {
  /**
   * How to rename the names of the records in an answer.
   *
   * @default - the requested name, which most clients require
   */
  readonly answerName?: AnswerRewrite;

  /**
   * How to rename names within the records, such as the target of an alias.
   *
   * @default - without `answerName`, names below the new name become names below the requested name
   */
  readonly answerValue?: AnswerRewrite;
}

export type RewriteData =
  | { readonly kind: 'exact' | 'suffix'; readonly from: string; readonly to: string }
  | {
      readonly kind: 'regex';
      readonly from: string;
      readonly to: string;
      readonly options: RegexRewriteOptions;
    };

/**
 * Replaces a requested name by another one. The answer contains the requested name. Only the first
 * rule that matches applies.
 *
 * @see https://coredns.io/plugins/rewrite/
 */
export class DnsRewrite {
  /**
   * Replaces one name.
   *
   * @param from the requested name. Refused: a value that is not a DNS name in lower case, and a
   * name of a stub domain
   * @param to the new name. Refused: a value that is not a DNS name in lower case
   */
  public static exact(from: string, to: string): DnsRewrite {
    return new DnsRewrite({ kind: 'exact', from, to });
  }

  /**
   * Replaces all names below a domain by names below another one; the domains themselves do not
   * change.
   *
   * @param from the requested domain. Refused: a value that is not a DNS name in lower case, and a
   * name of a stub domain
   * @param to the new domain. Refused: a value that is not a DNS name in lower case
   */
  public static suffix(from: string, to: string): DnsRewrite {
    return new DnsRewrite({ kind: 'suffix', from, to });
  }

  /**
   * Replaces names by a regular expression. Names are in lower case and end with a dot, and the
   * pattern can match a part: use `^` and `$` for the whole name.
   *
   * @param pattern an RE2 regular expression. Refused: blanks, quotes, `#`, lookaround and
   * backreferences
   * @param to the new name, in which `{1}` is replaced by the first group of the pattern. Refused:
   * a group that the pattern does not have, and a value that is not a DNS name in lower case
   * @param options how to rename names in answers
   */
  public static regex(pattern: string, to: string, options: RegexRewriteOptions = {}): DnsRewrite {
    return new DnsRewrite({ kind: 'regex', from: pattern, to, options });
  }

  /** @internal */
  public readonly _data: RewriteData;

  private constructor(data: RewriteData) {
    this._data = data;
  }
}

/** A check for a rule as a whole. */
export const DNS_REWRITE: Check = {
  run: (value, place) => {
    made(
      (one) => one instanceof DnsRewrite,
      'a DnsRewrite',
      'DnsRewrite.exact("...", "...") or one of its kind',
    ).run(value, place);
    if (!(value instanceof DnsRewrite)) return;
    const data = value._data;
    if (data.kind === 'regex') checkRegex(data.from, data.to, data.options, place);
    else NAMES.run({ from: data.from, to: data.to }, place);
  },
};

const NAMES = struct<{ from: string; to: string }>({
  from: required('from: "old.example.com"', text(dnsName)),
  to: required('to: "new.example.com"', text(dnsName)),
});

function checkRegex(pattern: unknown, to: unknown, options: unknown, place: PropPlace): void {
  checkPattern(pattern, to, place);
  struct<RegexRewriteOptions>({ answerName: ANSWER, answerValue: ANSWER }).run(options, place);
}

const ANSWER: Check = {
  run: (value, place) => {
    struct<AnswerRewrite>({
      pattern: required('pattern: "(.*)"', text()),
      to: required('to: "{1}"', text()),
    }).run(value, place);
    const { pattern, to } = (value ?? {}) as Partial<AnswerRewrite>;
    if (typeof pattern === 'string' && typeof to === 'string') checkPattern(pattern, to, place);
  },
};

function checkPattern(pattern: unknown, to: unknown, place: PropPlace): void {
  text(namePattern).run(pattern, place.field('pattern'));
  const isPattern = typeof pattern === 'string' && namePattern(pattern) === undefined;
  text(isPattern ? replacement(pattern) : undefined).run(to, place.field('to'));
}

/** Refuses rules for names of stub domains. What a pattern is for is not known. */
export function checkRewrites(
  rewrites: readonly DnsRewrite[],
  zones: readonly string[],
  place: PropPlace,
): void {
  rewrites.forEach(({ _data: { kind, from } }, index) => {
    if (kind !== 'regex') place.index(index).field('from').judge(from, ofStubDomain(zones));
  });
}

/** The line of the rule. */
export function rewriteLine({ _data: data }: DnsRewrite): string {
  const [from, to] =
    data.kind === 'suffix' ? [`.${data.from}`, `.${data.to}`] : [data.from, data.to];
  const words = [
    'rewrite',
    'stop',
    'name',
    data.kind,
    withDot(data.kind, from),
    withDot(data.kind, to),
  ];
  if (data.kind === 'suffix') words.push('answer auto');
  if (data.kind === 'regex') words.push(...answers(data.options));
  return words.join(' ');
}

function answers({ answerName, answerValue }: RegexRewriteOptions): string[] {
  const value = answerValue ? [`answer value ${answerValue.pattern} ${answerValue.to}`] : [];
  return [
    answerName ? `answer name ${answerName.pattern} ${answerName.to}` : 'answer auto',
    ...value,
  ];
}

function withDot(kind: RewriteData['kind'], name: string): string {
  return kind === 'regex' || name.endsWith('.') ? name : `${name}.`;
}
