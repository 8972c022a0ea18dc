/** The first release of MetalLB that knows a field. @see https://metallb.io/release-notes/ */
export const METALLB_SINCE = {
  connectTime: '0.14.4',
  disableMP: '0.14.4',
  enableGracefulRestart: '0.14.6',
  dynamicASN: '0.14.9',
  interface: '0.15',
  dualStackAddressFamily: '0.15',
  localASN: '0.16',
  serviceSelectors: '0.16',
} as const;

/** The fields of a BGPPeer that native BGP refuses. @see https://metallb.io/concepts/bgp/#frr-mode */
export const FRR_FIELDS = [
  'bfdProfile',
  'keepaliveTime',
  'vrf',
  'connectTime',
  'enableGracefulRestart',
  'dynamicASN',
  'interface',
  'localASN',
] as const;
