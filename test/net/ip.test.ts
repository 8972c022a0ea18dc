import { isIP } from 'node:net';
import fc from 'fast-check';
import type { Family, Ip, IpRange } from '../../lib/net/ip';
import {
  canonicalIp,
  compareIp,
  contains,
  formatIp,
  hasHostBits,
  isIpv4Mapped,
  overlaps,
  plus,
  tryCidr,
  tryIp,
  isWithin,
} from '../../lib/net/ip';

const ip = (text: string): Ip => {
  const read = tryIp(text);
  if (!read) throw new Error(`${text} is no address`);
  return read;
};
const range = (first: string, last: string): IpRange => ({ first: ip(first), last: ip(last) });
const shown = (read: IpRange | undefined) =>
  read && `${formatIp(read.first)} - ${formatIp(read.last)}`;

describe('tryIp', () => {
  test.each<[string, Family, number[]]>([
    ['0.0.0.0', 'IPv4', [0, 0, 0, 0]],
    ['192.0.2.10', 'IPv4', [192, 0, 2, 10]],
    ['255.255.255.255', 'IPv4', [255, 255, 255, 255]],
    ['::', 'IPv6', [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]],
    ['2001:DB8::A', 'IPv6', [0x20, 1, 0xd, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 10]],
    ['::ffff:192.0.2.1', 'IPv6', [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255, 192, 0, 2, 1]],
    ['1:2:3:4:5:6:7::', 'IPv6', [0, 1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0, 7, 0, 0]],
  ])('reads %s as %s', (text, family, bytes) => {
    expect(tryIp(text)).toEqual({ family, bytes });
  });

  test.each([
    ['nothing', ''],
    ['a name', 'localhost'],
    ['three numbers', '192.0.2'],
    ['five numbers', '192.0.2.1.1'],
    ['a number over 255', '192.0.2.256'],
    ['a leading zero', '192.0.2.01'],
    ['a leading zero at the end of an IPv6 address', '::ffff:192.0.2.01'],
    ['hexadecimal', '0x7f.0.0.1'],
    ['one number', '3221225994'],
    ['a blank before', ' 192.0.2.1'],
    ['a line break after', '192.0.2.1\n'],
    ['digits of another script', '１.2.3.4'],
    ['a mask', '192.0.2.1/32'],
    ['a port', '192.0.2.1:80'],
    ['brackets', '[2001:db8::1]'],
    ['a zone', 'fe80::1%eth0'],
    ['two gaps', '2001::db8::1'],
    ['a gap for nothing', '1:2:3:4:5:6:7::8'],
    ['seven groups', '1:2:3:4:5:6:7'],
    ['nine groups', '1:2:3:4:5:6:7:8:9'],
    ['a group of five digits', '2001:0db80::1'],
    ['no hexadecimal digit', '2001:dbg::1'],
  ])('does not read %s', (_, text) => {
    expect(tryIp(text)).toBeUndefined();
  });

  test('reads what the runtime calls an address, and throws at nothing', () => {
    const almost = fc.string({
      unit: fc.constantFrom('0', '1', '9', 'f', ':', '.', '%', '/'),
      maxLength: 12,
    });
    const pieces = ['1:2:3:4:5:6:7', '::ffff:', '192.0.2.1', '256', '01', '::', ':', '.', 'ffff'];
    const pieced = fc.string({ unit: fc.constantFrom(...pieces), maxLength: 6 });
    fc.assert(
      fc.property(fc.oneof(almost, pieced, fc.ipV4Extended(), fc.ipV6(), fc.string()), (text) => {
        const version = text.includes('%') ? 0 : isIP(text);
        expect(tryIp(text)?.bytes.length).toBe({ 0: undefined, 4: 4, 6: 16 }[version]);
      }),
    );
  });

  test('reads the number that the text stands for', () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (text) => {
        expect(numberOf(ip(text))).toBe(numberIn(text));
      }),
    );
  });
});

describe('formatIp', () => {
  test.each([
    ['192.0.2.10', '192.0.2.10'],
    ['2001:DB8:0:0::1', '2001:db8::1'],
    ['0:0:0:0:0:0:0:0', '::'],
    ['2001:db8:0:1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
    ['2001:0:0:1:0:0:0:1', '2001:0:0:1::1'],
  ])('writes %s as %s', (text, canonical) => {
    expect(formatIp(ip(text))).toBe(canonical);
  });

  test('writes what tryIp reads as the same address', () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (text) => {
        const canonical = formatIp(ip(text));
        expect(ip(canonical)).toEqual(ip(text));
        expect(formatIp(ip(canonical))).toBe(canonical);
      }),
    );
  });
});

describe('tryCidr', () => {
  test.each([
    ['192.0.2.0/24', '192.0.2.0 - 192.0.2.255'],
    ['192.0.2.7/24', '192.0.2.0 - 192.0.2.255'],
    ['192.0.2.7/25', '192.0.2.0 - 192.0.2.127'],
    ['192.0.2.7/32', '192.0.2.7 - 192.0.2.7'],
    ['192.0.2.7/0', '0.0.0.0 - 255.255.255.255'],
    ['2001:db8::7/64', '2001:db8:: - 2001:db8::ffff:ffff:ffff:ffff'],
    ['2001:db8::7/127', '2001:db8::6 - 2001:db8::7'],
    ['2001:db8::7/128', '2001:db8::7 - 2001:db8::7'],
    ['::/0', ':: - ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ])('reads %s', (text, addresses) => {
    expect(shown(tryCidr(text))).toBe(addresses);
  });

  test.each([
    '',
    '/',
    '192.0.2.0',
    '192.0.2.0/',
    '/24',
    '192.0.2.0/33',
    '192.0.2.0/-1',
    '192.0.2.0/08',
    '192.0.2.0/00',
    '192.0.2.0/24/24',
    '192.0.2.0/24 ',
    '192.0.2.0/255.255.255.0',
    '192.0.2/24',
    '192.0.02.0/24',
    '2001:db8::/129',
    '2001:db8::/064',
    '2001:db8::/1000',
    'fe80::1%eth0/64',
  ])('does not read "%s"', (text) => {
    expect(tryCidr(text)).toBeUndefined();
    expect(hasHostBits(text)).toBe(false);
  });

  test('covers the numbers that the mask leaves free', () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), fc.nat(128), (address, length) => {
        const size = address.includes(':') ? 128 : 32;
        const free = BigInt(size - (length % (size + 1)));
        const first = (numberIn(address) >> free) << free;
        const cidr = `${address}/${length % (size + 1)}`;
        const read = tryCidr(cidr);
        expect(read && [numberOf(read.first), numberOf(read.last)]).toEqual([
          first,
          first + (1n << free) - 1n,
        ]);
        expect(hasHostBits(cidr)).toBe(first !== numberIn(address));
      }),
    );
  });
});

describe('the order of addresses', () => {
  test('is that of their numbers, IPv4 before IPv6', () => {
    const sorted = ['0.0.0.0', '9.0.0.0', '10.0.0.0', '10.0.0.255', '::', '::9', '::10', 'ff00::'];
    expect([...sorted].reverse().map(ip).sort(compareIp).map(formatIp)).toEqual(sorted);
  });

  test('is that of their numbers for any two of one family', () => {
    fc.assert(
      fc.property(pair(), ([a, b]) => {
        const [x, y] = [numberIn(a), numberIn(b)];
        expect(Math.sign(compareIp(ip(a), ip(b)))).toBe(x < y ? -1 : x > y ? 1 : 0);
      }),
    );
  });
});

describe('ranges', () => {
  test.each<[string, IpRange, string, boolean]>([
    ['its first', range('192.0.2.10', '192.0.2.20'), '192.0.2.10', true],
    ['its last', range('192.0.2.10', '192.0.2.20'), '192.0.2.20', true],
    ['one before', range('192.0.2.10', '192.0.2.20'), '192.0.2.9', false],
    ['one after', range('192.0.2.10', '192.0.2.20'), '192.0.2.21', false],
    ['its first', range('2001:db8::10', '2001:db8::20'), '2001:db8::10', true],
    ['one after', range('2001:db8::10', '2001:db8::20'), '2001:db8::21', false],
    ['the other family', range('0.0.0.0', '255.255.255.255'), '::1', false],
    ['the other family', range('::', 'ffff::'), '192.0.2.10', false],
  ])('contains: %s', (_, addresses, address, answer) => {
    expect(contains(addresses, ip(address))).toBe(answer);
  });

  test.each<[string, IpRange, IpRange, boolean]>([
    ['one common end', range('10.0.0.1', '10.0.0.5'), range('10.0.0.5', '10.0.0.9'), true],
    ['neighbours', range('10.0.0.1', '10.0.0.4'), range('10.0.0.5', '10.0.0.9'), false],
    ['one in the other', range('10.0.0.0', '10.0.0.255'), range('10.0.0.7', '10.0.0.7'), true],
    ['one common end', range('fd00::1', 'fd00::5'), range('fd00::5', 'fd00::9'), true],
    ['neighbours', range('fd00::1', 'fd00::4'), range('fd00::5', 'fd00::9'), false],
    ['two families', range('0.0.0.0', '255.255.255.255'), range('::', 'ffff::'), false],
  ])('overlaps: %s', (_, a, b, answer) => {
    expect([overlaps(a, b), overlaps(b, a)]).toEqual([answer, answer]);
  });

  test('contain and overlap as their numbers do', () => {
    const ends = fc.tuple(fc.nat(12), fc.nat(12)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)]);
    const family = fc.constantFrom('10.0.0.', 'fd00::');
    fc.assert(
      fc.property(family, ends, ends, fc.nat(12), (start, [a = 0, b = 0], [c = 0, d = 0], n) => {
        const at = (number: number) => start + (start.includes(':') ? hex(number) : String(number));
        const one = range(at(a), at(b));
        expect(contains(one, ip(at(n)))).toBe(a <= n && n <= b);
        expect(overlaps(one, range(at(c), at(d)))).toBe(a <= d && c <= b);
      }),
    );
  });

  test('within takes a CIDR, and nothing is within what is none', () => {
    expect(isWithin(ip('192.0.2.7'), '192.0.2.0/24')).toBe(true);
    expect(isWithin(ip('192.0.3.7'), '192.0.2.0/24')).toBe(false);
    expect(isWithin(ip('192.0.2.7'), '192.0.2.7')).toBe(false);
  });
});

test.each([
  ['::ffff:192.0.2.1', true],
  ['::ffff:c000:201', true],
  ['::FFFF:0:0', true],
  ['::fffe:ffff:ffff', false],
  ['::1:0:0:0', false],
  ['::192.0.2.1', false],
  ['192.0.2.1', false],
])('isIpv4Mapped(%s) is %s', (text, answer) => {
  expect(isIpv4Mapped(ip(text))).toBe(answer);
});

const hex = (number: number) => number.toString(16);

/** Two addresses of one family, often near each other. */
function pair(): fc.Arbitrary<[string, string]> {
  const near = fc.tuple(fc.nat(2), fc.nat(2));
  return fc.oneof(
    fc.tuple(fc.ipV4(), fc.ipV4()),
    fc.tuple(fc.ipV6(), fc.ipV6()),
    near.map(([a, b]): [string, string] => [`10.0.${a}.255`, `10.0.${b}.255`]),
    near.map(([a, b]): [string, string] => [`fd00::${a}`, `fd00::${b}`]),
  );
}

function numberOf({ bytes }: Ip): bigint {
  return bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
}

/** The number that an address stands for, read from its text without any library. */
function numberIn(text: string): bigint {
  if (!text.includes(':')) {
    return text.split('.').reduce((sum, part) => sum * 256n + BigInt(part), 0n);
  }
  const [head = [], tail = []] = text.split('::').map((side) => side.split(':').flatMap(groupsOf));
  const gap = Array<bigint>(8 - head.length - tail.length).fill(0n);
  return [...head, ...gap, ...tail].reduce((sum, group) => sum * 65536n + group, 0n);
}

function groupsOf(part: string): bigint[] {
  if (part === '') return [];
  if (!part.includes('.')) return [BigInt(`0x${part}`)];
  const four = numberIn(part);
  return [four >> 16n, four & 0xffffn];
}

test.each([
  ['2001:DB8:0:0::1', '2001:db8::1'],
  ['192.0.2.1', '192.0.2.1'],
  ['not an address', 'not an address'],
])('canonicalIp writes %j as %j', (text, canonical) => {
  expect(canonicalIp(text)).toBe(canonical);
});

test.each([
  ['192.0.2.1', 0, '192.0.2.1'],
  ['192.0.2.255', 1, '192.0.3.0'],
  ['10.0.0.0', 65537, '10.1.0.1'],
  ['0.0.0.0', 4294967295, '255.255.255.255'],
  ['255.255.255.255', 1, undefined],
  ['255.255.255.255', 2147483647, undefined],
  ['2001:db8::ffff', 1, '2001:db8::1:0'],
  ['ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', 1, undefined],
])('%s plus %d is %s', (text, count, sum) => {
  const found = plus(ip(text), count);
  expect(found && formatIp(found)).toBe(sum);
});
