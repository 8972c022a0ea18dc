import { ciliumSharingFault } from '../../../lib/facts/controllers/cilium-sharing';
import type { AddressUse } from '../../../lib/facts/controllers/metallb';

const use = (props: Partial<AddressUse> = {}): AddressUse => ({
  address: '192.0.2.1',
  ports: [{ port: 80 }],
  sharingKey: 'edge',
  local: false,
  selector: { app: 'web' },
  namespace: 'shop',
  ...props,
});

const other = (props: Partial<AddressUse> = {}) => use({ ports: [{ port: 443 }], ...props });

const whyOf = (mine: AddressUse, theirs: AddressUse) =>
  ciliumSharingFault(mine, theirs, 'web')?.why ?? 'shared';

/** As isCompatible() of LB IPAM has it. */
test.each<[string, AddressUse, AddressUse, RegExp]>([
  ['one key, other ports', use(), other(), /^shared$/],
  ['one port of two protocols', use(), use({ ports: [{ port: 80, protocol: 'UDP' }] }), /^shared$/],
  ['another address', use(), use({ address: '192.0.2.2', sharingKey: '' }), /^shared$/],
  [
    'the address in another spelling',
    use({ address: '2001:db8::1' }),
    use({ address: '2001:DB8:0::1' }),
    /both use 80/,
  ],
  ['no key', use(), other({ sharingKey: '' }), /only if both request it/],
  ['another key', use(), other({ sharingKey: 'a' }), /only with the same sharing key/],
  ['another namespace', use(), other({ namespace: 'mail' }), /each names the namespace/],
  [
    'another namespace that one names',
    use({ sharedWith: ['mail'] }),
    other({ namespace: 'mail' }),
    /each names/,
  ],
  [
    'namespaces that both name',
    use({ sharedWith: ['mail'] }),
    other({ namespace: 'mail', sharedWith: ['shop'] }),
    /^shared$/,
  ],
  [
    'all namespaces',
    use({ sharedWith: ['*'] }),
    other({ namespace: 'mail', sharedWith: ['*'] }),
    /^shared$/,
  ],
  ['another policy', use({ local: true }), other(), /the same external traffic policy/],
  ['Local for the same pods', use({ local: true }), other({ local: true }), /^shared$/],
  [
    'Local for other pods',
    use({ local: true }),
    other({ local: true, selector: { app: 'mail' } }),
    /select the same pods/,
  ],
  [
    'Local without a selector',
    use({ local: true, selector: {} }),
    other({ local: true, selector: {} }),
    /select the same pods/,
  ],
])('%s', (_, mine, theirs, why) => {
  expect(whyOf(mine, theirs)).toMatch(why);
  expect(whyOf(theirs, mine) === 'shared').toBe(why.test('shared'));
});
