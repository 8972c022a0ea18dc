import * as fc from 'fast-check';
import type { BackendEndpoint } from '../../../lib';
import { EndpointState, Protocol } from '../../../lib';
import { endpointSlices, endpointsSubsets } from '../../../lib/constructs/backends/endpoints';

const V4 = ['192.0.2.10', '192.0.2.11'];
const V6 = ['2001:db8::10', '2001:db8::11'];
const PORTS = [{ port: 80 }];

const all = (addresses: readonly string[]) => addresses.map((address) => ({ address }));

/** The addresses of each slice, by the end of its name. */
function slices(addresses: readonly string[]): Record<string, string[]> {
  const made = endpointSlices(all(addresses), PORTS).map(({ suffix, manifest }) => {
    const endpoints = manifest.endpoints as { addresses: string[] }[];
    return [suffix, endpoints.flatMap((endpoint) => endpoint.addresses)] as const;
  });
  const named = Object.fromEntries(made);
  expect(Object.keys(named)).toHaveLength(made.length);
  return named;
}

type Slices = ReturnType<typeof slices>;

/** The slices that come, go or change where one list takes the place of another. */
function changed(before: Slices, after: Slices): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => before[name]?.join() !== after[name]?.join());
}

const numbered = (count: number) =>
  Array.from({ length: count }, (_, n) => `10.${n >> 16}.${(n >> 8) & 255}.${n & 255}`);

describe('EndpointSlices', () => {
  test.each<[string, string[], Record<string, string[]>]>([
    ['IPv4 alone', V4, { ipv4: V4 }],
    ['IPv6 alone', V6, { ipv6: V6 }],
    ['both, IPv6 first', [...V6, ...V4], { ipv4: V4, ipv6: V6 }],
    [
      'IPv6 in another form, which an EndpointSlice does not take',
      ['2001:DB8:0::11'],
      { ipv6: ['2001:db8::11'] },
    ],
    ['none', [], {}],
  ])('are one for each family of few addresses: %s', (_, addresses, expected) => {
    expect(slices(addresses)).toEqual(expected);
  });

  test('each have all ports', () => {
    const ports = endpointSlices(all([...V4, ...V6]), PORTS).map(({ manifest }) => manifest.ports);
    expect(ports).toEqual([[{ port: 80 }], [{ port: 80 }]]);
  });

  test('say nothing of ports where there are none', () => {
    expect(endpointSlices(all(V4), [])[0]?.manifest.ports).toBeUndefined();
  });
});

describe('many addresses', () => {
  test('are in one slice up to 100', () => {
    expect(slices(numbered(100))).toEqual({ ipv4: numbered(100) });
    expect(Object.keys(slices(numbered(101)))).toEqual(['ipv4-1', 'ipv4']);
  });

  const last = fc.integer({ min: 1, max: 0xffff }).map((n) => `2001:db8::${n.toString(16)}`);
  const some = fc.uniqueArray(last, { minLength: 90, maxLength: 450, size: 'max' });

  test('are in slices of 100 at most, all of them, whatever their order', () => {
    fc.assert(
      fc.property(some, (addresses) => {
        const parts = Object.values(slices(addresses));
        expect(parts.flat().sort()).toEqual([...addresses].sort());
        expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual(100);
        const sorted = Object.entries(slices([...addresses].sort()));
        expect(Object.fromEntries(sorted.map(([name, part]) => [name, [...part].sort()]))).toEqual(
          Object.fromEntries(sorted),
        );
        expect(sorted.map(([name]) => name)).toEqual(Object.keys(slices(addresses)));
      }),
      { numRuns: 15 },
    );
  });

  test('one more changes one slice, or makes one slice two, wherever it stands', () => {
    fc.assert(
      fc.property(some, fc.nat(450), (addresses, at) => {
        const [one = '', ...rest] = addresses;
        const before = slices(rest);
        const after = slices([...rest.slice(0, at), one, ...rest.slice(at)]);
        const isSplit = Object.keys(after).length > Object.keys(before).length;
        expect(changed(before, after)).toHaveLength(isSplit ? 2 : 1);
      }),
      { numRuns: 25 },
    );
  });

  test('one after the other change one slice each, and two where one becomes two', () => {
    const all = Array.from({ length: 250 }, (_, n) => slices(numbered(n + 1)));
    const counts = all.slice(1).map((after, n) => changed(all[n] ?? {}, after).length);
    expect(counts.filter((count) => count === 2)).toHaveLength(
      Object.keys(all[249] ?? {}).length - 1,
    );
    expect(new Set(counts)).toEqual(new Set([1, 2]));
  });

  test('move into a slice that comes before the one they were in', () => {
    const [before, after] = [slices(numbered(100)), slices(numbered(101))];
    expect(changed(before, after)).toEqual(['ipv4', 'ipv4-1']);
    expect(Object.keys(after)).toEqual(['ipv4-1', 'ipv4']);
  });

  test('of two spellings are in one slice', () => {
    const spelled = (text: string) =>
      Array.from({ length: 300 }, (_, n) => `${text}${n.toString(16)}`);
    const sizes = (text: string) =>
      Object.values(slices(spelled(text))).map(({ length }) => length);
    expect(sizes('2001:DB8:0::')).toEqual(sizes('2001:db8::'));
  });
});

describe('an endpoint', () => {
  const address = '192.0.2.10';
  type Case = [string, Omit<BackendEndpoint, 'address'>, object];
  test.each<Case>([
    ['is ready where nothing is said', {}, {}],
    ['is ready where that is said', { state: EndpointState.READY }, {}],
    [
      'is not ready',
      { state: EndpointState.NOT_READY },
      { conditions: { ready: false, serving: false } },
    ],
    [
      'is going away',
      { state: EndpointState.TERMINATING },
      { conditions: { ready: false, serving: true, terminating: true } },
    ],
    ['has a host name', { hostname: 'a' }, { hostname: 'a' }],
    ['is on a node', { nodeName: 'node-1' }, { nodeName: 'node-1' }],
    ['is in a zone', { zone: 'eu-1a' }, { zone: 'eu-1a' }],
    [
      'is for zones',
      { forZones: ['eu-1a', 'eu-1b'] },
      { hints: { forZones: [{ name: 'eu-1a' }, { name: 'eu-1b' }] } },
    ],
    ['is for nodes', { forNodes: ['node-1'] }, { hints: { forNodes: [{ name: 'node-1' }] } }],
    ['is for no zone and no node in particular', { forZones: [], forNodes: [] }, {}],
  ])('of a slice %s', (_, told, expected) => {
    const [slice] = endpointSlices([{ address, ...told }], PORTS);
    const ready = { conditions: { ready: true } };
    expect(slice?.manifest.endpoints).toEqual([{ addresses: [address], ...ready, ...expected }]);
  });

  test('of an Endpoints is ready or is not', () => {
    const subsets = endpointsSubsets(
      [
        { address: '192.0.2.1', hostname: 'a', nodeName: 'node-1' },
        { address: '192.0.2.2', state: EndpointState.NOT_READY, hostname: 'b' },
        { address: '192.0.2.3', state: EndpointState.TERMINATING },
      ],
      PORTS,
    );
    expect(subsets).toEqual([
      {
        addresses: [{ ip: '192.0.2.1', hostname: 'a', nodeName: 'node-1' }],
        notReadyAddresses: [{ ip: '192.0.2.2', hostname: 'b' }, { ip: '192.0.2.3' }],
        ports: [{ port: 80 }],
      },
    ]);
  });
});

describe('an Endpoints', () => {
  test('has the addresses of both families in one subset, in their order', () => {
    expect(endpointsSubsets(all(['2001:db8::10', '192.0.2.10']), PORTS)).toEqual([
      { addresses: [{ ip: '2001:db8::10' }, { ip: '192.0.2.10' }], ports: [{ port: 80 }] },
    ]);
  });

  test('has no empty list', () => {
    const [subset] = endpointsSubsets(
      [{ address: '192.0.2.1', state: EndpointState.NOT_READY }],
      [],
    );
    expect(subset).toEqual({ notReadyAddresses: [{ ip: '192.0.2.1' }] });
  });
});

describe('a port of an endpoint', () => {
  test.each([
    ['is that of the Service', { port: 80 }, { port: 80 }],
    ['is targetPort where there is one', { port: 80, targetPort: 9376 }, { port: 9376 }],
    ['is not that of the pods', { port: 80, podPort: 8080, podPortName: 'web' }, { port: 80 }],
    [
      'keeps what proxies compare',
      { port: 53, name: 'dns', protocol: Protocol.UDP, appProtocol: 'dns' },
      { port: 53, name: 'dns', protocol: 'UDP', appProtocol: 'dns' },
    ],
  ])('%s', (_, port, expected) => {
    const one = all(['192.0.2.10']);
    expect(endpointSlices(one, [port])[0]?.manifest.ports).toEqual([expected]);
    expect(endpointsSubsets(one, [port])).toEqual([
      { addresses: [{ ip: '192.0.2.10' }], ports: [expected] },
    ]);
  });
});
