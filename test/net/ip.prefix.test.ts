import fc from 'fast-check';
import type { Ip } from '../../lib/net/ip';
import { shortestPrefix, tryCidr, tryIp } from '../../lib/net/ip';

const ip = (text: string): Ip => {
  const read = tryIp(text);
  if (!read) throw new Error(`${text} is no address`);
  return read;
};

describe('shortestPrefix', () => {
  test.each([
    ['10.0.0.0-10.0.0.0', 32],
    ['10.0.0.0-10.0.0.255', 24],
    ['10.0.0.1-10.0.0.254', 26],
    ['10.0.0.255-10.0.1.0', 32],
    ['10.0.0.100-10.0.0.110', 30],
    ['0.0.0.0-255.255.255.255', 0],
    ['2001:db8::-2001:db8::ffff', 112],
    ['2001:db8::1-2001:db8::2', 128],
    ['::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', 0],
  ])('of %s is %i', (text, expected) => {
    const [first, last] = text.split('-').map(ip) as [Ip, Ip];
    expect(shortestPrefix({ first, last })).toBe(expected);
  });

  test('is that of the CIDR itself', () => {
    for (let length = 0; length <= 32; length += 1) {
      const range = tryCidr(`172.16.0.0/${length}`);
      expect(range && shortestPrefix(range)).toBe(length);
    }
  });

  test('is that of the greatest network that fits, of all that begin in a range', () => {
    const byte = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(byte, byte, (a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const fits = (length: number, start: number) =>
          start % 2 ** (32 - length) === 0 && start + 2 ** (32 - length) - 1 <= to;
        const expected = [...Array(33).keys()].find((length) =>
          [...Array(256).keys()].some((start) => start >= from && fits(length, start)),
        );
        const range = { first: ip(`0.0.0.${from}`), last: ip(`0.0.0.${to}`) };
        expect(shortestPrefix(range)).toBe(expected);
      }),
    );
  });
});
