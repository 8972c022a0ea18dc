import type { Fault } from '../facts/values/fault';
import { END_DATES_COMPARED, INTENTS_SAY, NOT_DAY } from '../facts/values/sentences';

export const NO_PATH: Fault = {
  what: 'needs a path',
  why: 'without a path there is nothing to check',
  fix: 'write reach check PATH, or pipe YAML into reach check -',
};

export const NO_CLUSTER_PATH: Fault = {
  what: 'names no path',
  why: 'there is nothing to read',
  fix: 'write reach cluster PATH, or pipe what kubectl prints into reach cluster -',
};

export const NO_DAY: Fault = {
  what: NOT_DAY,
  why: END_DATES_COMPARED,
  fix: 'write for example --today 2026-12-31',
};

/** @param near rules that may be meant */
export function noRule(near: readonly string[]): Fault {
  return {
    what: 'is not a rule',
    why: 'a rule is named by its id or its name',
    fix: `write ${near.length > 0 ? `for example ${near.join(', ')}, or ` : ''}a rule that reach rules lists`,
  };
}

const OF_CHECK: Fault = {
  what: 'is an option of check',
  why: 'it has no effect on other commands',
  fix: 'remove it, or write reach check PATH',
};

export const UNIT_OF_NONE: Fault = {
  what: 'names a unit beside --no-units',
  why: 'without units there is none to choose',
  fix: 'remove one of the two options',
};

export const ONE_RULE: Fault = {
  what: 'is a second rule',
  why: 'reach rules explains one rule at a time',
  fix: 'write reach rules and one id',
};

export const ONE_FOLDER: Fault = {
  what: 'is a second folder',
  why: 'reach init creates one project at a time',
  fix: 'write reach init and one folder',
};

const OF_QUESTIONS: Fault = {
  what: 'is an option of explain',
  why: 'it says what is asked, and has no effect on other commands',
  fix: 'remove it, or write reach explain QUESTION PATH',
};

const OF_MAP: Fault = {
  what: 'is an option of map',
  why: 'it says what is drawn, and has no effect on other commands',
  fix: 'remove it, or write reach map PATH',
};

export const NOT_FOCUS: Fault = {
  what: 'is not a name, an address or an object',
  why: 'a map is narrowed to the ways that pass one of them',
  fix: 'write for example shop.example.com, 192.0.2.7:443 or Service/shop/web',
};

export const PATH_IN_FOCUS: Fault = {
  what: 'has a path',
  why: 'which route takes a path is a question for reach explain',
  fix: 'write the host alone, such as shop.example.com',
};

export const STDIN_TWICE: Fault = {
  what: 'is compared with itself',
  why: 'what is piped in is read once',
  fix: 'write one of the two into a file',
};

export const NO_INTENTS: Fault = {
  what: 'names no file',
  why: INTENTS_SAY,
  fix: 'write reach test FILE PATH',
};

export const NOT_HEADER: Fault = {
  what: 'is not a header',
  why: 'a header has a name and a value, separated by ":"',
  fix: "write for example --header 'x-version: canary'",
};

export const NO_SIDES: Fault = {
  what: 'needs two sides',
  why: 'one set of manifests is compared with another one',
  fix: 'write reach diff OLD NEW, or a range of revisions such as reach diff main..',
};

export const TWO_SIDES: Fault = {
  what: 'is a third path',
  why: 'two sides are compared at a time',
  fix: 'write reach diff OLD NEW; several paths go with a range of revisions alone',
};

export const NO_SUCH_FAILURE: Fault = {
  what: 'is not a change to fail on',
  why: '--fail-on accepts opened, widened, broken and immutable, separated by commas',
  fix: 'write for example --fail-on opened,widened',
};

/** An option of one export that stands with another command. */
export function ofExport(what: string): Fault {
  return {
    what: `is an option of export ${what}`,
    why: 'other commands do not read it',
    fix: `remove it, or write reach export ${what} PATH`,
  };
}

/** The options that only some commands have, beside those of check. */
const OWNERS: ReadonlyMap<string, Fault> = new Map([
  ...['from', 'method', 'header'].map((flag) => [flag, OF_QUESTIONS] as const),
  ['focus', OF_MAP],
  ['diff', OF_MAP],
  ['prober', ofExport('probes')],
  ['zone', ofExport('dns')],
  ['name-server', ofExport('dns')],
]);

/** What is wrong with an option that a command does not have. */
export function misplaced(flag: string): Fault {
  return OWNERS.get(flag) ?? OF_CHECK;
}
