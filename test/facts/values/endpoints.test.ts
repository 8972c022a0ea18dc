import { routableAddress } from '../../../lib/facts/values/addresses';
import type { ServiceFamilies } from '../../../lib/facts/values/endpoints';
import {
  MAX_MIRRORED,
  addressFamily,
  addressMissing,
  endpointAddress,
  freeLabel,
  hint,
  hintList,
  hintsOfSome,
  mirroredCount,
  noPods,
  overwrittenEndpoints,
  repeatedAddresses,
  sliceOnly,
  unusedPodPort,
} from '../../../lib/facts/values/endpoints';

test('addressMissing tells of a backend without an address', () => {
  expect(addressMissing).toEqual({
    what: 'contains no address',
    why: 'the API server refuses Endpoints without one, and no client would reach anything',
    fix: 'write the addresses of the external system, such as ["192.0.2.10"]',
  });
});

test('mirroredCount takes 1000 and refuses 1001', () => {
  expect([1, 1000].map(mirroredCount)).toEqual([undefined, undefined]);
  expect(MAX_MIRRORED).toBe(1000);
  expect(mirroredCount(1001)).toEqual({
    what: 'has 1001 addresses',
    why: 'a cluster reads at most 1000 addresses of an Endpoints, and drops the rest',
    fix: 'write endpointsKind: EndpointsKind.ENDPOINT_SLICE, which has no such limit',
  });
});

test.each(['a', 'eu-1a', 'x'.repeat(63), 'Eu_1.a'])('hint takes %j', (name) => {
  expect(hint(name)).toBeUndefined();
});

test.each(['', 'eu 1a', 'eu/1a', '-a', 'x'.repeat(64)])('hint refuses "%s"', (name) => {
  expect(hint(name)).toEqual({
    what: 'is not the name of a zone or a node',
    why: 'kube-proxy compares it with a label of the nodes: 1 to 63 letters, digits, "-", "_" and ".", and the first and the last are a letter or a digit',
    fix: 'write for example "eu-west-1a"',
  });
});

describe('hintList', () => {
  const names = (count: number) => Array.from({ length: count }, (_, n) => `zone-${n}`);

  test.each([0, 1, 8])('takes %d names', (count) => {
    expect(hintList(names(count))).toBeUndefined();
  });

  test('refuses 9 names', () => {
    expect(hintList(names(9))).toEqual({
      what: 'has 9 names',
      why: 'the API server accepts at most 8',
      fix: 'write at most 8',
    });
  });

  test('refuses a name that is there twice', () => {
    expect(hintList(['a', 'b', 'a'])).toEqual({
      what: 'names "a" twice',
      why: 'the API server refuses it',
      fix: 'write each name once',
    });
  });
});

test.each(['eu-1a', [], false])('sliceOnly refuses %j', (value) => {
  expect(sliceOnly(undefined)).toBeUndefined();
  expect(sliceOnly(value)).toEqual({
    what: 'is not supported by an Endpoints',
    why: 'an Endpoints only contains the host name, the node and the readiness of an address',
    fix: 'write endpointsKind: EndpointsKind.ENDPOINT_SLICE, or remove it',
  });
});

test('hintsOfSome tells of hints that not every address has', () => {
  expect(hintsOfSome).toEqual({
    what: 'is only set on some of the addresses',
    why: 'if one ready address of a Service has no such hint, kube-proxy ignores the hints of all others',
    fix: 'write it on every ready address, or on none',
  });
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
      what: 'is a reserved label',
      why: 'the cluster uses it to assign endpoints to a Service and to a controller',
      fix: 'remove it; the construct writes the right value where it is needed',
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
      fix: 'use ExternalAlias for a DNS name, or write an address',
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
  const written = (addresses: readonly string[]) =>
    addresses.map((address, index) => ({ address, prop: `addresses[${index}]` }));

  test.each<[string, string[]]>([
    ['none', []],
    ['two addresses', ['192.0.2.1', '192.0.2.2']],
    ['two families', ['192.0.2.1', '2001:db8::1']],
    ['what is no address, twice', ['db', 'db']],
  ])('takes %s', (_, addresses) => {
    expect(repeatedAddresses(written(addresses))).toEqual([]);
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
    expect(repeatedAddresses(written(addresses))).toEqual(
      expected.map(([index, first]) => ({
        index,
        field: '',
        fault: {
          what: `is also the address of addresses[${first}]`,
          why: 'kube-proxy counts the endpoint once, and a program that does not remove duplicates sends it twice the traffic',
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
      why: 'the Service does not have that family, so it sends no client there',
      fix: 'write ipFamilyPolicy: IpFamilyPolicy.PREFER_DUAL_STACK, or remove the address',
    });
  });

  test('says why and what to write where no family is written', () => {
    expect(addressFamily([v4, v6], plain)[0]?.fault).toEqual({
      what: 'is an IPv6 address',
      why: 'a Service of one family sends no client to an address of the other',
      fix: 'write ipFamilyPolicy: IpFamilyPolicy.PREFER_DUAL_STACK, or remove the address',
    });
  });
});

test.each(['Endpoints', 'Both'])('overwrittenEndpoints refuses %s', (kind) => {
  expect([undefined, 'EndpointSlice'].map(overwrittenEndpoints)).toEqual([undefined, undefined]);
  expect(overwrittenEndpoints(kind)).toEqual({
    what: 'cannot be combined with a selector',
    why: 'the endpoints controller overwrites the Endpoints with the addresses of the selected pods',
    fix: 'remove endpointsKind to get an EndpointSlice',
  });
});

test.each([8080, 'http', null])('unusedPodPort refuses %j', (value) => {
  expect(unusedPodPort(undefined)).toBeUndefined();
  expect(unusedPodPort(value)).toEqual({
    what: 'has no pods',
    why: 'without a selector the traffic goes to the addresses, on targetPort',
    fix: 'write targetPort, or the selector of the pods',
  });
});

test('noPods refuses any wish for pods', () => {
  expect(noPods(undefined)).toBeUndefined();
  expect(noPods(false)?.what).toBe('applies to pods, and there are none');
});
