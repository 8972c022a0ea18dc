import * as fc from 'fast-check';
import { dnsName, namePattern, replacement } from '../../../lib/facts/controllers/dns-rewrites';

const x = (length: number) => 'x'.repeat(length);

describe('dnsName', () => {
  test.each(['a', 'db.example.com', 'db.example.com.', '_sip._tcp.example.com', '1.2', x(63)])(
    'takes %s',
    (name) => {
      expect(dnsName(name)).toBeUndefined();
    },
  );

  test.each([
    '',
    '.',
    'a..b',
    'A.b',
    'a b',
    'a\n',
    '-a',
    'a-',
    '*.a',
    'a{b',
    x(64),
    `${x(60)}.`.repeat(5),
  ])('refuses %j', (name) => {
    expect(dnsName(name)).toEqual({
      what: 'is not a DNS name',
      why: 'it has labels of lower-case letters, digits, "-" and "_", 1 to 63 characters each, separated by "."',
      fix: 'write a name such as "db.example.com"',
    });
  });
});

describe('namePattern', () => {
  test.each([
    'a',
    '(.*)\\.old\\.example\\.com\\.',
    '^([a-z0-9-]+)\\.(?:a|b)\\.$',
    '[a-z]{2}x{1,3}y{4,}',
    'z{1000}',
    'a:]b',
    '[\\w-]',
    '[-\\w.]',
    '\\d+\\D\\w\\W\\s\\S\\b\\B\\-\\.',
    '[^.]+',
    'a+?b*?',
    x(10000),
  ])('takes %s', (pattern) => {
    expect(namePattern(pattern)).toBeUndefined();
  });

  test.each([
    'a b',
    'a\tb',
    'a\nb',
    'a\r',
    '"a"',
    'a#b',
    '{',
    '}',
    'a {',
    'a{$HOME}',
    'a{%PATH%}',
    'a{,3}',
    'a{b}',
    'a{1',
    'ä',
    '\u0000',
    x(10001),
  ])('cannot write %j into a Corefile', (pattern) => {
    expect(namePattern(pattern)?.what).toBe('cannot be written into a Corefile');
  });

  test.each([
    '',
    '(',
    'a)',
    '[a',
    '[]a]',
    '[^]',
    '*a',
    'a**',
    'a{2,1}',
    'a{1001}',
    'a{1,1001}',
    '(a{2}){501}',
    '[[:alpha:]]',
    '[^[:alpha:]]',
    '[\\b]',
    '[a-\\d]',
    '[\\d-a]',
    'a\\',
    '(?=a)',
    '(?!a)',
    '(?<=a)',
    '(?<!a)',
    '(?<name>a)',
    '(?P<name>a)',
    '(?i)a',
    '(a)\\1',
    '\\u0041',
    '\\x41',
    '\\k',
    '\\Aa\\z',
  ])('does not take %j, which Go does not or reads in another way', (pattern) => {
    expect(namePattern(pattern)?.what).toBe('is not a regular expression that CoreDNS accepts');
  });

  test('takes whatever is escaped', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('.', '-', '+', '*', '?', '(', ')', '[', ']', '^', '$', '|', '\\'),
          minLength: 1,
        }),
        (text) => {
          const escaped = text.replace(/./g, '\\$&');
          expect(namePattern(escaped)).toBeUndefined();
          expect(new RegExp(`^${escaped}$`).test(text)).toBe(true);
        },
      ),
    );
  });
});

describe('replacement', () => {
  test.each([
    ['a', 'new.example.com'],
    ['(a)', '{1}.new.example.com.'],
    ['(a)', '{0}'],
    ['(a)', '{1}.{1}'],
    ['(a)(?:b)(c)', '{2}-{1}'],
    ['\\((a)[(]', '{1}'],
    ['(a)|b', '{1}x'],
  ])('of %s may be %s', (pattern, text) => {
    expect(replacement(pattern)(text)).toBeUndefined();
  });

  test.each([
    '',
    'A',
    'a b',
    'a\n',
    '{',
    '}',
    '{}',
    '{a}',
    '{$HOME}',
    '{1',
    'a{1}}',
    '"a"',
    '#',
    '{100}',
  ])('is not %j', (text) => {
    expect(replacement('(a)')(text)).toEqual({
      what: 'is not a valid new name',
      why: 'it is a DNS name in lower case, in which {1} is replaced by the first group of the pattern',
      fix: 'write for example "{1}.new.example.com"',
    });
  });

  test.each([
    ['a', '{1}', 'uses the group {1}'],
    ['(a)', '{2}', 'uses the group {2}'],
    ['a', '{0}.b', 'uses 1 groups'],
    ['(a)', '{0}.{1}', 'uses 2 groups'],
  ])('of %s is not %s', (pattern, text, what) => {
    expect(replacement(pattern)(text)?.what).toBe(what);
  });
});
