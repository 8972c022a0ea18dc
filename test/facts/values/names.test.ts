import fc from 'fast-check';
import type { Fact } from '../../../lib/facts/values/fault';
import {
  appProtocol,
  dnsLabel,
  dnsSubdomain,
  labelKey,
  labelValue,
  loadBalancerClass,
  serviceName,
  statefulSetName,
} from '../../../lib/facts/values/names';

type Row = readonly [title: string, value: string];

const x = (length: number) => 'x'.repeat(length);
const since136 = serviceName(true);
const before136 = serviceName(false);

function accepts(fact: Fact<string>, rows: readonly Row[]): void {
  test.each(rows)('takes %s', (_, value) => {
    expect(fact(value)).toBeUndefined();
  });
}

/** Each is refused, and what is written in its place is taken. */
function refuses(fact: Fact<string>, what: string, rows: readonly Row[]): void {
  test.each(rows)('refuses %s', (_, value) => {
    const fault = fact(value);
    expect(fault?.what).toBe(what);
    expect(fact(quotedIn(fault?.fix))).toBeUndefined();
  });
}

const quotedIn = (fix = '') => /"([^"]*)"/.exec(fix)?.[1] ?? '';

const LABELS: readonly Row[] = [
  ['a word', 'web'],
  ['one letter', 'a'],
  ['one digit', '0'],
  ['digits alone', '123'],
  ['a digit first', '1-web'],
  ['two hyphens in a row', 'a--b'],
  ['63 characters', x(63)],
];

const NO_LABELS: readonly Row[] = [
  ['nothing', ''],
  ['a blank', ' '],
  ['64 characters', x(64)],
  ['a hyphen first', '-web'],
  ['a hyphen last', 'web-'],
  ['a hyphen alone', '-'],
  ['an upper-case letter', 'Web'],
  ['an underscore', 'my_web'],
  ['a slash', 'a/b'],
  ['a line break', 'web\n'],
  ['a letter of another script', 'größe'],
  ['a wildcard', '*'],
];

const DOTTED: readonly Row[] = [
  ['a dot', 'a.b'],
  ['a label after 62 characters', `${x(62)}.b`],
];

describe('dnsLabel', () => {
  accepts(dnsLabel, LABELS);
  refuses(dnsLabel, 'is not a DNS label', [...NO_LABELS, ...DOTTED]);

  test('says the whole fault', () => {
    expect(dnsLabel('shop.EU')).toEqual({
      what: 'is not a DNS label',
      why: 'it may hold lower-case letters, digits and "-", starts and ends with a letter or a digit, and has at most 63 characters',
      fix: 'write a name such as "shop-eu"',
    });
  });

  test.each([
    ['My_Web', 'my-web'],
    ['web.', 'web'],
    ['größe', 'gr-e'],
    [`${x(62)}.b`, x(62)],
    ['...', 'web'],
  ])('proposes for %s', (value, better) => {
    expect(dnsLabel(value)?.fix).toBe(`write a name such as "${better}"`);
  });
});

describe('dnsSubdomain', () => {
  accepts(dnsSubdomain, [
    ...LABELS,
    ...DOTTED,
    ['a part of more than 63 characters', `${x(64)}.com`],
    ['253 characters', `${x(251)}.b`],
    ['an address', '192.0.2.1'],
  ]);
  refuses(dnsSubdomain, 'is not a DNS subdomain', [
    ...NO_LABELS.filter(([title]) => title !== '64 characters'),
    ['254 characters', x(254)],
    ['254 characters with a dot where it would be cut', `${x(252)}.b`],
    ['a dot first', '.a'],
    ['a dot last', 'a.'],
    ['two dots', 'a..b'],
    ['a part that begins with a hyphen', 'a.-b'],
    ['a part that ends with a hyphen', 'a-.b'],
    ['a part that is a hyphen', 'a.-.b'],
    ['a part that is a wildcard', 'a.*.b'],
  ]);

  test('says the whole fault', () => {
    expect(dnsSubdomain('my_shop..com')).toEqual({
      what: 'is not a DNS subdomain',
      why: 'it may hold lower-case letters, digits, "-" and ".", each part starts and ends with a letter or a digit, and the whole has at most 253 characters',
      fix: 'write a name such as "my-shop.com"',
    });
  });
});

describe('serviceName', () => {
  const digitFirst: Row[] = [
    ['one digit', '0'],
    ['a digit first', '1-web'],
    ['a digit before 62 characters', `1${x(62)}`],
  ];
  describe('since Kubernetes 1.36', () => {
    accepts(since136, [...LABELS, ...digitFirst]);
    refuses(since136, 'is not a Service name', [...NO_LABELS, ...DOTTED]);
  });
  describe('before Kubernetes 1.36', () => {
    accepts(before136, [
      ['63 characters', x(63)],
      ['a letter', 'a'],
      ['a digit last', 'web1'],
    ]);
    refuses(before136, 'is not a Service name', [...NO_LABELS, ...DOTTED, ...digitFirst]);
  });

  test('says the whole fault of a name that is no label', () => {
    expect(before136('1_web')).toEqual({
      what: 'is not a Service name',
      why: 'a Service name is a DNS label: it may hold lower-case letters, digits and "-", starts and ends with a letter or a digit, and has at most 63 characters',
      fix: 'write a name such as "web"',
    });
  });

  test('says the whole fault of a digit first', () => {
    expect(before136('1-web')).toEqual({
      what: 'is not a Service name',
      why: 'before Kubernetes 1.36 a Service name must start with a letter',
      fix: 'write "s-1-web", or set kubernetes: "1.36" or later on the Cluster',
    });
  });
});

describe('statefulSetName', () => {
  accepts(statefulSetName, [
    ['a word', 'db'],
    ['a digit first', '1db'],
    ['52 characters', x(52)],
  ]);
  refuses(statefulSetName, 'is not a DNS label', [...NO_LABELS, ['a dot', 'a.b']]);

  test.each([53, 63])(
    'refuses %d characters, which the labels of its pods cannot hold',
    (length) => {
      expect(statefulSetName(x(length))).toEqual({
        what: `has ${length} characters`,
        why: 'the pods of a StatefulSet have a label of its name and a hash, of at most 63 characters, so the controller could not create them',
        fix: 'write a name of at most 52 characters',
      });
    },
  );
});

describe('labelKey', () => {
  accepts(labelKey, [
    ['a word', 'app'],
    ['one character', 'A'],
    ['all that a name may hold', 'A-b_c.9'],
    ['63 characters', x(63)],
    ['a prefix', 'app.kubernetes.io/name'],
    ['a prefix of 253 characters', `${x(253)}/${x(63)}`],
  ]);
  refuses(labelKey, 'is not a label key', [
    ['nothing', ''],
    ['64 characters', x(64)],
    ['a prefix of 254 characters', `${x(254)}/a`],
    ['an upper-case prefix', 'Example.com/a'],
    ['an empty prefix', '/a'],
    ['an empty name', 'example.com/'],
    ['two slashes', 'a/b/c'],
    ['a hyphen first', '-a'],
    ['a dot last', 'a.'],
    ['an underscore first', '__proto__'],
    ['a blank', 'a b'],
    ['a colon', 'a:b'],
    ['a line break', 'a\n'],
  ]);

  test('says the whole fault', () => {
    expect(labelKey('a b')).toEqual({
      what: 'is not a label key',
      why: 'a key is an optional DNS subdomain and "/", then 1 to 63 letters, digits, "-", "_" and ".", and the first and the last are a letter or a digit',
      fix: 'write a key such as "app" or "app.kubernetes.io/name"',
    });
  });
});

describe('labelValue', () => {
  accepts(labelValue, [
    ['nothing', ''],
    ['one character', '1'],
    ['all that a value may hold', 'A-b_c.9'],
    ['63 characters', x(63)],
  ]);
  refuses(labelValue, 'is not a label value', [
    ['a blank', ' '],
    ['64 characters', x(64)],
    ['a blank inside', 'a b'],
    ['a slash', 'a/b'],
    ['a colon', 'a:b'],
    ['a hyphen first', '-a'],
    ['an underscore last', 'a_'],
    ['a line break', 'a\n'],
  ]);

  test('says the whole fault', () => {
    expect(labelValue('a b')).toEqual({
      what: 'is not a label value',
      why: 'a label value is empty, or has at most 63 letters, digits, "-", "_" and ".", and the first and the last are a letter or a digit',
      fix: 'write a value such as "web" or "1.0", and store other text in an annotation',
    });
  });
});

describe('appProtocol', () => {
  accepts(appProtocol, [
    ['an IANA name', 'https'],
    ['a name with a domain', 'kubernetes.io/h2c'],
  ]);
  refuses(appProtocol, 'is not an application protocol', [
    ['nothing', ''],
    ['two slashes', 'a/b/c'],
    ['64 characters', x(64)],
  ]);

  test('says the whole fault', () => {
    expect(appProtocol('http/1.1/tls')).toEqual({
      what: 'is not an application protocol',
      why: 'it is an IANA service name, or a name with a domain prefix, in the format of a label key',
      fix: 'write for example "https" or "kubernetes.io/h2c"',
    });
  });
});

test.each([['internal'], ['example.com/internal']])('loadBalancerClass takes %s', (name) => {
  expect(loadBalancerClass(name)).toBeUndefined();
  expect(loadBalancerClass(`${name} `)?.what).toBe('is not a load-balancer class');
});

describe('any text', () => {
  const character = fc.constantFrom('a', 'z', '0', '9', 'a', 'b', '-', '.');
  const other = fc.constantFrom('a', 'A', '_', '*', '/', ' ', '.', '-', '\n', 'ß');
  const name = fc.oneof(
    fc.string({ unit: character, maxLength: 8 }),
    fc.string({ unit: character, maxLength: 70 }),
    fc.string({ unit: fc.constantFrom('a', '.'), minLength: 245, maxLength: 260 }),
    fc.string({ unit: other, maxLength: 8 }),
    fc.string({ unit: 'binary' }),
  );

  test.each<[string, Fact<string>, RegExp]>([
    ['a label', dnsLabel, /^(?!-)[-a-z0-9]{1,63}(?<!-)$/],
    ['a subdomain', dnsSubdomain, /^(?![-.])(?!.*[-.]\.|.*\.-)[-.a-z0-9]{1,253}(?<![-.])$/],
    ['a name of a Service', before136, /^(?=[a-z])[-a-z0-9]{1,63}(?<!-)$/],
    ['a label value', labelValue, /^((?![-_.])[-_.a-zA-Z0-9]{1,63}(?<![-_.]))?$/],
  ])('is %s where the table of Kubernetes says so', (_, fact, rule) => {
    fc.assert(
      fc.property(name, (text) => {
        expect(fact(text) === undefined).toBe(rule.test(text));
      }),
    );
  });

  test.each<[string, Fact<string>]>([
    ['dnsLabel', dnsLabel],
    ['dnsSubdomain', dnsSubdomain],
    ['serviceName', before136],
  ])('%s proposes what it takes itself', (_, fact) => {
    fc.assert(
      fc.property(name, (text) => {
        const fault = fact(text);
        if (fault) expect(fact(quotedIn(fault.fix))).toBeUndefined();
      }),
    );
  });
});
