import * as fc from 'fast-check';
import type { KubeObject } from '../harness/api';

/** A part of an object: what each of its choices writes into it, a field with its value. */
export type Choices = readonly (readonly Readonly<Record<string, unknown>>[])[];

/** A kind of object, of which two are made that differ in some of the choices. */
export interface Kind {
  readonly base: KubeObject;
  readonly choices: Choices;
  /** How often it is taken, beside the others. */
  readonly weight: number;
}

/** Fields as `spec.type`, which may be left out. */
export function options(field: string, ...values: readonly unknown[]): Record<string, unknown>[] {
  return values.map((value) => ({ [field]: value }));
}

/** An object, and the one that is applied over it. */
export interface Pair {
  readonly old: KubeObject;
  readonly now: KubeObject;
}

/** Two objects of a kind: the second has up to three choices that the first has not. */
export function pairOf({ base, choices }: Kind): fc.Arbitrary<Pair> {
  const indexes = fc.tuple(...choices.map(({ length }) => fc.nat(length - 1)));
  const changes = fc.array(fc.tuple(fc.nat(choices.length - 1), fc.nat(9)), {
    maxLength: 3,
    minLength: 1,
  });
  return fc.tuple(indexes, changes).map(([first, moved]) => {
    const second = [...first];
    for (const [choice, step] of moved) {
      second[choice] = ((first[choice] ?? 0) + step) % (choices[choice]?.length ?? 1);
    }
    return { old: chosen(base, choices, first), now: chosen(base, choices, second) };
  });
}

function chosen(base: KubeObject, choices: Choices, indexes: readonly number[]): KubeObject {
  const object = structuredClone(base) as Record<string, unknown>;
  for (const [place, index] of indexes.entries()) {
    for (const [field, value] of Object.entries(choices[place]?.[index] ?? {})) {
      if (value !== undefined) put(object, field.split('.'), structuredClone(value));
    }
  }
  return object;
}

function put(object: Record<string, unknown>, [key = '', ...rest]: string[], value: unknown): void {
  if (rest.length === 0) object[key] = value;
  else put((object[key] ??= {}) as Record<string, unknown>, rest, value);
}
