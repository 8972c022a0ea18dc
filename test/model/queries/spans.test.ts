import { sizeOf, spansOf, trySpan } from '../../../lib/model/queries/spans';
import type { Ip, IpRange } from '../../../lib/net/ip';
import { formatIp, tryIp } from '../../../lib/net/ip';

function ip(text: string): Ip {
  const read = tryIp(text);
  if (!read) throw new Error(`${text} is no address`);
  return read;
}

function range(text: string): IpRange {
  const [first = '', last = first] = text.split(' ');
  return { first: ip(first), last: ip(last) };
}

const spans = (...texts: readonly string[]) =>
  spansOf(texts.map((text) => ({ text, range: range(text) })));

const told = (...texts: readonly string[]) =>
  spans(...texts).map(
    ({ range: { first, last }, members }) =>
      `${formatIp(first)} ${formatIp(last)}: ${members.length}`,
  );

test.each<[string, string[], string[]]>([
  ['none', [], []],
  [
    'neighbours, which have no address in common',
    ['192.0.2.0 192.0.2.7', '192.0.2.8 192.0.2.9'],
    ['192.0.2.0 192.0.2.7: 1', '192.0.2.8 192.0.2.9: 1'],
  ],
  [
    'one address in common',
    ['192.0.2.7 192.0.2.9', '192.0.2.0 192.0.2.7'],
    ['192.0.2.0 192.0.2.9: 2'],
  ],
  ['one in another', ['192.0.2.0 192.0.2.9', '192.0.2.3', '192.0.2.5'], ['192.0.2.0 192.0.2.9: 3']],
  [
    'two that a third one joins',
    ['192.0.2.0 192.0.2.3', '192.0.2.5 192.0.2.9', '192.0.2.3 192.0.2.5'],
    ['192.0.2.0 192.0.2.9: 3'],
  ],
  ['the same twice', ['192.0.2.1', '192.0.2.1'], ['192.0.2.1 192.0.2.1: 2']],
  ['two families', ['::1', '192.0.2.1'], ['192.0.2.1 192.0.2.1: 1', '::1 ::1: 1']],
  ['ends in the wrong order', ['192.0.2.9 192.0.2.1'], []],
  ['ends of two families', ['192.0.2.9 2001:db8::1'], []],
])('%s', (_, texts, expected) => {
  expect(told(...texts)).toEqual(expected);
});

test('an IPv4 address in IPv6 clothes is another one', () => {
  expect(spans('::ffff:192.0.2.1', '192.0.2.1')).toHaveLength(2);
});

test.each([
  ['192.0.2.0', '192.0.2.0'],
  ['192.0.2.9', '192.0.2.0'],
  ['192.0.2.10', undefined],
  ['192.0.1.255', undefined],
  ['198.51.100.1', '198.51.100.1'],
  ['255.255.255.255', undefined],
  ['2001:db8::5', '2001:db8::'],
  ['2001:db8::10', undefined],
  ['::', undefined],
])('%s lies in the span of %s', (text, start) => {
  const all = spans('2001:db8:: 2001:db8::f', '198.51.100.1', '192.0.2.0 192.0.2.9');
  const span = trySpan(all, ip(text));
  expect(span && formatIp(span.range.first)).toBe(start);
});

test.each<[string, bigint]>([
  ['192.0.2.1', 1n],
  ['192.0.2.0 192.0.2.255', 256n],
  ['192.0.2.255 192.0.3.0', 2n],
  ['0.0.0.0 255.255.255.255', 2n ** 32n],
  [':: ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', 2n ** 128n],
])('%s holds %s addresses', (text, size) => {
  expect(sizeOf(range(text))).toBe(size);
});
