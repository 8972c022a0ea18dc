import type { Chart } from 'cdk8s';
import type { BgpPeerProps } from '../../lib';
import { BgpPeer } from '../../lib';

/** A router, other than the others by the last number of its address. */
export const peerIn = (chart: Chart, id: string, props: Partial<BgpPeerProps> = {}): BgpPeer =>
  new BgpPeer(chart, id, { myAsn: 64513, peerAsn: 64512, peerAddress: '192.0.2.1', ...props });
