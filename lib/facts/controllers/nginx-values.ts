import { tryCidr, tryIp } from '../../net/ip';
import type { Fact, Fault } from '../values/fault';
import { bodySize } from '../values/http';
import { NOT_ACCEPTED_VALUE } from '../values/sentences';
import { BadValueOutcome } from './nginx-outcomes';

/** A fault of a value, with the outcome where it is not that of the annotation. */
export interface NginxFault extends Fault {
  readonly outcome?: BadValueOutcome;
}

/** What the controller accepts, as {@link Fact}. */
export type NginxFact = (value: string) => NginxFault | undefined;

/** What ingress-nginx accepts as the value of an annotation. */
export interface NginxValue {
  readonly fact: NginxFact;
  /** What each release refuses or ignores, not only those that validate annotations. */
  readonly ofEveryRelease?: NginxFact;
  /** Whether the value is used as a text, and not read as a number, a truth value or a network. */
  readonly isText: boolean;
  /** Whether the controller answers all requests with 503 where the value is empty. */
  readonly isDeniedEmpty?: boolean;
}

/**
 * The patterns of the validators, in linear form: each accepts the same texts as its original.
 * @see https://github.com/kubernetes/ingress-nginx/blob/main/internal/ingress/annotations/parser/validators.go
 */
export const BASIC = /^[-._~a-zA-Z0-9/:]*$/;
export const WITH_BLANKS = /^[-._~a-zA-Z0-9/: ]*$/;
export const WITH_LISTS = /^[-._~a-zA-Z0-9/:, ]*$/;
export const URL_CHARACTERS = /^[-._~a-zA-Z0-9/:,?&=]*$/;
export const URL_WITH_VARIABLES = /^[-._~a-zA-Z0-9/:, ?&=$]*$/;
export const VARIABLES = /^[-A-Za-z0-9_${}]*$/;
export const PATH_WITH_GROUPS = /^[-._~a-zA-Z0-9/:$]*$/;
export const HEADERS = /^[-A-Za-z0-9_, ]*$/;
export const REGEX_CHARACTERS = /^[-._~a-zA-Z0-9/:^$[\](){}*+?|&=\\]*$/;
/** Refused in each of them. */
const LINE_BREAK = /[\r\n]/;

export function flagValue(): NginxValue {
  return everywhere({ fact: goBoolean, isText: false });
}

export function wholeNumber(): NginxValue {
  return everywhere({ fact: goInteger, isText: false });
}

/** A size, which nginx itself refuses where it is none. */
export function size(): NginxValue {
  return everywhere({ fact: bodySize, isText: true });
}

export function networks(): NginxValue {
  return everywhere({ fact: listOfNetworks, isText: false });
}

/** Networks of clients, without which no client is let in. */
export function clients(): NginxValue {
  return { ...networks(), isDeniedEmpty: true };
}

/** One of some words, in this case of letters. */
export function oneOfWords(...words: readonly string[]): NginxValue {
  return everywhere({ fact: wordsFact(words, (text) => text), isText: true });
}

/** One of some words, in capitals or not. */
export function oneOfAnyCase(...words: readonly string[]): NginxValue {
  return everywhere({ fact: wordsFact(words, (text) => text.toLowerCase()), isText: true });
}

/** A text of a form that each release demands. */
export function everywhere(value: NginxValue): NginxValue {
  return { ...value, ofEveryRelease: value.fact };
}

/** A text that is read as something by every release, behind the validator of newer ones. */
export function after(fact: NginxFact, value: NginxValue): NginxValue {
  return { ...value, ofEveryRelease: fact, fact: (given) => value.fact(given) ?? fact(given) };
}

/** A text; blanks are taken away before it is looked at. */
export function textOfForm(pattern: RegExp, accepts: string): NginxValue {
  return textOf(pattern, accepts, (value) => value.replaceAll(' ', ''));
}

/** A text in which blanks count. */
export function exactText(pattern: RegExp, accepts: string): NginxValue {
  return textOf(pattern, accepts, (value) => value);
}

/** The name of a server, which may be a regular expression. */
export function serverName(): NginxValue {
  return textOf(REGEX_CHARACTERS, REGEX_WORDS, (value) => value.trim());
}

/** Names of servers, separated by commas. */
export function serverNames(): NginxValue {
  const { fact } = serverName();
  return { fact: (value) => value.split(',').map(fact).find(Boolean), isText: true };
}

/** Configuration of nginx, which the controller takes as it is where it takes it at all. */
export function configuration(): NginxValue {
  return { fact: () => undefined, isText: false };
}

export const BASIC_WORDS = 'letters, digits and "-._~/:"';
export const REGEX_WORDS = 'letters, digits, "-._~/:" and the signs of regular expressions';

function textOf(pattern: RegExp, accepts: string, prepared: (value: string) => string): NginxValue {
  const fact: Fact<string> = (value) => {
    const given = prepared(value);
    return pattern.test(given) && !LINE_BREAK.test(given)
      ? undefined
      : {
          what: 'is not accepted by the validator of ingress-nginx',
          why: `only ${accepts} are accepted there`,
          fix: `write only ${accepts}`,
        };
  };
  return { fact, isText: true };
}

/** @see https://github.com/kubernetes/ingress-nginx/blob/main/internal/ingress/annotations/parser/main.go#L260 */
export const addressOfAuth: NginxFact = (value) =>
  /^[a-zA-Z][-a-zA-Z0-9+.]*:\/\/(?![^/?#]*\.\.)[^/?#]/.test(value.trim())
    ? undefined
    : {
        what: 'is not a whole URL',
        why: 'a scheme and a host are read there',
        fix: 'write a URL such as "https://auth.example.com/verify"',
        outcome: BadValueOutcome.DENIED,
      };

/** @see https://github.com/kubernetes/ingress-nginx/blob/main/internal/ingress/annotations/rewrite/main.go */
export const rootOfApp: Fact<string> = (value) =>
  value.trim().startsWith('/')
    ? undefined
    : {
        what: 'is not an absolute path',
        why: 'a path that begins with "/" is read there',
        fix: 'write a path such as "/app"',
      };

/** @see https://pkg.go.dev/strconv#ParseBool */
const goBoolean: Fact<string> = (value) =>
  /^(?:1|t|T|true|TRUE|True|0|f|F|false|FALSE|False)$/.test(value)
    ? undefined
    : {
        what: 'is neither true nor false',
        why: 'only "true" and "false" are accepted there, and no words such as "yes" and "on"',
        fix: `write "${/^(?:no|off|disabled?)$/i.test(value) ? 'false' : 'true'}"`,
      };

/** @see https://pkg.go.dev/strconv#Atoi */
const goInteger: Fact<string> = (value) =>
  /^[+-]?\d+$/.test(value)
    ? undefined
    : {
        what: 'is not a whole number',
        why: 'only a number without a unit is accepted there',
        fix: `write ${/^\d+/.exec(value.trim()) ? `"${Number.parseInt(value, 10)}"` : 'a number such as "60"'}`,
      };

/** Of an address or a network each. */
const listOfNetworks: Fact<string> = (value) => {
  const entries = value.split(',').map((entry) => entry.trim());
  const wrong = entries.find((entry) => !tryIp(entry) && !tryCidr(entry));
  if (wrong === undefined) return undefined;
  return {
    what: `contains ${JSON.stringify(wrong)}, which is neither an address nor a network`,
    why: 'the list is accepted as a whole or not at all',
    fix: 'write networks separated by commas, such as "192.0.2.0/24,198.51.100.7"',
  };
};

function wordsFact(words: readonly string[], cased: (text: string) => string): Fact<string> {
  return (value) =>
    words.some((word) => cased(word) === cased(value.trim()))
      ? undefined
      : {
          what: NOT_ACCEPTED_VALUE,
          why: `only ${words.join(', ')} are accepted there`,
          fix: `write "${words[0] ?? ''}"`,
        };
}

/** An annotation without a value. */
export const EMPTY: Fault = {
  what: 'is empty',
  why: 'ingress-nginx ignores an annotation without a value',
  fix: 'write a value, or remove the annotation',
};

/** A list of clients without a value. @see https://github.com/kubernetes/ingress-nginx/blob/main/internal/ingress/annotations/ipallowlist/main.go */
export const DENIED_EMPTY: Fault = {
  what: 'contains no network',
  why: 'an empty list is accepted no more than a wrong one',
  fix: 'write networks separated by commas, or remove the annotation',
};
