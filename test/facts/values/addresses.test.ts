import fc from 'fast-check';
import { ipAddress, plainAddress, routableAddress } from '../../../lib/facts/values/addresses';
import { tryIp } from '../../../lib/net/ip';

const GOOD = ['0.0.0.1', '192.0.2.10', '255.255.255.255', '2001:db8::10', '2001:DB8::10'];
const LOCAL = [
  '0.0.0.0',
  '127.0.0.1',
  '169.254.1.1',
  '224.0.0.1',
  '::',
  '::1',
  'fe80::1',
  'ff02::1',
];

const NO_ADDRESS = 'is not an IP address';
const ZERO = 'has a leading zero';
const MAPPED = 'is an IPv4-mapped IPv6 address';

const REFUSED: readonly [value: string, what: string][] = [
  ['', NO_ADDRESS],
  ['db.example.com', NO_ADDRESS],
  ['192.0.2', NO_ADDRESS],
  ['192.0.2.256', NO_ADDRESS],
  ['192.0.2.0256', NO_ADDRESS],
  ['192.0.2.10/32', NO_ADDRESS],
  ['192.0.2.10:80', NO_ADDRESS],
  [' 192.0.2.10', NO_ADDRESS],
  ['[2001:db8::10]', NO_ADDRESS],
  ['2001:db8::/64', NO_ADDRESS],
  ['fe80::1%eth0', NO_ADDRESS],
  ['192.0.2.010', ZERO],
  ['192.0.2.00', ZERO],
  ['0192.000.002.010', ZERO],
  ['::ffff:192.0.2.10', MAPPED],
  ['::FFFF:192.0.2.10', MAPPED],
  ['::ffff:c000:20a', MAPPED],
];

describe('ipAddress', () => {
  test.each([...GOOD, ...LOCAL, '::192.0.2.10'])('takes %s', (text) => {
    expect(ipAddress(text)).toBeUndefined();
  });

  test.each(REFUSED)('refuses "%s": %s', (text, what) => {
    expect(ipAddress(text)?.what).toBe(what);
  });

  test('says the whole fault of a name', () => {
    expect(ipAddress('db.example.com')).toEqual({
      what: NO_ADDRESS,
      why: 'the field accepts an IP address only, without a name, a port, a mask or a zone',
      fix: 'write an address such as 192.0.2.10 or 2001:db8::10',
    });
  });

  test('says the whole fault of a number over 255', () => {
    expect(ipAddress('192.0.2.256')).toEqual({
      what: NO_ADDRESS,
      why: 'each of the four numbers of an IPv4 address is from 0 to 255',
      fix: 'write an address such as 192.0.2.10',
    });
  });

  test('says the whole fault of a leading zero', () => {
    expect(ipAddress('010.0.0.053')).toEqual({
      what: ZERO,
      why: 'some programs read such a number as octal, so Kubernetes refuses it from 1.36 on',
      fix: 'write 10.0.0.53',
    });
  });

  test('says the whole fault of an IPv4 address in IPv6 clothes', () => {
    expect(ipAddress('::ffff:192.0.2.10')).toEqual({
      what: MAPPED,
      why: 'Kubernetes refuses it from 1.36 on, since programs disagree on its family',
      fix: 'write 192.0.2.10',
    });
  });

  test('proposes an address that it takes itself', () => {
    const part = fc
      .tuple(fc.nat(255), fc.nat(2))
      .map(([n, zeros]) => '0'.repeat(zeros) + String(n));
    fc.assert(
      fc.property(fc.array(part, { minLength: 4, maxLength: 4 }), (parts) => {
        const fix = ipAddress(parts.join('.'))?.fix.replace('write ', '') ?? parts.join('.');
        expect(tryIp(fix)?.bytes).toEqual(parts.map(Number));
      }),
    );
  });
});

test.each([
  ['192.0.2.010', '192.0.2.10'],
  ['0192.000.002.010', '192.0.2.10'],
  ['::ffff:192.0.2.10', '192.0.2.10'],
  ['::ffff:c000:20a', '192.0.2.10'],
  ['192.0.2.10', undefined],
  ['192.0.2.0256', undefined],
  ['2001:db8::10', undefined],
  ['::192.0.2.10', undefined],
  ['db', undefined],
])('plainAddress(%s) is %s', (text, plain) => {
  expect(plainAddress(text)).toBe(plain);
});

test('says the IPv4 address also where it is written in hexadecimal', () => {
  expect(ipAddress('::ffff:c000:20a')?.fix).toBe('write 192.0.2.10');
});

describe('routableAddress', () => {
  test.each([
    ...GOOD,
    '126.255.255.255',
    '128.0.0.0',
    '169.253.255.255',
    '169.255.0.0',
    '224.0.1.0',
    '239.0.0.1',
    '::2',
    'fe7f::1',
    'fec0::1',
    'ff01::1',
    'ff05::2',
    'ff23::1',
    'fd00::1',
  ])('takes %s', (text) => {
    expect(routableAddress(text)).toBeUndefined();
  });

  test.each([
    ['0.0.0.0', 'the unspecified address'],
    ['::', 'the unspecified address'],
    ['127.0.0.0', 'a loopback address'],
    ['127.255.255.255', 'a loopback address'],
    ['::1', 'a loopback address'],
    ['169.254.0.0', 'a link-local address'],
    ['169.254.255.255', 'a link-local address'],
    ['fe80::', 'a link-local address'],
    ['febf:ffff::1', 'a link-local address'],
    ['224.0.0.0', 'a link-local multicast address'],
    ['224.0.0.255', 'a link-local multicast address'],
    ['ff02::1', 'a link-local multicast address'],
    ['fff2::1', 'a link-local multicast address'],
  ])('refuses %s, %s', (text, name) => {
    expect(routableAddress(text)).toEqual({
      what: `is ${name}`,
      why: 'it has a different meaning on every node, so the API server refuses it as the target of a Service',
      fix: 'write the address that other machines on the network use',
    });
  });

  test.each(REFUSED)('refuses "%s", as ipAddress does', (text) => {
    expect(routableAddress(text)).toEqual(ipAddress(text));
  });
});
