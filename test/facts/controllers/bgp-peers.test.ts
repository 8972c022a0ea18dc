import {
  asNumber,
  bgpPort,
  connectTime,
  exactlyOne,
  holdTime,
  keepaliveFault,
  keepaliveTime,
  passwordSecret,
  routerId,
  sessionFaults,
} from '../../../lib/facts/controllers/bgp-peers';
import type { Fact } from '../../../lib/facts/values/fault';

test.each<[string, Fact<number>, number[], number[]]>([
  ['asNumber', asNumber, [1, 64512, 65536, 4294967295], [0, -1, 1.5, 4294967296, NaN]],
  ['bgpPort', bgpPort, [1, 179, 16384], [0, 16385, 65535, 1.5, NaN]],
  ['holdTime', holdTime, [0, 3, 90, 65535], [-1, 1, 2, 2.5, 3.5, 65536, NaN]],
  ['keepaliveTime', keepaliveTime, [0, 1, 65535], [-1, 0.5, 65536, Infinity]],
  ['connectTime', connectTime, [1, 65535], [0, 0.5, 65536, NaN]],
])('%s', (_, fact, taken, refused) => {
  expect(taken.filter((value) => fact(value))).toEqual([]);
  expect(refused.filter((value) => !fact(value))).toEqual([]);
});

test('routerId is an IPv4 address', () => {
  expect(['192.0.2.1', '255.255.255.255', '0.0.0.1'].filter((text) => routerId(text))).toEqual([]);
  const wrong = ['0.0.0.0', '192.0.2', '192.0.2.01', '2001:db8::1', '64512', ''];
  expect(wrong.filter((text) => !routerId(text))).toEqual([]);
});

test('passwordSecret repeats nothing of what may be a password', () => {
  expect(passwordSecret('tor-password')).toBeUndefined();
  const fault = passwordSecret('Hunter2');
  expect(fault?.what).toBe('is not the name of a Secret');
  expect(JSON.stringify(fault)).not.toMatch(/hunter/i);
});

describe('keepaliveFault', () => {
  test.each([
    [{}, true],
    [{ holdTime: 3 }, true],
    [{ holdTime: 30, keepaliveTime: 30 }, true],
    [{ holdTime: 0, keepaliveTime: 0 }, true],
    [{ keepaliveTime: 21845 }, true],
    [{ keepaliveTime: 0 }, true],
    [{ keepaliveTime: 90 }, false],
  ])('takes %j, derived: %s', (times, derived) => {
    expect(keepaliveFault(times, derived)).toBeUndefined();
  });

  test.each([
    [{ holdTime: 30, keepaliveTime: 31 }, true, 'is longer than the hold time'],
    [{ holdTime: 0, keepaliveTime: 1 }, true, 'is longer than the hold time'],
    [{ keepaliveTime: 91 }, false, 'is longer than the hold time'],
    [{ keepaliveTime: 21846 }, true, 'leads to a hold time of more than 65535 seconds'],
  ])('refuses %j, derived: %s, which %s', (times, derived, what) => {
    expect(keepaliveFault(times, derived)?.what).toBe(what);
  });
});

test('exactlyOne asks for one of two', () => {
  const one = (both: boolean, neither: boolean) => exactlyOne(['a', 'b'], { both, neither })?.what;
  expect(one(false, false)).toBeUndefined();
  expect(one(true, false)).toBe('cannot be combined with b');
  expect(one(false, true)).toBe('is missing');
});

describe('sessionFaults', () => {
  const session = { name: 'a', neighbour: '192.0.2.1', myAsn: 64513, nodes: [] };

  test.each([
    ['another neighbour', { neighbour: '192.0.2.2' }],
    ['another VRF', { vrf: 'red', myAsn: 64514 }],
    ['other nodes', { nodes: ['2'], myAsn: 64514, routerId: '192.0.2.9' }],
  ])('takes one with %s', (_, other) => {
    const first = { ...session, nodes: 'nodes' in other ? ['1'] : [] };
    expect(sessionFaults([first, { ...session, name: 'b', ...other }])).toEqual([]);
  });

  test.each([
    ['the neighbour of a', {}],
    ['another router ID than a', { routerId: '192.0.2.9', neighbour: '192.0.2.2', vrf: 'red' }],
    ['another myAsn than a', { neighbour: '192.0.2.2', myAsn: 64514 }],
    ['the neighbour of a', { nodes: ['1'] }],
  ])('refuses one with %s: %j', (what, other) => {
    const faults = sessionFaults([session, { ...session, name: 'b', ...other }]);
    expect(faults.map(({ index, fault }) => [index, fault.what])).toEqual([[1, `has ${what}`]]);
  });
});
