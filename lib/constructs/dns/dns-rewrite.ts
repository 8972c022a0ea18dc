import { dnsName, namePattern, replacement } from '../../facts/controllers/dns-rewrites';
import type { PropPlace } from '../../props/refusals';
import type { Check } from '../../props/check';
import { made, required, struct, text } from '../../props/shape';

/**
 * What becomes of the names in answers that match.
 *
 * @see https://coredns.io/plugins/rewrite/
 */
export interface AnswerRewrite {
  /**
   * A regular expression of RE2. Refused: blanks, quotes, `#`, lookaround and references back.
   */
  readonly pattern: string;

  /**
   * What a name becomes; `{1}` stands for the first group of the pattern. Refused: a group that the
   * pattern has not, and what is no DNS name in lower case.
   */
  readonly to: string;
}

/**
 * More of a rewrite by a regular expression.
 *
 * @see https://coredns.io/plugins/rewrite/
 */
export interface RegexRewriteOptions {
  /**
   * What becomes of the names of the records in an answer.
   *
   * @default - they become the name that was asked for, which most clients insist on
   */
  readonly answerName?: AnswerRewrite;

  /**
   * What becomes of names within the records, such as the target of an alias.
   *
   * @default - where `answerName` is left out, those below the new name become ones below the name that was asked for
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
 * Another name to look for in place of the one that is asked for. The answer says the name that was
 * asked for. The first rule that matches is the only one.
 *
 * @see https://coredns.io/plugins/rewrite/
 */
export class DnsRewrite {
  /**
   * One name in place of another.
   *
   * @param from the name that is asked for. Refused: what is no DNS name in lower case, and a name of a stub domain
   * @param to the name that is looked for. Refused: what is no DNS name in lower case
   */
  public static exact(from: string, to: string): DnsRewrite {
    return new DnsRewrite({ kind: 'exact', from, to });
  }

  /**
   * All names below a domain in place of those below another; the domains themselves stay as they are.
   *
   * @param from the domain that is asked for. Refused: what is no DNS name in lower case, and a name of a stub domain
   * @param to the domain that is looked for. Refused: what is no DNS name in lower case
   */
  public static suffix(from: string, to: string): DnsRewrite {
    return new DnsRewrite({ kind: 'suffix', from, to });
  }

  /**
   * What a regular expression makes of a name. Names are in lower case and have a dot at their end,
   * and a part that matches is enough: `^` and `$` are for the whole.
   *
   * @param pattern a regular expression of RE2. Refused: blanks, quotes, `#`, lookaround and references back
   * @param to the new name, in which `{1}` stands for the first group of the pattern. Refused: a group that the pattern has not, and what is no DNS name in lower case
   * @param options what becomes of the names in answers
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
