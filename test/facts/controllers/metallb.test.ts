import {
  addressOfPool,
  classOfPool,
  poolEntry,
  poolOverlaps,
  poolSize,
  sharingKey,
  tryPoolEntry,
} from '../../../lib/facts/controllers/metallb';
import { formatIp } from '../../../lib/net/ip';

const EXAMPLE =
  'write for example "192.168.10.240-192.168.10.250", "192.168.10.0/28" or "192.168.10.240/32"';
const ENTRY =
  'an entry is a network with its mask, or the first and the last address separated by "-"';
const NO_ENTRY = 'is not a CIDR or a range';

describe('poolEntry', () => {
  test.each([
    '192.168.10.0/28',
    '192.168.10.240/32',
    '0.0.0.0/0',
    '192.168.10.240-192.168.10.250',
    '192.168.10.240 - 192.168.10.250',
    '192.168.10.240-192.168.10.240',
    '192.168.9.255-192.168.10.0',
    '2001:db8::/64',
    '2001:db8::10/128',
    '2001:db8::10-2001:db8::20',
    '2001:DB8::A-2001:db8::a',
  ])('takes %s', (entry) => {
    expect(poolEntry(entry)).toBeUndefined();
  });

  test.each([
    ['nothing', '', ENTRY],
    ['a slash alone', '/24', ENTRY],
    ['no mask', '192.168.10.0/', ENTRY],
    ['a name', 'web', ENTRY],
    ['a name with a mask', 'web/24', ENTRY],
    ['two masks', '192.168.10.0/24/24', ENTRY],
    ['two masks', '2001:db8::/64/64', ENTRY],
    ['a mask of 33', '192.168.10.0/33', ENTRY],
    ['a mask of 129', '2001:db8::/129', ENTRY],
    ['a mask with a leading zero', '192.168.10.0/08', ENTRY],
    ['a hyphen alone', '-', 'both ends of a range must be full addresses'],
    ['a short range', '192.168.10.1-9', 'both ends of a range must be full addresses'],
    ['half a range', '192.168.10.1-', 'both ends of a range must be full addresses'],
    ['a range of CIDRs', '10.0.0.0/24-10.0.1.0/24', 'both ends of a range must be full addresses'],
    ['three ends', '10.0.0.1-10.0.0.2-10.0.0.3', 'both ends of a range must be full addresses'],
    [
      'two families',
      '10.0.0.1-2001:db8::1',
      'one end is IPv4 and the other IPv6, so the range contains no address',
    ],
    [
      'two families',
      '2001:db8::1-10.0.0.1',
      'one end is IPv4 and the other IPv6, so the range contains no address',
    ],
  ])('refuses %s: %s', (_, entry, why) => {
    expect(poolEntry(entry)).toEqual({ what: NO_ENTRY, why, fix: EXAMPLE });
  });

  test.each([
    ['192.168.10.240', 'write "192.168.10.240/32"'],
    ['2001:db8::10', 'write "2001:db8::10/128"'],
  ])('refuses %s without its mask', (entry, fix) => {
    const why = 'a single address needs its mask';
    expect(poolEntry(entry)).toEqual({ what: NO_ENTRY, why, fix });
  });

  test.each([
    ['192.168.10.9-192.168.10.1', 'write "192.168.10.1-192.168.10.9"'],
    ['192.168.10.0 - 192.168.9.255', 'write "192.168.9.255-192.168.10.0"'],
    ['2001:db8::10-2001:db8::9', 'write "2001:db8::9-2001:db8::10"'],
  ])('refuses %s, which runs backwards', (entry, fix) => {
    const why = 'the last address is before the first';
    expect(poolEntry(entry)).toEqual({ what: NO_ENTRY, why, fix });
  });

  test.each([
    [
      '192.168.10.240/24',
      'means 192.168.10.0 to 192.168.10.255',
      'write "192.168.10.0/24" for the whole network, "192.168.10.240/32" for the one address, or a range',
    ],
    [
      '2001:db8::10/64',
      'means 2001:db8:: to 2001:db8::ffff:ffff:ffff:ffff',
      'write "2001:db8::/64" for the whole network, "2001:db8::10/128" for the one address, or a range',
    ],
  ])('refuses %s, which %s', (entry, what, fix) => {
    expect(poolEntry(entry)).toEqual({
      what,
      why: 'MetalLB ignores the host bits and assigns addresses of the whole network, which routers and nodes may use',
      fix,
    });
  });

  test.each([
    ['192.168.010.0/24', 'has a leading zero', 'write "192.168.10.0/24"'],
    ['::ffff:10.0.0.0/104', 'is an IPv4-mapped IPv6 address', 'write "10.0.0.0/8"'],
    ['10.0.0.001-10.0.0.9', 'has a leading zero', 'write 10.0.0.1 instead of 10.0.0.001'],
    ['10.0.0.1-10.0.0.09', 'has a leading zero', 'write 10.0.0.9 instead of 10.0.0.09'],
    [
      '10.0.0.1-::ffff:10.0.0.9',
      'is an IPv4-mapped IPv6 address',
      'write 10.0.0.9 instead of ::ffff:10.0.0.9',
    ],
  ])('refuses %s, which %s', (entry, what, fix) => {
    expect(poolEntry(entry)).toMatchObject({ what, fix });
  });

  test.each([
    '192.168.10.240',
    '2001:db8::10',
    '192.168.10.240/24',
    '192.168.10.9-192.168.10.1',
    '192.168.010.0/24',
    '192.168.010.240',
    '::ffff:10.0.0.0/104',
    '::ffff:10.0.0.1',
    'web',
  ])('proposes for %s what it takes itself', (entry) => {
    const words = (poolEntry(entry)?.fix ?? '').split(/[\s",]+/);
    const proposed = words.filter((word) => /[.:]/.test(word));
    expect(proposed.filter((text) => poolEntry(text) !== undefined)).toEqual([]);
  });
});

test.each([
  ['192.168.10.0/30', '192.168.10.0 to 192.168.10.3'],
  ['192.168.10.5 - 192.168.10.9', '192.168.10.5 to 192.168.10.9'],
  ['2001:db8::/127', '2001:db8:: to 2001:db8::1'],
  ['2001:db8::5-2001:db8::9', '2001:db8::5 to 2001:db8::9'],
  ['web', undefined],
  ['10.0.0.1-9', undefined],
])('tryPoolEntry reads %s as %s', (entry, addresses) => {
  const read = tryPoolEntry(entry);
  expect(read && `${formatIp(read.first)} to ${formatIp(read.last)}`).toBe(addresses);
});

describe('poolOverlaps', () => {
  test.each<[string, string[]]>([
    ['nothing', []],
    ['neighbours', ['10.0.0.0/25', '10.0.0.128-10.0.0.255']],
    ['two families', ['0.0.0.0/0', '::/0']],
    ['what is no entry, twice', ['web', 'web']],
  ])('takes %s', (_, entries) => {
    expect(poolOverlaps(entries, 'MetalLB refuses a pool that contains an address twice')).toEqual(
      [],
    );
  });

  test.each<[string, string[], [index: number, other: number][]]>([
    ['a CIDR and a range', ['10.0.0.0/25', '10.0.0.127-10.0.0.200'], [[1, 0]]],
    ['an IPv6 CIDR and a range', ['2001:db8::/125', '2001:db8::7-2001:db8::9'], [[1, 0]]],
    ['one entry twice', ['10.0.0.0/24', '10.0.1.0/24', '10.0.1.0/24'], [[2, 1]]],
    [
      'one in two others',
      ['10.0.0.1/32', '10.0.0.9/32', '10.0.0.0/24', '10.0.0.9/32'],
      [
        [2, 0],
        [3, 1],
      ],
    ],
  ])('refuses %s', (_, entries, expected) => {
    expect(poolOverlaps(entries, 'MetalLB refuses a pool that contains an address twice')).toEqual(
      expected.map(([index, other]) => ({
        index,
        field: '',
        fault: {
          what: `overlaps addresses[${other}]`,
          why: 'MetalLB refuses a pool that contains an address twice',
          fix: 'write each address once',
        },
      })),
    );
  });
});

test('poolSize refuses an empty pool', () => {
  expect(poolSize(['10.0.0.0/24'])).toBeUndefined();
  expect(poolSize([])).toEqual({
    what: 'contains no address',
    why: 'a load balancer could get no address of it',
    fix: EXAMPLE,
  });
});

test.each(['', ' ', '\t\n'])('sharingKey refuses "%s"', (key) => {
  expect(sharingKey('edge')).toBeUndefined();
  expect(sharingKey(key)).toEqual({
    what: 'is empty',
    why: 'an empty sharing key is treated as no request to share',
    fix: 'write a word that all sharing Services use, such as "edge"',
  });
});

describe('addressOfPool', () => {
  const fact = addressOfPool(['10.0.0.0/30', '10.0.0.9-10.0.0.11', '2001:db8::/126'], {
    program: 'MetalLB',
  });

  test.each(['10.0.0.0', '10.0.0.3', '10.0.0.9', '10.0.0.11', '2001:db8::3', '2001:DB8:0::3'])(
    'takes %s',
    (address) => {
      expect(fact(address)).toBeUndefined();
    },
  );

  test.each(['10.0.0.4', '10.0.0.8', '10.0.0.12', '2001:db8::4', '::'])('refuses %s', (address) => {
    expect(fact(address)).toEqual({
      what: 'is not in the pool',
      why: 'the pool contains 10.0.0.0/30, 10.0.0.9-10.0.0.11, 2001:db8::/126, and MetalLB assigns no other address to the Service',
      fix: 'write an address of the pool, or add the address to it',
    });
  });

  test.each(['10.0.0.0', '10.0.0.255'])(
    'refuses %s where such addresses are avoided',
    (address) => {
      const avoiding = addressOfPool(['10.0.0.0/24', '2001:db8::/120'], {
        program: 'MetalLB',
        avoidsBuggyIps: true,
      });
      expect(avoiding(address)?.what).toBe('is an address that the pool excludes');
      expect(avoiding('10.0.0.1')).toBeUndefined();
      expect(avoiding('2001:db8::')).toBeUndefined();
      expect(addressOfPool(['10.0.0.0/24'], { program: 'MetalLB' })(address)).toBeUndefined();
    },
  );

  test('keeps the ends of networks of more than two addresses', () => {
    const entries = ['10.0.0.0/30', '10.0.1.0/31', '10.0.2.0-10.0.2.3', '2001:db8::/126'];
    const keeping = addressOfPool(entries, { program: 'Cilium', keepsEnds: true });
    const kept = ['10.0.0.0', '10.0.0.3', '2001:db8::', '2001:db8::3'];
    for (const address of kept) {
      expect(keeping(address)?.what).toBe('is the first or the last address of its network');
    }
    const given = ['10.0.0.1', '10.0.0.2', '10.0.1.0', '10.0.1.1', '10.0.2.0', '10.0.2.3'];
    expect(given.flatMap((address) => keeping(address) ?? [])).toEqual([]);
  });

  test.each([
    ['10.0.0.01', 'has a leading zero'],
    ['10.0.0.0/30', 'is not an IP address'],
    ['::ffff:10.0.0.1', 'is an IPv4-mapped IPv6 address'],
  ])('refuses %s, which %s', (address, what) => {
    expect(fact(address)?.what).toBe(what);
  });
});

test.each([
  [undefined, 'example.com/lan', false],
  ['example.com/lan', 'example.com/lan', true],
  ['example.com/lan', 'example.com/wan', false],
])('classOfPool: MetalLB of the class %s serves %s: %s', (ofMetallb, given, serves) => {
  expect(classOfPool('MetalLB', ofMetallb)(given) === undefined).toBe(serves);
});
