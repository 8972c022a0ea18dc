import { brokenRules } from '../support/cel';
import type { Schema } from '../support/schema';

const one = (rule: string): Pick<Schema, 'x-kubernetes-validations'> => ({
  'x-kubernetes-validations': [{ rule, message: 'must hold' }],
});

const text: Schema = { type: 'string' };
const whole: Schema = { type: 'integer' };

describe('a rule is asked', () => {
  test.each<[string, Schema, unknown, string[]]>([
    ['at the root', { ...text, ...one("self == 'a'") }, 'b', [' must hold']],
    [
      'at a field',
      { properties: { a: { ...text, ...one("self == 'a'") } } },
      { a: 'b' },
      ['/a must hold'],
    ],
    [
      'of each element of a list',
      { items: { ...whole, ...one('self <= 2') } },
      [1, 2, 3, 4],
      ['/2 must hold', '/3 must hold'],
    ],
    [
      'of each value of a map',
      { additionalProperties: { ...text, ...one('self.size() == 1') } },
      { 'a.b/c': 'x', d: 'xx' },
      ['/d must hold'],
    ],
    [
      'of a list as a whole',
      { items: text, ...one('self.all(a, self.exists_one(b, a == b))') },
      ['a', 'b', 'a'],
      [' must hold'],
    ],
    [
      'of a map as a whole',
      { additionalProperties: text, ...one("!('*' in self)") },
      { '*': 'a' },
      [' must hold'],
    ],
    [
      'outside before inside',
      {
        properties: { a: { ...text, ...one('false') } },
        'x-kubernetes-validations': [
          { rule: 'false', message: 'first' },
          { rule: 'true', message: 'never' },
          { rule: 'false' },
        ],
      },
      { a: '' },
      [' first', ' false', '/a must hold'],
    ],
    ['only where the field is', { properties: { a: one('false') } }, {}, []],
    [
      'not of what the schema does not know',
      { items: text, ...one('self.size() == 1') },
      ['a'],
      [],
    ],
    ['not of a change', { ...text, ...one('self == oldSelf') }, 'a', []],
  ])('%s', (_name, schema, value, broken) => {
    expect(brokenRules(schema, value)).toEqual(broken);
  });
});

describe('a rule sees', () => {
  test.each<[string, Schema, unknown]>([
    [
      'the defaults, at every depth',
      {
        properties: {
          a: { default: { b: 'x' }, properties: { b: text, c: { ...text, default: 'y' } } },
        },
        ...one("self.a.b + self.a.c == 'xy'"),
      },
      {},
    ],
    [
      'what is written before a default',
      { properties: { a: { ...text, default: 'x' } }, ...one("self.a == 'y'") },
      { a: 'y' },
    ],
    [
      'no field that the schema does not know',
      { properties: { a: text }, ...one('!has(self.b)') },
      { b: 'y' },
    ],
    ['whole numbers as ints', { ...whole, ...one('type(self) == int && self % 2 == 1') }, 7],
    ['other numbers as doubles', { type: 'number', ...one('type(self) == double') }, 7],
    [
      'a reserved word as a field',
      { properties: { namespace: text }, ...one("self.__namespace__ == 'a'") },
      { namespace: 'a' },
    ],
    [
      'a reserved word as a key',
      { additionalProperties: text, ...one("self['namespace'] == 'a'") },
      { namespace: 'a' },
    ],
    ['the strings library', { ...text, ...one("self.split('/')[1].substring(1) == 'c'") }, 'a/bc'],
    ['durations', { ...text, ...one("duration(self) > duration('59s')") }, '1m'],
    ['regular expressions of RE2', { ...text, ...one("self.matches('^(?i)a+$')") }, 'aA'],
    [
      'addresses',
      { ...text, ...one("isIP(self) && !isIP('a') && isIP('2001:db8::1')") },
      '10.0.0.1',
    ],
  ])('%s', (_name, schema, value) => {
    expect(brokenRules(schema, value)).toEqual([]);
  });
});

describe('a rule that cannot be judged', () => {
  test.each([
    ['by a function that is not there', 'self.foo()', 'unbound function: foo'],
    ['by a field that is not there', 'self.b == 1', 'field not found: b'],
  ])('%s is told', (_name, rule, why) => {
    const schema = { properties: { a: text }, ...one(rule) };
    expect(brokenRules(schema, { a: 'x' })).toEqual([` cannot be judged (${why}): must hold`]);
  });

  test('because it is no CEL is told by an error', () => {
    expect(() => brokenRules(one('self.'), {})).toThrow();
  });
});
