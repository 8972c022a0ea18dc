import { Protocol } from '../../lib';
import { endpointSlices, endpointsSubsets } from '../../lib/constructs/endpoints';

const V4 = ['192.0.2.10', '192.0.2.11'];
const V6 = ['2001:db8::10', '2001:DB8::11'];
const PORTS = [{ port: 80 }];

describe('EndpointSlices', () => {
  test.each<[string, string[], string[]]>([
    ['IPv4 alone', V4, ['IPv4: 192.0.2.10 192.0.2.11']],
    ['IPv6 alone', V6, ['IPv6: 2001:db8::10 2001:DB8::11']],
    ['both, IPv6 first', [...V6, ...V4], ['IPv4: 192.0.2.10 192.0.2.11', 'IPv6: 2001:db8::10 2001:DB8::11']], // prettier-ignore
    ['none', [], []],
  ])('are one for each family of addresses: %s', (_, addresses, slices) => {
    const shown = endpointSlices(addresses, PORTS).map(
      ({ addressType, endpoints }) =>
        `${addressType}: ${endpoints.map((endpoint) => endpoint.addresses.join('+')).join(' ')}`,
    );
    expect(shown).toEqual(slices);
  });

  test('each have all ports', () => {
    const ports = endpointSlices([...V4, ...V6], PORTS).map((slice) => slice.ports);
    expect(ports).toEqual([[{ port: 80 }], [{ port: 80 }]]);
  });
});

describe('an Endpoints', () => {
  test('has the addresses of both families in one subset, in their order', () => {
    expect(endpointsSubsets(['2001:db8::10', '192.0.2.10'], PORTS)).toEqual([
      { addresses: [{ ip: '2001:db8::10' }, { ip: '192.0.2.10' }], ports: [{ port: 80 }] },
    ]);
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
    expect(endpointSlices(['192.0.2.10'], [port])[0]?.ports).toEqual([expected]);
    expect(endpointsSubsets(['192.0.2.10'], [port])).toEqual([
      { addresses: [{ ip: '192.0.2.10' }], ports: [expected] },
    ]);
  });
});
