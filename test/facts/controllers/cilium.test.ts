import {
  isServedByLbIpam,
  lbIpamLabels,
  tryCiliumBlock,
} from '../../../lib/facts/controllers/cilium';
import { formatIp } from '../../../lib/net/ip';

test.each([
  [{ cidr: '192.0.2.5/24' }, '192.0.2.0-192.0.2.255'],
  [{ cidr: '2001:db8::/127' }, '2001:db8::-2001:db8::1'],
  [{ cidr: '192.0.2.0/31', start: '198.51.100.1' }, '192.0.2.0-192.0.2.1'],
  [{ start: '192.0.2.5', stop: '192.0.2.9' }, '192.0.2.5-192.0.2.9'],
  [{ start: '192.0.2.5' }, '192.0.2.5-192.0.2.5'],
  [{ start: '192.0.2.5', stop: '' }, '192.0.2.5-192.0.2.5'],
  [{ cidr: '', start: '192.0.2.5' }, '192.0.2.5-192.0.2.5'],
  [{ cidr: '192.0.2.0' }, undefined],
  [{ start: '192.0.2.9', stop: '192.0.2.5' }, undefined],
  [{ start: '192.0.2.5', stop: '2001:db8::1' }, undefined],
  [{ start: '192.0.2.5', stop: '192.0.2' }, undefined],
  [{ stop: '192.0.2.5' }, undefined],
  [{}, undefined],
])('the block %j has the addresses %s', (block, addresses) => {
  const range = tryCiliumBlock(block);
  expect(range && [range.first, range.last].map(formatIp).join('-')).toBe(addresses);
});

test.each([
  [undefined, true],
  ['io.cilium/bgp-control-plane', true],
  ['io.cilium/l2-announcer', true],
  ['io.cilium/node', false],
  ['', false],
])('the class %j is served: %s', (name, isServed) => {
  expect(isServedByLbIpam(name)).toBe(isServed);
});

test('pools also select by the namespace and the name', () => {
  expect(lbIpamLabels({ app: 'web' }, 'shop', 'front')).toEqual({
    app: 'web',
    'io.kubernetes.service.namespace': 'shop',
    'io.kubernetes.service.name': 'front',
  });
});
