import {
  ciliumBlock,
  ciliumCommunities,
  ciliumPreference,
  exactInterface,
  valueOfCommunity,
} from '../../../lib/facts/controllers/cilium-objects';

test.each([
  ['192.0.2.0/28', { cidr: '192.0.2.0/28' }],
  ['192.0.2.1-192.0.2.9', { start: '192.0.2.1', stop: '192.0.2.9' }],
  ['2001:db8::1 - 2001:db8::9', { start: '2001:db8::1', stop: '2001:db8::9' }],
])('the block of %s', (entry, block) => {
  expect(ciliumBlock(entry)).toEqual(block);
});

test.each(['eth0', 'bond0.100', 'br-lan', 'a+b$', 'x[1]'])('an expression for %s alone', (name) => {
  const expression = new RegExp(exactInterface(name));
  expect(expression.test(name)).toBe(true);
  for (const other of [`${name}1`, `v${name}`, name.replace(/[.+[]/, 'x')]) {
    expect(expression.test(other)).toBe(other === name);
  }
});

test.each([
  [['1:2', 'large:1:2:3'], { standard: ['1:2'], large: ['1:2:3'] }],
  [['1:2'], { standard: ['1:2'] }],
  [[], {}],
])('the communities %j', (communities, written) => {
  expect(ciliumCommunities(communities)).toEqual(written);
});

test('a community has its value, and a preference 32 bits', () => {
  expect(valueOfCommunity('65535:65281')).toBeUndefined();
  expect(valueOfCommunity('no-export')?.what).toBe('is the name of a community');
  expect([0, 100, 4294967295].flatMap((one) => ciliumPreference(one) ?? [])).toEqual([]);
  for (const wrong of [-1, 4294967296, 1.5, NaN]) {
    expect(ciliumPreference(wrong)?.what).toBe('is not a local preference');
  }
});
