import {
  aggregationFault,
  aggregationLength,
  localPreference,
  preferenceFault,
} from '../../../lib/facts/controllers/bgp-advertisements';

test.each([
  ['IPv4', 32],
  ['IPv6', 128],
] as const)('aggregationLength of %s goes from 1 to %i', (family, bits) => {
  const fact = aggregationLength(family);
  expect([1, bits - 8, bits].filter((length) => fact(length))).toEqual([]);
  expect([0, bits + 1, 1.5, -1, NaN].filter((length) => !fact(length))).toEqual([]);
});

describe('aggregationFault', () => {
  const entries = ['10.0.0.0/16', '192.0.2.0/26', '192.0.2.100-192.0.2.110', '2001:db8::/64'];

  test.each([
    ['IPv4', 30],
    ['IPv4', 32],
    ['IPv6', 64],
    ['IPv6', 128],
  ] as const)('takes %s/%i', (family, length) => {
    expect(aggregationFault(entries, family, length)).toBeUndefined();
  });

  test('takes what is as wide as a CIDR, and refuses what is wider', () => {
    expect(aggregationFault(['192.0.2.0/26'], 'IPv4', 26)).toBeUndefined();
    expect(aggregationFault(['192.0.2.0/26'], 'IPv4', 24)).toEqual({
      what: 'is wider than 192.0.2.0/26 of the pool',
      why: 'the largest network of the entry has length 26, and MetalLB refuses to announce addresses that are not in the pool',
      fix: 'write a number from 26 to 32',
    });
  });

  test('names the entry that allows the least', () => {
    expect(aggregationFault(entries, 'IPv4', 29)).toMatchObject({
      what: 'is wider than 192.0.2.100-192.0.2.110 of the pool',
      fix: 'write a number from 30 to 32',
    });
  });

  test('refuses a length that no address of the pool has', () => {
    expect(aggregationFault(['192.0.2.0/26'], 'IPv6', 128)?.what).toBe('is for IPv6 addresses');
    expect(aggregationFault(['2001:db8::/64'], 'IPv4', 32)?.what).toBe('is for IPv4 addresses');
  });
});

test('localPreference goes from 1 to what the API server takes', () => {
  const fact = localPreference(100);
  expect([1, 100].filter((value) => fact(value))).toEqual([]);
  expect([0, 101, 1.5, -1, NaN].filter((value) => !fact(value))).toEqual([]);
});

describe('preferenceFault', () => {
  const one = { localPreference: 100, peers: [], nodes: [], forSomeServices: false };
  const judge = (other: object, families: string[], perFamily = true) =>
    preferenceFault({ ...one, localPreference: 200, ...other }, one, families, perFamily);

  test.each<[string, object, string[], boolean]>([
    ['nothing else', {}, ['IPv4'], true],
    ['the same length, written out', { aggregationLength: 32 }, ['IPv4'], true],
    ['a length that is not used', { aggregationLengthV6: 64 }, ['IPv4'], true],
    ['one of two lengths', { aggregationLength: 24 }, ['IPv4', 'IPv6'], true],
    ['one length, before 0.15', { aggregationLength: 24 }, ['IPv4'], false],
    ['no preference', { localPreference: undefined }, ['IPv4'], true],
  ])('refuses another preference with %s', (_, other, families, perFamily) => {
    expect(judge(other, families, perFamily)?.what).toBe(
      'differs from that of another advertisement of the pool',
    );
  });

  test.each<[string, object, string[]]>([
    ['another length', { aggregationLength: 24 }, ['IPv4']],
    ['two other lengths', { aggregationLength: 24, aggregationLengthV6: 64 }, ['IPv4', 'IPv6']],
    ['some Services alone', { forSomeServices: true }, ['IPv4']],
    ['the same preference', { localPreference: 100 }, ['IPv4']],
  ])('takes one with %s', (_, other, families) => {
    expect(judge(other, families)).toBeUndefined();
  });
});
