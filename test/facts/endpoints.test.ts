import { routableAddress } from '../../lib/facts/addresses';
import {
  MAX_ENDPOINTS,
  addressCount,
  addressFamily,
  endpointAddress,
  freeLabel,
  ofFamily,
  noPods,
  overwrittenEndpoints,
  repeatedAddresses,
  unusedPodPort,
} from '../../lib/facts/endpoints';
import type { ServiceFamilies } from '../../lib/facts/endpoints';

const many = (count: number) => Array.from({ length: count }, () => '192.0.2.10');

describe('addressCount', () => {
  test.each([1, 1000])('takes %d', (count) => {
    expect(addressCount(many(count))).toBeUndefined();
  });

  test('refuses none', () => {
    expect(addressCount([])).toEqual({
      what: 'holds no address',
      why: 'the API server refuses Endpoints without one, and no client would get anywhere',
      fix: 'write the addresses of the system outside, such as ["192.0.2.10"]',
    });
  });

  test('refuses 1001', () => {
    expect(MAX_ENDPOINTS).toBe(1000);
    expect(addressCount(many(1001))).toEqual({
      what: 'has 1001 addresses of one family',
      why: 'a cluster reads at most 1000 of them',
      fix: 'write at most 1000, or put a load balancer in front of them',
    });
  });
});

test('addressCount counts each family by itself', () => {
  const v6 = many(1000).map(() => '2001:db8::10');
  expect(addressCount([...many(1000), ...v6])).toBeUndefined();
  expect(addressCount([...many(1), ...v6, '2001:db8::11'])?.what).toContain('has 1001 addresses');
});

test('ofFamily keeps the order, and leaves out what is no address', () => {
  const mixed = ['192.0.2.2', '2001:db8::2', 'db', '192.0.2.1', '2001:db8::1'];
  expect(ofFamily(mixed, 'IPv4')).toEqual(['192.0.2.2', '192.0.2.1']);
  expect(ofFamily(mixed, 'IPv6')).toEqual(['2001:db8::2', '2001:db8::1']);
});

describe('freeLabel', () => {
  test.each(['app', 'kubernetes.io/name', 'endpointslice.kubernetes.io/zone'])(
    'takes %s',
    (key) => {
      expect(freeLabel(key)).toBeUndefined();
    },
  );

  test.each([
    'kubernetes.io/service-name',
    'endpointslice.kubernetes.io/managed-by',
    'endpointslice.kubernetes.io/skip-mirror',
    'service.kubernetes.io/headless',
  ])('refuses %s', (key) => {
    expect(freeLabel(key)).toEqual({
      what: 'is a label of the cluster itself',
      why: 'by it the cluster decides which Service endpoints are of and who looks after them',
      fix: 'leave it out; the right one is written where it is needed',
    });
  });
});

describe('endpointAddress', () => {
  test.each(['192.0.2.10', '2001:db8::10'])('takes %s', (address) => {
    expect(endpointAddress(address)).toBeUndefined();
  });

  test.each(['db.example.com', 'db', '192.0.2.10.nip.io'])('sends %s to ExternalAlias', (name) => {
    expect(endpointAddress(name)).toEqual({
      ...routableAddress(name),
      fix: 'use ExternalAlias, which gives a name to a DNS name, or write an address',
    });
  });

  test.each(['', '127.0.0.1', '::1', '192.0.2.010', '192.0.2', '::ffff:192.0.2.10', 'https://db'])(
    'says of "%s" what routableAddress says',
    (text) => {
      expect(endpointAddress(text)).toBeDefined();
      expect(endpointAddress(text)).toEqual(routableAddress(text));
    },
  );
});

describe('repeatedAddresses', () => {
  test.each<[string, string[]]>([
    ['none', []],
    ['two addresses', ['192.0.2.1', '192.0.2.2']],
    ['two families', ['192.0.2.1', '2001:db8::1']],
    ['what is no address, twice', ['db', 'db']],
  ])('takes %s', (_, addresses) => {
    expect(repeatedAddresses(addresses)).toEqual([]);
  });

  test.each<[string, string[], [index: number, first: number][]]>([
    ['an IPv4 address', ['192.0.2.1', '192.0.2.2', '192.0.2.1'], [[2, 0]]],
    ['an IPv6 address', ['2001:db8::1', '2001:db8::1'], [[1, 0]]],
    ['an IPv6 address written in two ways', ['2001:db8::a', '2001:DB8:0::A'], [[1, 0]]],
    [
      'an address, three times',
      ['192.0.2.1', '192.0.2.1', '192.0.2.1'],
      [
        [1, 0],
        [2, 0],
      ],
    ],
    ['an address after what is none', ['db', '192.0.2.1', '192.0.2.1'], [[2, 1]]],
  ])('refuses %s', (_, addresses, expected) => {
    expect(repeatedAddresses(addresses)).toEqual(
      expected.map(([index, first]) => ({
        index,
        field: '',
        fault: {
          what: `is the address of addresses[${first}] too`,
          why: 'an endpoint that is listed twice gets twice the traffic on some proxies and is refused by others',
          fix: 'write each address once',
        },
      })),
    );
  });
});

describe('addressFamily', () => {
  const [v4, v6] = ['192.0.2.1', '2001:db8::1'];
  const plain: ServiceFamilies = { families: [], dualStack: false };

  test.each<[string, string[], ServiceFamilies]>([
    ['IPv4 alone', [v4], plain],
    ['IPv6 alone', [v6], plain],
    ['what is no address', ['db', v4], plain],
    ['IPv4 where it is written', [v4], { families: ['IPv4'], dualStack: false }],
    ['IPv6 where it is written', [v6], { families: ['IPv6'], dualStack: false }],
    ['both on a Service of two', [v4, v6], { families: [], dualStack: true }],
    [
      'both on a Service of two with one written',
      [v4, v6],
      { families: ['IPv6'], dualStack: true },
    ],
    ['both where both are written', [v4, v6], { families: ['IPv4', 'IPv6'], dualStack: true }],
  ])('takes %s', (_, addresses, service) => {
    expect(addressFamily(addresses, service)).toEqual([]);
  });

  test.each<[string, string[], ServiceFamilies, [index: number, what: string][]]>([
    ['IPv6 after IPv4', [v4, v6], plain, [[1, 'is an IPv6 address']]],
    [
      'IPv4 after IPv6',
      [v6, v4, v4],
      plain,
      [
        [1, 'is an IPv4 address'],
        [2, 'is an IPv4 address'],
      ],
    ],
    ['IPv6 after what is none and IPv4', ['db', v4, v6], plain, [[2, 'is an IPv6 address']]],
    [
      'IPv6 on a Service of IPv4',
      [v6],
      { families: ['IPv4'], dualStack: false },
      [[0, 'is an IPv6 address']],
    ],
    [
      'IPv4 on a Service of IPv6',
      [v4],
      { families: ['IPv6'], dualStack: false },
      [[0, 'is an IPv4 address']],
    ],
  ])('refuses %s', (_, addresses, service, expected) => {
    const found = addressFamily(addresses, service);
    expect(found.map(({ index, fault }) => [index, fault.what])).toEqual(expected);
    expect(found.every(({ field }) => field === '')).toBe(true);
  });

  test('says why and what to write where a family is written', () => {
    expect(addressFamily([v6], { families: ['IPv4'], dualStack: false })[0]?.fault).toEqual({
      what: 'is an IPv6 address',
      why: 'the Service does not have that family, so no client is ever sent there',
      fix: 'write ipFamilyPolicy: IpFamilyPolicy.PREFER_DUAL_STACK, or leave the address out',
    });
  });

  test('says why and what to write where no family is written', () => {
    expect(addressFamily([v4, v6], plain)[0]?.fault).toEqual({
      what: 'is an IPv6 address',
      why: 'a Service of one family sends no client to an address of the other',
      fix: 'write ipFamilyPolicy: IpFamilyPolicy.PREFER_DUAL_STACK, or leave the address out',
    });
  });
});

test('overwrittenEndpoints refuses Endpoints alone', () => {
  expect([undefined, 'EndpointSlice'].map(overwrittenEndpoints)).toEqual([undefined, undefined]);
  expect(overwrittenEndpoints('Endpoints')).toEqual({
    what: 'does not go with a selector',
    why: 'the cluster writes the addresses of the selected pods over an Endpoints made by hand',
    fix: 'leave endpointsKind out, and an EndpointSlice is made',
  });
});

test.each([8080, 'http', null])('unusedPodPort refuses %j', (value) => {
  expect(unusedPodPort(undefined)).toBeUndefined();
  expect(unusedPodPort(value)).toEqual({
    what: 'leads to no pods',
    why: 'without a selector the traffic goes to the addresses, on targetPort',
    fix: 'write targetPort, or the selector of the pods',
  });
});

test('noPods refuses any wish for pods', () => {
  expect(noPods(undefined)).toBeUndefined();
  expect(noPods(false)?.what).toBe('is for pods, and there are none');
});
