import {
  isKubeVipAddress,
  isLeftToDhcp,
  kubeVipEntries,
} from '../../../lib/facts/controllers/kube-vip';
import { formatIp } from '../../../lib/net/ip';

const read = (pool: string) =>
  kubeVipEntries(pool).map(({ range }) =>
    range ? `${formatIp(range.first)} ${formatIp(range.last)}` : undefined,
  );

describe('kubeVipEntries', () => {
  test.each([
    ['192.0.2.0/30', ['192.0.2.0 192.0.2.3']],
    ['192.0.2.2/30,2001:db8::/127', ['192.0.2.0 192.0.2.3', '2001:db8:: 2001:db8::1']],
    ['192.0.2.1-192.0.2.1', ['192.0.2.1 192.0.2.1']],
    ['192.0.2.0/30,192.0.2.8-192.0.2.9', ['192.0.2.0 192.0.2.3', undefined]],
    ['192.0.2.0/30, 192.0.2.8/30', ['192.0.2.0 192.0.2.3', undefined]],
    ['192.0.2.1 - 192.0.2.9', [undefined]],
    ['192.0.2.9-192.0.2.1', [undefined]],
    ['192.0.2.1-192.0.2.2-192.0.2.3', [undefined]],
    ['192.0.2.1-2001:db8::1', [undefined]],
    ['192.0.2.1,', [undefined, undefined]],
    ['', [undefined]],
  ])('reads %j', (pool, ranges) => {
    expect(read(pool)).toEqual(ranges);
  });
});

test.each([
  ['192.0.2.1', true],
  ['2001:db8::1', true],
  [' 192.0.2.1', false],
  ['192.0.2.01', false],
  ['web.example.net', false],
  ['', false],
])('takes %j for an address: %s', (text, isAddress) => {
  expect(isKubeVipAddress(text)).toBe(isAddress);
});

test('leaves two texts to DHCP', () => {
  expect(['0.0.0.0', '0.0.0.0/32', '0.0.0.0/0'].map(isLeftToDhcp)).toEqual([true, true, false]);
});
