import type { Chart } from 'cdk8s';
import * as fc from 'fast-check';
import { ODD } from '../agreement/values';

/** What may be written for a prop, right and wrong. */
export type Values = readonly unknown[] | fc.Arbitrary<unknown>;

/** Values for each prop of a struct: a prop without any does not compile. */
export type Fields<Props> = { readonly [Name in keyof Required<Props>]: Values };

/** A value that takes a chart to be made: a construct, or an option that names one. */
export type Late = (chart: Chart) => unknown;

/** Props that are right, but for as many fields at most. */
export function near<Props extends object>(
  right: object,
  fields: Fields<Props>,
  most = 2,
): fc.Arbitrary<object> & Struct {
  const change = fc
    .constantFrom(...Object.entries<Values>(fields))
    .chain(([name, values]) => oneOf(values).map((value) => [name, value] as const));
  const props = fc
    .array(change, { maxLength: most })
    .map((changes) => ({ ...right, ...Object.fromEntries(changes) }));
  return Object.assign(props, { right, fields });
}

/** A struct that is right, and what may be written for each of its props. */
export interface Struct {
  readonly right: object;
  readonly fields: Readonly<Record<string, Values>>;
}

/** A list of one or two of such values, rarely of none. */
export function lists(values: Values): fc.Arbitrary<unknown[]> & ListOf {
  const list = fc.oneof(
    { weight: 8, arbitrary: fc.array(valueOf(values), { minLength: 1, maxLength: 2 }) },
    { weight: 1, arbitrary: fc.constant<unknown[]>([]) },
  );
  return Object.assign(list, { element: values });
}

export interface ListOf {
  readonly element: Values;
}

/** A map of one of the keys to one of the values. */
export function maps(keys: readonly string[], values: Values): fc.Arbitrary<object> & MapOf {
  const map = fc
    .tuple(fc.constantFrom(...keys), valueOf(values))
    .map(([key, value]) => ({ [key]: value }));
  return Object.assign(map, { keys, entry: values });
}

export interface MapOf {
  readonly keys: readonly string[];
  readonly entry: Values;
}

/** The words of an enum, and one that it has not. */
export function words(members: Readonly<Record<string, string>>): string[] {
  return [...Object.values(members), 'other'];
}

export const FLAGS = [true, false];

/** A construct that is made once in a chart. */
export function once(id: string, make: (chart: Chart, id: string) => unknown): Late {
  return (chart) => chart.node.tryFindChild(id) ?? make(chart, id);
}

/** One that takes a chart to be made from options, and is shown as those. */
export function late(
  options: fc.Arbitrary<object>,
  make: (options: never) => unknown,
): fc.Arbitrary<Late> & MadeOf {
  const made = options.map((one) => lateOf(one, make));
  return Object.assign(made, { options, make });
}

export interface MadeOf {
  readonly options: fc.Arbitrary<object>;
  readonly make: (options: never) => unknown;
}

export function lateOf(options: object, make: (options: never) => unknown): Late & Options {
  return Object.assign((chart: Chart) => make(settled(chart, options) as never), {
    options,
    toJSON: () => options,
  });
}

/** What something late is made from. */
export interface Options {
  readonly options: object;
}

/** The value with everything made that takes a chart. */
export function settled(chart: Chart, value: unknown): unknown {
  if (typeof value === 'function') return (value as Late)(chart);
  if (Array.isArray(value)) return value.map((one) => settled(chart, one));
  if (!isPlain(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, settled(chart, one)] as const),
  );
}

/** A value of another type now and then. */
function oneOf(values: Values): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 24, arbitrary: valueOf(values) },
    { weight: 1, arbitrary: fc.constantFrom(...ODD) },
  );
}

function valueOf(values: Values): fc.Arbitrary<unknown> {
  return values instanceof fc.Arbitrary ? values : fc.constantFrom(...values);
}

function isPlain(value: unknown): value is object {
  return (
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  );
}
