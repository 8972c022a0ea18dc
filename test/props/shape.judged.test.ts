import type { Fact } from '../../lib/facts/values/fault';
import { Refusals } from '../../lib/props/refusals';
import type { Check } from '../../lib/props/check';
import { flag, judged, list, number, struct, text, unshown } from '../../lib/props/shape';
import { messageOf } from '../support/refusal';

const told = (check: Check, value: unknown) =>
  messageOf(() => {
    const refusals = new Refusals('test');
    check.run(value, refusals.at('prop'));
    refusals.throwIfAny(told);
  });

const fault = { what: 'is wrong', why: 'why', fix: 'fix' };
const wrong: Fact<unknown> = () => fault;

describe('judged', () => {
  const check = judged(struct<{ name?: string }>({ name: text() }), wrong);

  test('asks the fact about the whole where all is of its type', () => {
    expect(told(check, { name: 'a' })).toBe(
      'test: prop: {"name":"a"} is wrong\n  why: why\n  fix: fix',
    );
  });

  test('does not ask it where something is not', () => {
    expect(told(check, { name: 5 })).toMatch(/^test: prop\.name: 5 is not text\n/);
    expect(told(check, { name: 5 })).not.toContain('is wrong');
  });
});

describe('unshown', () => {
  test.each([
    ['a wrong value', text(wrong), 'secret'],
    ['a value of another type', text(), { password: 'secret' }],
    ['a list of another type', text(), ['secret']],
  ])('shows nothing of %s', (_, check, value) => {
    const message = told(unshown(check), value);
    expect(message).toMatch(/^test: prop is /);
    expect(message).not.toContain('secret');
  });

  test('leaves what stands beside it as it is', () => {
    const check = struct<{ a?: string; b?: string }>({ a: unshown(text()), b: text() });
    expect(told(check, { a: 1, b: 2 })).toMatch(/^test: prop\.a is [^]*\ntest: prop\.b: 2 is /);
    expect(told(list(unshown(text())), [1])).toMatch(/^test: prop\[0\] is not text\n/);
  });
});

describe('what to write where a value is not of its type', () => {
  test.each<[Check, unknown, string]>([
    [
      number(),
      '-0.5',
      'test: prop: "-0.5" is not a number; it must be a number; write it without quotes',
    ],
    [number(), '5s', 'test: prop: "5s" is not a number; it must be a number; write a number'],
    [number(), 'web', 'test: prop: "web" is not a number; it must be a number; write a number'],
    [number(), '', 'test: prop: "" is not a number; it must be a number; write a number'],
    [number(), null, 'test: prop: null is not a number; it must be a number; write a number'],
    [
      flag(),
      'false',
      'test: prop: "false" is not true or false; it must be true or false; write it without quotes',
    ],
    [
      flag(),
      'yes',
      'test: prop: "yes" is not true or false; it must be true or false; write true or false',
    ],
    [
      flag(),
      1,
      'test: prop: 1 is not true or false; it must be true or false; write true or false',
    ],
  ])('%#', (check, value, expected) => {
    expect(told(check, value).replaceAll(/\n {2}(why|fix): /g, '; ')).toBe(expected);
  });
});
