import type { BgpPeerProps } from '../../lib';
import { AddressPool, Advertisement, BgpPeer, LabelOperator, LoadBalancers } from '../../lib';
import type { Manifest } from './chart';
import { chartFor, manifests } from './chart';

const selector = {
  matchLabels: { app: 'web' },
  matchExpressions: [
    { key: 'rack', operator: LabelOperator.IN, values: ['2', '3'] },
    { key: 'gpu', operator: LabelOperator.DOES_NOT_EXIST },
  ],
};

/** Every field that a release takes, in as few objects as can be. */
export function everythingOfCilium(release: string, lengths: object): Manifest[] {
  const chart = chartFor(
    { loadBalancer: LoadBalancers.cilium({ release }) },
    { namespace: 'shop' },
  );
  const peer = (id: string, props: Partial<BgpPeerProps>) =>
    new BgpPeer(chart, id, { myAsn: 64512, peerAsn: 64512, peerAddress: '192.0.2.254', ...props });
  const nodeSelectors = [selector];
  const peers = [
    peer('tor-1', {
      nodeSelectors,
      peerPort: 16384,
      holdTime: 3,
      connectTime: 65535,
      passwordSecret: 'router-password',
      enableGracefulRestart: true,
      dualStackAddressFamily: true,
    }),
    peer('tor-2', {
      nodeSelectors,
      peerAsn: 4294967295,
      peerAddress: '2001:db8::1',
      keepaliveTime: 21845,
      ebgpMultiHop: true,
    }),
  ];
  new AddressPool(chart, 'lan', {
    addresses: ['192.0.2.0/26', '192.0.2.100-192.0.2.103', '2001:db8::/64'],
    allowFirstLastIps: false,
    serviceAllocation: { namespaces: ['shop', 'mail'], serviceSelectors: [selector] },
    advertise: [
      Advertisement.layer2({ interfaces: ['eth0'], nodeSelectors, serviceSelectors: [selector] }),
      Advertisement.bgp({
        peers,
        communities: ['64512:1', 'large:64512:0:4294967295'],
        localPreference: 100,
        serviceSelectors: [selector],
        ...lengths,
      }),
      Advertisement.bgp({ name: 'all' }),
    ],
  });
  return manifests(chart);
}

/** Lengths of networks, which Cilium announces from 1.18 on. */
export const AGGREGATED = { aggregationLength: 30, aggregationLengthV6: 64 };
