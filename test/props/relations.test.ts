import type { Fault } from '../../lib/facts/values/fault';
import type { Check } from '../../lib/props/check';
import { Refusals } from '../../lib/props/refusals';
import { always, beside, each, notWith, onlyWith, orElse } from '../../lib/props/relations';
import { flag, list, madeFromOne, number, struct, text, untold } from '../../lib/props/shape';

const fault = (what: string): Fault => ({ what, why: 'so it is', fix: 'leave it out' });

function linesOf(check: Check, value: unknown): string[] {
  const refusals = new Refusals('web');
  check.run(value, refusals.at(''));
  refusals.judgeTogether();
  const { message } = refusals.error(linesOf);
  return message.split('\n').filter((line) => line !== '' && !line.startsWith('  '));
}

interface Props {
  readonly a?: string;
  readonly b?: string;
  readonly list?: string[];
  readonly isOn?: boolean;
}

const of = (shape: Partial<Record<keyof Props, Check<keyof Props>>>) =>
  struct<Props>({ a: text(), b: text(), list: list(text()), isOn: flag(), ...shape });

const ALONE = fault('is read by nobody');

describe('onlyWith', () => {
  const check = of({ b: onlyWith('a', text(), ALONE), isOn: onlyWith('list', flag(), ALONE) });

  test.each<[string, Props, string[]]>([
    ['refuses a prop without the other', { b: 'x' }, ['web: b: "x" is read by nobody']],
    ['takes it with the other', { a: '', b: 'x' }, []],
    ['takes neither', {}, []],
    ['refuses false too', { isOn: false }, ['web: isOn: false is read by nobody']],
    [
      'takes an empty list for none',
      { isOn: true, list: [] },
      ['web: isOn: true is read by nobody'],
    ],
  ])('%s', (_, props, expected) => {
    expect(linesOf(check, props)).toEqual(expected);
  });

  test('gives the whole message', () => {
    const refusals = new Refusals('web');
    check.run({ b: 'x' }, refusals.at(''));
    expect(() => {
      refusals.throwIfAny(linesOf);
    }).toThrow('web: b: "x" is read by nobody\n  why: so it is\n  fix: leave it out');
  });

  test('leaves out a value that is untold', () => {
    const secret = of({ b: onlyWith('a', untold(text()), ALONE) });
    expect(linesOf(secret, { b: 'x' })).toEqual(['web: b is read by nobody']);
  });
});

describe('notWith', () => {
  const check = of({
    b: notWith('a', text(), fault('stands beside a')),
    isOn: notWith('a', flag(), fault('stands beside a')),
  });

  test.each<[Props, string[]]>([
    [{ a: 'x', b: 'y' }, ['web: b: "y" stands beside a']],
    [{ b: 'y' }, []],
    [{ a: 'x' }, []],
    [{ a: 'x', isOn: false }, []],
    [{ a: 'x', isOn: true }, ['web: isOn: true stands beside a']],
  ])('%j', (props, expected) => {
    expect(linesOf(check, props)).toEqual(expected);
  });
});

test('beside judges by what the other is, and before all else', () => {
  const check = of({
    b: beside(
      'isOn',
      onlyWith('a', text(), ALONE),
      (isOn?: boolean) => (b: string) => (isOn && b === 'x' ? fault('is for nobody') : undefined),
    ),
  });
  expect(linesOf(check, { b: 'x', isOn: true })).toEqual(['web: b: "x" is for nobody']);
  expect(linesOf(check, { b: 'x' })).toEqual(['web: b: "x" is read by nobody']);
  expect(linesOf(check, { isOn: true })).toEqual([]);
});

test('several relations of one prop are all told', () => {
  const check = of({
    b: onlyWith('list', notWith('a', text(), fault('stands beside a')), ALONE),
  });
  expect(linesOf(check, { a: 'x', b: 'y' })).toEqual([
    'web: b: "y" is read by nobody',
    'web: b: "y" stands beside a',
  ]);
});

test('orElse asks for one of two', () => {
  const check = of({
    a: orElse('b', text(), ({ both, neither }) =>
      both ? fault('stands beside b') : neither ? fault('is missing like b') : undefined,
    ),
  });
  expect(linesOf(check, {})).toEqual(['web: a is missing like b']);
  expect(linesOf(check, { a: 'x', b: 'y' })).toEqual(['web: a: "x" stands beside b']);
  expect([{ a: 'x' }, { b: 'y' }].flatMap((one) => linesOf(check, one))).toEqual([]);
});

test('nothing is asked where a value is of another type', () => {
  const check = of({ b: onlyWith('a', text(), ALONE) });
  expect(linesOf(check, { b: 'x', isOn: 5 })).toEqual(['web: isOn: 5 is not true or false']);
});

test('what was put off is asked before anything is thrown', () => {
  const refusals = new Refusals('web');
  of({ b: onlyWith('a', text(), ALONE) }).run({ b: 'x' }, refusals.at(''));
  expect(() => {
    refusals.throwIfAny(linesOf);
  }).toThrow('b: "x" is read by nobody');
});

describe('madeFromOne', () => {
  interface Pods {
    readonly image?: string;
    readonly selector?: string;
    readonly replicas?: number;
    readonly name?: string;
  }
  const check = madeFromOne<Pods, 'image' | 'selector'>(
    ['image', 'selector'],
    (given) => fault(`are ${given.length}`),
    {
      image: text(),
      selector: text(),
      ...each({ replicas: number() }, (one) => onlyWith('image', one, ALONE)),
      name: always(text()),
    },
  );

  test('asks for one of the sources, and what goes with it', () => {
    expect(linesOf(check, {})).toEqual(['web: image, selector are 0']);
    expect(linesOf(check, { image: 'a', selector: 'b' })).toEqual(['web: image, selector are 2']);
    expect(linesOf(check, { selector: 'b', replicas: 2 })).toEqual([
      'web: replicas: 2 is read by nobody',
    ]);
    expect(linesOf(check, { image: 'a', replicas: 2, name: 'x' })).toEqual([]);
  });

  test('does not compile with a prop that says nothing of the sources', () => {
    madeFromOne<Pods, 'image' | 'selector'>(['image', 'selector'], () => ALONE, {
      image: text(),
      selector: text(),
      replicas: always(number()),
      // @ts-expect-error -- neither always() nor onlyWith()
      name: text(),
    });
  });

  test('does not compile with the name of no prop', () => {
    const images = onlyWith('images', text(), ALONE);
    // @ts-expect-error -- there is no prop `images`
    struct<Props>({ a: images, b: text(), list: list(text()), isOn: flag() });
  });
});
