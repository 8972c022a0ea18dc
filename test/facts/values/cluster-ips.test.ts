import type { ClusterIpFacts } from '../../../lib/facts/values/cluster-ips';
import {
  clusterIp,
  clusterIps,
  outsideNetworks,
  someClusterIp,
  virtualIpMissing,
} from '../../../lib/facts/values/cluster-ips';

const NOTHING: ClusterIpFacts = {
  ipFamilies: [],
  ipFamilyPolicy: undefined,
  serviceCidrs: undefined,
};
const DUAL: ClusterIpFacts = { ...NOTHING, ipFamilyPolicy: 'PreferDualStack' };
const KNOWN: ClusterIpFacts = { ...DUAL, serviceCidrs: ['10.96.0.0/12', 'fd00::/108'] };

const faults = (ips: readonly string[], service: ClusterIpFacts) =>
  clusterIps(ips, service).map(({ index, fault }) => [index, fault.what]);

test('clusterIp refuses None, and says what to use', () => {
  expect(clusterIp('10.96.0.10')).toBeUndefined();
  expect(clusterIp('None')?.fix).toBe(
    'write Exposure.headless(), a HeadlessSet, or headless: true on a LegacyBackend',
  );
  expect(clusterIp('10.96.0.010')?.what).toBe('has a leading zero');
});

test('someClusterIp refuses an empty list', () => {
  expect(someClusterIp(['10.96.0.10'])).toBeUndefined();
  expect(someClusterIp([])?.what).toBe('contains no address');
});

test.each([[['10.96.0.10']], ['ClientIP'], [60]])('virtualIpMissing refuses %j', (value) => {
  expect(virtualIpMissing(undefined)).toBeUndefined();
  expect(virtualIpMissing(value)).toEqual({
    what: 'needs a Service with a cluster IP',
    why: 'the name of a headless Service resolves to its endpoints, and clients connect to them directly',
    fix: 'remove it, or remove headless',
  });
});

describe('clusterIps', () => {
  test.each([
    [['10.96.0.10'], NOTHING],
    [['10.96.0.10', 'fd00::10'], DUAL],
    [['fd00::10', '10.96.0.10'], { ...DUAL, ipFamilies: ['IPv6', 'IPv4'] }],
    [['10.96.0.2', 'fd00::1'], KNOWN],
    [['10.111.255.254', 'fd00::f:ffff'], KNOWN],
  ])('takes %j', (ips, service) => {
    expect(faults(ips, service)).toEqual([]);
  });

  test.each([
    ['two of one family', ['10.96.0.10', '10.96.0.11'], DUAL, [[1, 'is a second IPv4 address']]],
    ['three', ['10.96.0.10', 'fd00::10', 'fd00::11'], DUAL, [[2, 'is a second IPv6 address']]],
    [
      'two of a Service of one family',
      ['10.96.0.10', 'fd00::10'],
      NOTHING,
      [[1, 'is an address of a second family']],
    ],
    [
      'another order than that of the families',
      ['10.96.0.10', 'fd00::10'],
      { ...DUAL, ipFamilies: ['IPv6', 'IPv4'] },
      [[0, 'is an IPv4 address'], [1, 'is an IPv6 address']], // prettier-ignore
    ],
    ['one outside', ['10.112.0.0'], KNOWN, [[0, 'is not in the service network']]],
    [
      'the first',
      ['10.96.0.0'],
      KNOWN,
      [[0, 'is the first or last address of the network 10.96.0.0/12']],
    ],
    [
      'the last',
      ['10.111.255.255'],
      KNOWN,
      [[0, 'is the first or last address of the network 10.96.0.0/12']],
    ],
    [
      'the first of IPv6',
      ['fd00::'],
      KNOWN,
      [[0, 'is the first or last address of the network fd00::/108']],
    ],
    ['that of the API server', ['10.96.0.1'], KNOWN, [[0, 'is the address of the API server']]],
  ])('refuses %s', (_, ips, service, expected) => {
    expect(faults(ips, service)).toEqual(expected);
  });
});

describe('outsideNetworks', () => {
  test.each([
    ['192.0.2.10', ['10.96.0.0/12']],
    ['fd01::1', ['10.96.0.0/12', 'fd00::/108']],
    ['10.96.0.1', undefined],
  ])('takes %s beside %j', (address, cidrs) => {
    expect(outsideNetworks(cidrs, 'Services')(address)).toBeUndefined();
  });

  test('refuses an address that is in one of them', () => {
    expect(outsideNetworks(['10.96.0.0/12', 'fd00::/108'], 'Services')('fd00::5')).toEqual({
      what: 'is in the network of the Services',
      why: 'the cluster uses fd00::/108 for the addresses of its Services, so no other address there is reachable',
      fix: 'write an address outside of it',
    });
  });
});
