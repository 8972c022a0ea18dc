import type { Fact, Fault } from '../facts/values/fault';
import { nearNames } from '../net/nearest-text';
import type { Check, PropType, Shape } from './check';
import { hasRef, nameHandle } from './handle';
import type { PropPlace } from './refusals';
import type { Related } from './relations';
import { relationsOf } from './relations';

/** @param example what to write where the prop is missing, such as `port: 80` */
export function required<Other extends string = never>(
  example: string,
  check: Check<Other>,
): Check<Other> {
  return { ...check, required: example };
}

export function text(fact?: Fact<string>): Check {
  const fix = (value: unknown) => {
    const name = isPlain(value) ? undefined : nameHandle(value);
    return name === undefined ? 'write it in quotes' : `write .${name} behind it`;
  };
  return typed('text', (value) => typeof value === 'string', 'text', fix, fact);
}

/** A text that no fact judges, but that must not be empty. */
export function filled(example: string): Check {
  return text((value) =>
    value.trim() !== ''
      ? undefined
      : {
          what: 'is empty',
          why: 'an empty value has no meaning here',
          fix: `write for example "${example}"`,
        },
  );
}

export function number(fact?: Fact<number>): Check {
  return typed(
    'number',
    (value) => typeof value === 'number',
    'a number',
    (value) => unquoted(isNumeral(value), 'a number'),
    fact,
  );
}

export function flag(): Check {
  return typed(
    'flag',
    (value) => typeof value === 'boolean',
    'true or false',
    (value) => unquoted(value === 'true' || value === 'false', 'true or false'),
  );
}

/** What to write for text; what is right but for its quotes keeps the value. */
function unquoted(isQuoted: boolean, what: string): string {
  return isQuoted ? 'write it without quotes' : `write ${what}`;
}

function isNumeral(value: unknown): boolean {
  return typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value);
}

/** A member of an enum. */
export function oneOf(name: string, members: Readonly<Record<string, string>>): Check {
  const type = { members: Object.values(members) };
  const isMember = (value: unknown) => type.members.some((member) => member === value);
  const names = Object.keys(members).map((member) => `${name}.${member}`);
  return typed(type, isMember, `one of the values of ${name}`, `write ${names.join(' or ')}`);
}

/** An object that a class of this or of another package made. */
export function made(isOne: (value: object) => boolean, what: string, how: string): Check {
  return typed(
    undefined,
    (value) => typeof value === 'object' && value !== null && isOne(value),
    what,
    `write ${how}`,
  );
}

/** A check whose value is never shown, since somebody may write a secret there. */
export function unshown(inner: Check): Check {
  return untold(
    check((value, place) => {
      inner.run(value, place.unshown());
    }, inner.type),
  );
}

/** A check whose value is left out of what is said of it and another prop. */
export function untold<Other extends string = never>(inner: Check<Other>): Check<Other> {
  return { ...inner, isUntold: true };
}

/** A check, and a fact that is asked where all is of its type. */
export function judged<T>(inner: Check, fact: Fact<T>): Check {
  return check((value, place) => {
    const before = place.typeFaults;
    inner.run(value, place);
    if (place.typeFaults === before) place.judge(value as T, fact);
  }, inner.type);
}

export function list(element: Check, fact?: Fact<readonly never[]>): Check {
  return check(
    (value, place) => {
      if (!Array.isArray(value)) {
        place.refuseType(value, notA('a list', 'write it in [ ]'));
        return;
      }
      const before = place.typeFaults;
      for (const [index, item] of (value as unknown[]).entries()) {
        if (item === undefined) place.index(index).refuseType(item, MISSING_ELEMENT);
        else element.run(item, place.index(index));
      }
      // A fact about all elements cannot be asked where one of them is not of its type.
      const fault = place.typeFaults === before ? fact?.(value as never[]) : undefined;
      if (fault) place.refuse(undefined, fault);
    },
    { elements: element.type },
  );
}

/** A map of texts, such as labels. */
export function map(
  key: Fact<string>,
  value: Fact<string>,
  fact?: Fact<Readonly<Record<string, string>>>,
): Check {
  const entryCheck = text(value);
  return check(
    (entries, place) => {
      if (!isPlain(entries)) {
        place.refuseType(entries, notA('a map', 'write it in { }'));
        return;
      }
      const before = place.typeFaults;
      for (const [name, entry] of Object.entries(entries)) {
        place.key(name).judge(name, key);
        entryCheck.run(entry, place.key(name));
      }
      // A fact about all entries cannot be asked where one of them is not text.
      if (fact && place.typeFaults === before) place.judge(entries as Record<string, string>, fact);
    },
    { entries: 'text' },
  );
}

/**
 * @param judge asks about the struct as a whole, where all is of its type
 * @param pointless why props of other structs have no place in this one
 */
export function struct<Props>(
  shape: Shape<Props>,
  judge?: (props: Props, place: PropPlace) => void,
  pointless: Readonly<Record<string, Fault>> = {},
): Check {
  const checks = Object.entries<Check<string>>(shape);
  const known = new Set(checks.map(([name]) => name));
  const judgeRelations = relationsOf(checks);
  return check(
    (value, place) => {
      if (!isPlain(value)) {
        place.refuseType(value, notAnObject(value, shape));
        return;
      }
      checkFields(value, checks, place);
      for (const name of Object.keys(value)) {
        if (!known.has(name)) refuseUnknown(name, known, pointless, place);
      }
      if (judge || judgeRelations) {
        place.whereTyped(() => {
          judge?.(value as Props, place);
          judgeRelations?.(value, place);
        });
      }
    },
    { props: shape },
  );
}

/**
 * A struct that is made from one of several props. Each other prop has to say with which of them it
 * goes, or that it is for all: without that it does not compile.
 */
export function madeFromOne<Props, Source extends keyof Props & string>(
  sources: readonly Source[],
  fault: (declared: readonly Source[]) => Fault,
  shape: {
    readonly [Name in keyof Required<Props>]: Name extends Source
      ? Check<keyof Props & string>
      : Related<keyof Props & string>;
  },
): Check {
  return struct<Props>(shape, (props, place) => {
    const declared = sources.filter((source) => props[source] !== undefined);
    if (declared.length !== 1) place.field(sources.join(', ')).refuse(undefined, fault(declared));
  });
}

function checkFields(
  value: Readonly<Record<string, unknown>>,
  checks: readonly (readonly [string, Check<string>])[],
  place: PropPlace,
): void {
  for (const [name, field] of checks) {
    const declared = value[name];
    if (declared !== undefined) field.run(declared, place.field(name));
    else if (field.required !== undefined)
      place.field(name).refuseType(undefined, missing(field.required));
  }
}

function refuseUnknown(
  name: string,
  known: ReadonlySet<string>,
  pointless: Readonly<Record<string, Fault>>,
  place: PropPlace,
): void {
  const reason = Object.hasOwn(pointless, name) ? pointless[name] : undefined;
  place.field(name).refuse(undefined, reason ?? unknownProp(name, known));
}

function missing(example: string): Fault {
  return {
    what: 'is missing',
    why: 'the prop is required and has no default',
    fix: `write for example ${example}`,
  };
}

function notAnObject(value: unknown, shape: Readonly<Record<string, unknown>>): Fault {
  if (hasRef(value)) return TAKES_REF;
  return {
    what: 'is not an object',
    why: 'it must be an object',
    fix: `write an object with some of ${Object.keys(shape).join(', ')}`,
  };
}

const TAKES_REF: Fault = {
  what: 'is a construct',
  why: 'it must be a reference to the construct',
  fix: 'write .ref behind it',
};

const MISSING_ELEMENT: Fault = {
  what: 'is missing',
  why: 'a list has no gaps',
  fix: 'write the element, or shorten the list',
};

/** What is refused of a prop that its struct does not have. */
export const NOT_KNOWN = 'is not a known property';

function unknownProp(name: string, known: ReadonlySet<string>): Fault {
  return {
    what: NOT_KNOWN,
    why: 'it would be ignored',
    fix: `write one of ${nearNames(name, [...known]).join(', ')}`,
  };
}

function typed<T>(
  type: PropType | undefined,
  isType: (value: unknown) => boolean,
  what: string,
  fix: string | ((value: unknown) => string),
  fact?: Fact<T>,
): Check {
  return check((value, place) => {
    if (!isType(value)) {
      place.refuseType(value, notA(what, typeof fix === 'string' ? fix : fix(value)));
      return;
    }
    if (fact) place.judge(value as T, fact);
  }, type);
}

function check(run: Check['run'], type?: PropType): Check {
  return { run, type };
}

function notA(what: string, fix: string): Fault {
  return { what: `is not ${what}`, why: `it must be ${what}`, fix };
}

/** An object literal, of whichever realm: nothing stands between it and the first prototype. */
function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
