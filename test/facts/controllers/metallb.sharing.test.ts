import fc from 'fast-check';
import type { AddressUse } from '../../../lib/facts/controllers/metallb';
import { sharingFault } from '../../../lib/facts/controllers/metallb';

const use: AddressUse = {
  address: '192.0.2.10',
  ports: [{ port: 80 }],
  sharingKey: 'edge',
  local: false,
  selector: { app: 'web' },
};
const other: AddressUse = { ...use, ports: [{ port: 443 }] };
const local = { local: true };

test.each<[string, AddressUse, AddressUse]>([
  ['different ports', use, other],
  ['one port with two protocols', use, { ...use, ports: [{ port: 80, protocol: 'UDP' }] }],
  ['different pods under Cluster', use, { ...other, selector: { app: 'mail' } }],
  ['one selector under Local', { ...use, ...local }, { ...other, ...local }],
  [
    'one selector under Local, written in another order',
    { ...use, ...local, selector: { app: 'web', tier: 'front' } },
    { ...other, ...local, selector: { tier: 'front', app: 'web' } },
  ],
])('Services share an address with %s', (_, mine, theirs) => {
  expect(sharingFault(mine, theirs, 'shop/web')).toBeUndefined();
});

test.each([
  ['192.0.2.10', '192.0.2.11'],
  ['2001:db8::10', '2001:db8::11'],
  ['0.0.0.10', '::10'],
])('Services of %s and %s share nothing', (address, another) => {
  const alone = { ...use, sharingKey: '' };
  expect(sharingFault({ ...alone, address }, { ...alone, address: another }, 'a')).toBeUndefined();
});

test('an address is the same however it is written', () => {
  const [mine, theirs] = ['2001:db8::a', '2001:DB8:0::A'].map((address) => ({ ...use, address }));
  expect(mine && theirs && sharingFault(mine, theirs, 'shop/web')?.why).toContain(
    'both use 80/TCP',
  );
});

const POLICY =
  'with the external traffic policy Local, Services share an address only if all of them use Local and select the same pods';
const CLUSTER = 'write ExternalTrafficPolicy.CLUSTER for both, or another address';

test.each<[string, AddressUse, AddressUse, why: string, fix: string]>([
  [
    'none asks for it',
    { ...use, sharingKey: '' },
    { ...other, sharingKey: '' },
    'Services share an address only if both request it with one sharing key',
    'write another address, or use pool.share("a-key", "192.0.2.10") for both',
  ],
  [
    'only one asks for it',
    use,
    { ...other, sharingKey: '' },
    'Services share an address only if both request it with one sharing key',
    'write another address, or use pool.share("a-key", "192.0.2.10") for both',
  ],
  [
    'their keys differ',
    use,
    { ...other, sharingKey: 'mail' },
    'Services share an address only with the same sharing key, and these have "mail" and "edge"',
    'write pool.share("mail", "192.0.2.10"), or another address',
  ],
  [
    'both open one port',
    use,
    { ...use, ports: [{ port: 443 }, { port: 80, protocol: 'TCP' }] },
    'both use 80/TCP, and each port of an address can be used once',
    'write another port or another address',
  ],
  ['one is Local', use, { ...other, ...local }, POLICY, CLUSTER],
  [
    'both are Local and select different pods',
    { ...use, ...local },
    { ...other, ...local, selector: { app: 'mail' } },
    POLICY,
    CLUSTER,
  ],
])('Services do not share an address where %s', (_, mine, theirs, why, fix) => {
  expect(sharingFault(mine, theirs, 'shop/web')).toEqual({
    what: 'is also the address of shop/web',
    why,
    fix,
  });
});

const ports = fc.array(
  fc.record({
    port: fc.constantFrom(53, 80, 443),
    protocol: fc.constantFrom(undefined, 'TCP', 'UDP'),
  }),
  { maxLength: 2 },
);
const anyUse: fc.Arbitrary<AddressUse> = fc.record({
  address: fc.constantFrom('10.0.0.1', '10.0.0.1', '10.0.0.2', 'fd00::a', 'fd00:0::A'),
  ports,
  sharingKey: fc.constantFrom('', 'a', 'a', 'b'),
  local: fc.boolean(),
  selector: fc.constantFrom<Record<string, string>>(
    {},
    { app: 'a' },
    { app: 'b' },
    { app: 'a', tier: 'b' },
    { tier: 'b', app: 'a' },
  ),
});

test('what one Service cannot share with another, the other cannot with it', () => {
  fc.assert(
    fc.property(anyUse, anyUse, (mine, theirs) => {
      const [here, there] = [sharingFault(mine, theirs, 'a'), sharingFault(theirs, mine, 'a')];
      expect(here === undefined).toBe(there === undefined);
    }),
  );
});

test('a Service with a port and a key shares with no copy of itself', () => {
  fc.assert(
    fc.property(anyUse, (mine) => {
      fc.pre(mine.ports.length > 0);
      expect(sharingFault(mine, mine, 'a')).toBeDefined();
    }),
  );
});
