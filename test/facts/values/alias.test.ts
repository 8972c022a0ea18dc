import { aliasToItself, externalName } from '../../../lib/facts/values/alias';

const x = (length: number) => 'x'.repeat(length);
const ADDRESS = 'is an address';
const NO_NAME = 'is not a DNS name';

describe('externalName', () => {
  test.each([
    ['a name', 'db.example.com'],
    ['one label', 'db'],
    ['a dot at the end', 'db.example.com.'],
    ['253 characters', `${x(249)}.com`],
    ['253 characters and a dot', `${x(249)}.com.`],
    ['the full name of a Service', 'db.shop.svc.cluster.local'],
    ['an address with a word', '192.0.2.10.nip.io'],
  ])('takes %s', (_, target) => {
    expect(externalName(target)).toBeUndefined();
  });

  test.each([
    ['an IPv4 address', '192.0.2.10', ADDRESS],
    ['an IPv4 address with a dot', '192.0.2.10.', ADDRESS],
    ['an IPv4 address with a leading zero', '192.0.2.010', ADDRESS],
    ['an IPv6 address', '2001:db8::10', ADDRESS],
    ['an IPv4 address in IPv6 clothes', '::ffff:192.0.2.10', ADDRESS],
    ['nothing', '', NO_NAME],
    ['a dot', '.', NO_NAME],
    ['two dots', '..', NO_NAME],
    ['two dots at the end', 'db.example.com..', NO_NAME],
    ['254 characters', `${x(250)}.com`, NO_NAME],
    ['an upper-case letter', 'DB.example.com', NO_NAME],
    ['an underscore', '_db.example.com', NO_NAME],
    ['a wildcard', '*.example.com', NO_NAME],
    ['a port', 'db.example.com:5432', NO_NAME],
    ['a URL', 'https://db.example.com', NO_NAME],
    ['a URL of a database', 'postgres://user:password@db.example.com:5432/shop', NO_NAME],
    ['a path', 'db.example.com/shop', NO_NAME],
    ['a blank', 'db example', NO_NAME],
    ['a line break', 'db.example.com\n', NO_NAME],
    ['half the name of a Service', 'db.shop.svc', 'is only a part of a Service name'],
    ['half the name of a Service with a dot', 'db.shop.svc.', 'is only a part of a Service name'],
  ])('refuses %s', (_, target, what) => {
    expect(externalName(target)?.what).toBe(what);
  });

  test('says the whole fault of an address', () => {
    const fault = {
      what: ADDRESS,
      why: 'an alias is a DNS record that contains a name; CoreDNS answers nothing for an alias to an address',
      fix: 'use LegacyBackend, which gives addresses a Service name',
    };
    expect(externalName('192.0.2.10')).toEqual(fault);
    expect(externalName('2001:db8::10')).toEqual(fault);
  });

  const rule =
    'it is a DNS name of lower-case letters, digits, "-" and ".", of at most 253 characters, without a wildcard or "_"';
  const url = 'an alias is a DNS record, without a scheme or a path';
  const port = 'an alias is a DNS record, and DNS has no ports';

  test.each([
    ['DB.example.com', rule, 'write "db.example.com"'],
    ['My_DB.example.com', rule, 'write a name such as "db.example.com"'],
    ['*.example.com', rule, 'write a name such as "db.example.com"'],
    ['https://Shop.example.com:8443/cart?a=b#c', url, 'write "shop.example.com"'],
    ['postgres://user@shop.example.com/', url, 'write a name such as "db.example.com"'],
    ['shop.example.com:5432', port, 'write "shop.example.com"'],
    ['my_shop:5432', port, 'write a name such as "db.example.com"'],
  ])('says why "%s" is no name, and what to write', (target, why, fix) => {
    expect(externalName(target)).toEqual({ what: NO_NAME, why, fix });
  });

  test('says the whole fault of half a name', () => {
    expect(externalName('db.shop.svc')).toEqual({
      what: 'is only a part of a Service name',
      why: 'a resolver looks up the target of an alias without the search list of a pod',
      fix: 'write the full name, such as "db.shop.svc.cluster.local"',
    });
  });

  test.each([
    'DB.example.com',
    'https://db.example.com',
    'db.example.com:5432',
    'db.shop.svc',
    'https://192.0.2.10/',
    '192.0.2.10:5432',
    'https://db.shop.svc/',
    'db.shop.svc:5432',
    'DB.shop.svc',
  ])('proposes for "%s" only what it takes itself', (target) => {
    const proposed = /"([^"]*)"/.exec(externalName(target)?.fix ?? '')?.[1];
    expect(externalName(proposed ?? 'db.example.com')).toBeUndefined();
  });
});

describe('aliasToItself', () => {
  const fact = aliasToItself('db.shop.svc.cluster.local');

  test.each(['db.shop.svc.example.com', 'db.blog.svc.cluster.local', 'db.shop.svc', 'db'])(
    'takes %s',
    (target) => {
      expect(fact(target)).toBeUndefined();
    },
  );

  test.each(['db.shop.svc.cluster.local', 'db.shop.svc.cluster.local.'])('refuses %s', (target) => {
    expect(fact(target)).toEqual({
      what: 'is the name of the alias itself',
      why: 'a resolver would follow the names in a loop, and no client would ever get an address',
      fix: 'write the name of the system outside the cluster',
    });
  });
});
