import fc from 'fast-check';
import { cidr, podNetworks, someNetwork } from '../../../lib/facts/values/cidrs';

const RULE =
  'it is the first address of a network, "/" and the length of the mask, without leading zeros or blanks';

describe('cidr', () => {
  test.each(['0.0.0.0/0', '10.0.0.0/8', '192.0.2.7/32', '2001:db8::/64', '::1/128'])(
    'takes %s',
    (text) => {
      expect(cidr(text)).toBeUndefined();
    },
  );

  test.each([
    ['192.0.2.7', 'is not a network', 'write "192.0.2.7/32"'],
    ['192.0.2.007', 'is not a network', 'write "192.0.2.7/32"'],
    ['2001:db8::7', 'is not a network', 'write "2001:db8::7/128"'],
    ['10.0.0.0/08', 'is not a network', 'write "10.0.0.0/8"'],
    [' 10.0.0.0/8 ', 'is not a network', 'write "10.0.0.0/8"'],
    ['010.0.0.0/8', 'has a leading zero', 'write "10.0.0.0/8"'],
    ['::ffff:10.0.0.0/104', 'is an IPv4-mapped IPv6 address', 'write "10.0.0.0/8"'],
  ])('refuses "%s", and says what it means', (text, what, fix) => {
    expect(cidr(text)).toMatchObject({ what, fix });
  });

  test.each([
    '',
    'lan',
    '10.0.0.0/33',
    '10.0.0/8',
    '10.0.0.0/8/8',
    '10.0.0.0-10.0.0.9',
    'fe80::%1/64',
  ])('refuses "%s"', (text) => {
    expect(cidr(text)).toEqual({
      what: 'is not a network',
      why: RULE,
      fix: 'write for example "192.0.2.0/24" or "2001:db8::/64"',
    });
  });

  test('refuses host bits, and names both readings', () => {
    expect(cidr('192.168.1.5/24')).toEqual({
      what: 'is both an address and a network',
      why: 'programs disagree on which of them is meant, so Kubernetes refuses it from 1.36 on',
      fix: 'write "192.168.1.0/24" for the network, or "192.168.1.5/32" for the address',
    });
    expect(cidr('2001:db8::5/64')?.fix).toBe(
      'write "2001:db8::/64" for the network, or "2001:db8::5/128" for the address',
    );
  });

  test('takes what its own fix says', () => {
    const octet = fc.integer({ min: 0, max: 255 });
    const ip = fc.tuple(octet, octet, octet, octet).map((octets) => octets.join('.'));
    fc.assert(
      fc.property(ip, fc.integer({ min: 0, max: 32 }), (address, length) => {
        const fix = cidr(`${address}/${length}`)?.fix ?? `write "${address}/${length}"`;
        for (const [, text = ''] of fix.matchAll(/"([^"]*)"/g)) {
          expect([text, cidr(text)]).toEqual([text, undefined]);
        }
      }),
    );
  });
});

test('someNetwork refuses an empty list', () => {
  expect(someNetwork(['10.0.0.0/8'])).toBeUndefined();
  expect(someNetwork([])?.what).toBe('contains no network');
});

describe('podNetworks', () => {
  test.each([
    [['10.244.0.0/16'], []],
    [['10.244.0.0/16', 'fd00:1::/64'], []],
    [['10.244.0.0/16', '10.96.1.0/24'], [[1, 'overlaps serviceCidrs[0]']]],
    [['fd00::/16'], [[0, 'overlaps serviceCidrs[1]']]],
  ])('of the pods %j beside those of the Services', (pods, faults) => {
    const found = podNetworks(pods, ['10.96.0.0/12', 'fd00::/108']);
    expect(found.map(({ index, fault }) => [index, fault.what])).toEqual(faults);
  });
});
