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
): fc.Arbitrary<object> {
  const change = fc
    .constantFrom(...Object.entries<Values>(fields))
    .chain(([name, values]) => oneOf(values).map((value) => [name, value] as const));
  return fc
    .array(change, { maxLength: most })
    .map((changes) => ({ ...right, ...Object.fromEntries(changes) }));
}

/** A list of one or two of such values, rarely of none. */
export function lists(values: Values): fc.Arbitrary<unknown[]> {
  return fc.oneof(
    { weight: 8, arbitrary: fc.array(valueOf(values), { minLength: 1, maxLength: 2 }) },
    { weight: 1, arbitrary: fc.constant<unknown[]>([]) },
  );
}

/** A map of one of the keys to one of the values. */
export function maps(keys: readonly string[], values: Values): fc.Arbitrary<object> {
  return fc
    .tuple(fc.constantFrom(...keys), valueOf(values))
    .map(([key, value]) => ({ [key]: value }));
}

/** The words of an enum, and one that it has not. */
export function words(members: Readonly<Record<string, string>>): string[] {
  return [...Object.values(members), 'other'];
}

export const FLAGS = [true, false];

/** One that takes a chart to be made from options, and is shown as those. */
export function late(
  options: fc.Arbitrary<object>,
  make: (options: never) => unknown,
): fc.Arbitrary<Late> {
  return options.map((one) =>
    Object.assign((chart: Chart) => make(settled(chart, one) as never), { toJSON: () => one }),
  );
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
