import type { Chart } from 'cdk8s';
import { App, Testing } from 'cdk8s';
import * as fc from 'fast-check';
import type { ClusterProps } from '../../lib';
import { Checks, NetworkChecks } from '../../lib';
import type { ListOf, MadeOf, MapOf, Options, Struct, Values } from '../cluster/live/props/fields';
import { lateOf, settled } from '../cluster/live/props/fields';
import { chartFor } from './chart';

/** A construct in one of its ways, with props that are right. */
export interface Mode {
  readonly name: string;
  readonly cluster?: ClusterProps;
  readonly props: Struct;
  readonly make: (chart: Chart, props: never) => unknown;
}

/** One prop of one struct somewhere in the props of a construct. */
interface Place {
  /** Such as `ports[0].name`. */
  readonly path: string;
  readonly name: string;
  /** The struct that it is of, by the names of its props. */
  readonly struct: string;
  /** Whether the right props have it, so that another value may be the default. */
  readonly isGiven: boolean;
  /** What may be written, beside what is there. */
  readonly values: readonly unknown[];
  /** The props of the construct with a value at the place; as they are without one. */
  readonly put: (value?: unknown) => object;
}

/** What became of the values of a prop. */
export interface Outcome extends Omit<Place, 'values' | 'put'> {
  readonly mode: string;
  /** The one that came out in the manifests, the first of them. */
  readonly written: string | undefined;
  /** Those that were taken, and the manifests are the same. */
  readonly unseen: readonly string[];
}

/** Tries values for each prop, also of nested structs, until one is written. */
export function outcomesOf(mode: Mode): Outcome[] {
  const top = { base: mode.props.right, put: (one: object) => one, path: '' };
  const asIs = new Map<string, string | undefined>(); // path of the struct -> its manifests
  return placesIn(mode.props, top).map(({ path, name, struct, isGiven, values, put }) => {
    if (!asIs.has(path)) asIs.set(path, render(mode, put()));
    const outcome = { mode: mode.name, path, name, struct, isGiven };
    const before = asIs.get(path);
    if (before === undefined) return { ...outcome, written: undefined, unseen: [] };
    return { ...outcome, ...triedOf(mode, before, { values, put }) };
  });
}

function triedOf(mode: Mode, before: string, { values, put }: Pick<Place, 'values' | 'put'>) {
  const unseen: string[] = [];
  for (const [index, value] of values.entries()) {
    const text = render(mode, put(value));
    if (text === undefined) continue;
    const known = isLate(value) ? `value ${index}` : JSON.stringify(value);
    // What a value brings into the chart by itself is no sign that it is read.
    if (text !== before && text !== render(mode, put(), value)) return { written: known, unseen };
    if (isRefusedByRules(mode, put(value))) continue;
    unseen.push(known);
  }
  return { written: undefined, unseen };
}

/** The values that are taken and not seen, and are no default elsewhere: `<mode>: <place>: <value>`. */
export function droppedIn(outcomes: readonly Outcome[]): string[] {
  const added = outcomes.filter(({ isGiven }) => !isGiven);
  const written = new Set(added.map((one) => `${propOf(one)} ${one.written ?? ''}`));
  return outcomes.flatMap((one) =>
    one.unseen
      .filter((value) => written.has(`${propOf(one)} ${value}`))
      .map((value) => `${one.mode}: ${one.path}${one.name}: ${value}`),
  );
}

export function propOf({ name, struct }: Pick<Outcome, 'name' | 'struct'>): string {
  return `${name} of { ${struct} }`;
}

/** A struct, by the names of its props. */
export function structOf(names: readonly string[]): string {
  return [...names].sort().join(' ');
}

/**
 * The manifests; nothing where the construct refuses the props. `more` is made first and not used.
 * The rules are not asked: they take most of the time.
 */
function render(mode: Mode, props: object, more?: unknown): string | undefined {
  return synthOf(mode, props, Checks.OFF, more);
}

function isRefusedByRules(mode: Mode, props: object): boolean {
  return synthOf(mode, props, Checks.ERROR) === undefined;
}

function synthOf(
  { cluster, make }: Mode,
  props: object,
  checks: Checks,
  more?: unknown,
): string | undefined {
  const chart = chartFor(cluster);
  NetworkChecks.addTo(App.of(chart), { checks });
  try {
    settled(chart, more);
    make(chart, settled(chart, props) as never);
    return JSON.stringify(Testing.synth(chart));
  } catch (error) {
    if (/\n {2}why: .*\n {2}fix: | Fix: /.test((error as Error).message)) return undefined;
    throw error;
  }
}

/** A struct as it stands in the props of a construct. */
interface Standing {
  readonly base: object;
  /** The props of the construct with another struct in its place. */
  readonly put: (struct: object) => object;
  readonly path: string;
}

function placesIn({ fields }: Struct, { base, put, path }: Standing): Place[] {
  const struct = structOf(Object.keys(fields));
  return Object.entries(fields).flatMap(([name, values]) => {
    const given = (base as Readonly<Record<string, unknown>>)[name];
    const at = (value: unknown) => put({ ...base, [name]: value });
    const nested = structsIn(values).flatMap((inside) => {
      const inner = given === undefined ? undefined : inside.unwrap(given);
      return placesIn(inside.inner, {
        base: inner ?? inside.inner.right,
        put: (one) => at(inside.wrap(one, given)),
        path: `${path}${name}${inside.at}.`,
      });
    });
    const place = {
      path,
      name,
      struct,
      isGiven: given !== undefined,
      values: candidates(values).filter((value) => !isSame(value, given)),
      put: (value?: unknown) => (value === undefined ? put(base) : at(value)),
    };
    return [place, ...nested];
  });
}

/** What says nothing of itself before it is made. */
function isLate(value: unknown): boolean {
  return typeof value === 'function' && !('options' in value);
}

function isSame(one: unknown, other: unknown): boolean {
  if (isLate(one)) return one === other;
  return JSON.stringify(one) === JSON.stringify(other);
}

/** A struct within a value, and how to put another one there. */
interface Inside {
  readonly inner: Struct;
  readonly wrap: (struct: object, given: unknown) => unknown;
  readonly unwrap: (value: unknown) => object | undefined;
  readonly at: string;
}

function structsIn(values: Values): Inside[] {
  if (isStruct(values)) {
    return [{ inner: values, wrap: (one) => one, unwrap: (one) => one as object, at: '' }];
  }
  if (isList(values)) {
    return structsIn(values.element).map(({ inner, wrap, unwrap, at }) => ({
      inner,
      wrap: (one, given) => {
        const [first, ...rest] = (given ?? []) as unknown[];
        return [wrap(one, first), ...rest];
      },
      unwrap: (one) => {
        const [first] = one as readonly unknown[];
        return first === undefined ? undefined : unwrap(first);
      },
      at: `[0]${at}`,
    }));
  }
  if (!isMade(values)) return [];
  const { options, make } = values;
  return structsIn(options).map((inside) => ({
    ...inside,
    wrap: (one) => lateOf(one, make),
    unwrap: (one) => inside.unwrap((one as Options).options),
  }));
}

/** What may be written for a prop, right and wrong; of what is nested, a little. */
function candidates(values: Values): unknown[] {
  if (isStruct(values)) {
    const { right, fields } = values;
    const others = Object.entries(fields).flatMap(([name, inner]) =>
      candidates(inner)
        .slice(0, FEW)
        .map((value) => ({ ...right, [name]: value })),
    );
    return [right, ...others];
  }
  if (isList(values)) return candidates(values.element).map((value) => [value]);
  if (isMade(values)) {
    const { options, make } = values;
    return candidates(options).map((one) => lateOf(one as object, make));
  }
  if (isMap(values)) {
    const { keys, entry } = values;
    return candidates(entry).map((value) => ({ [keys[0] ?? '']: value }));
  }
  if (values instanceof fc.Arbitrary) throw new Error('nobody knows what may be written there');
  return [...values];
}

const FEW = 3;

function isStruct(values: Values): values is Values & Struct {
  return 'fields' in values;
}

function isList(values: Values): values is Values & ListOf {
  return 'element' in values;
}

function isMade(values: Values): values is Values & MadeOf {
  return 'options' in values;
}

function isMap(values: Values): values is Values & MapOf {
  return 'keys' in values && 'entry' in values;
}
