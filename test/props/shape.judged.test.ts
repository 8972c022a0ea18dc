import type { Fact } from '../../lib/facts/values/fault';
import { Refusals } from '../../lib/props/refusals';
import type { Check } from '../../lib/props/check';
import { judged, list, struct, text, unshown } from '../../lib/props/shape';
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
