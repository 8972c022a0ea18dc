import { hasRef, nameHandle } from '../../lib/props/handle';

test.each<[string, unknown, string | undefined]>([
  ['a DNS name before a name', { name: 'db', dnsName: { full: 'db.shop.svc' } }, 'dnsName.full'],
  ['the name of a namespace', { namespaceName: 'shop' }, 'namespaceName'],
  ['a name', { name: 'shop-tls' }, 'name'],
  ['no name that is no text', { name: 5, dnsName: 'db' }, undefined],
  ['nothing of nothing', null, undefined],
  ['nothing of a text', 'db', undefined],
])('%s stands for a construct', (_, value, expected) => {
  expect(nameHandle(value)).toBe(expected);
});

test('a name that cannot be read is none', () => {
  const value = Object.defineProperty({}, 'name', {
    get: () => {
      throw new Error('not yet');
    },
  });
  expect(nameHandle(value)).toBeUndefined();
});

test('a reference is an object', () => {
  expect([{ ref: { name: 'edge' } }, { ref: 'edge' }, {}, null].map(hasRef)).toEqual([
    ...[true, false, false, false],
  ]);
});
