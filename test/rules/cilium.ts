import { document } from './metallb';

/** A pool of Cilium that holds 192.0.2.0/28. */
export const CILIUM_POOL = document(
  'cilium.io/v2',
  'CiliumLoadBalancerIPPool',
  ['name: lan'],
  ['blocks: [{cidr: 192.0.2.0/28}]'],
);

/** The ConfigMap by which Cilium leaves out Services without a class. */
export const CILIUM_NEEDS_CLASS = `---
apiVersion: v1
kind: ConfigMap
metadata: {name: cilium-config, namespace: kube-system}
data: {default-lb-service-ipam: none, enable-lb-ipam: "true"}
`;

/** A policy for announcements on layer 2, its spec line by line. */
export function l2Policy(...spec: string[]): string {
  return document('cilium.io/v2alpha1', 'CiliumL2AnnouncementPolicy', ['name: lan'], spec);
}

/** An advertisement by BGP, its entries in flow style. */
export function bgpAdvertisement(entries: string, labels = '{advertise: bgp}'): string {
  return document(
    'cilium.io/v2',
    'CiliumBGPAdvertisement',
    ['name: services', `labels: ${labels}`],
    [`advertisements: ${entries}`],
  );
}

/** A configuration of peers, its families in flow style. */
export function peerConfig(families: string, name = 'router'): string {
  return document(
    'cilium.io/v2',
    'CiliumBGPPeerConfig',
    [`name: ${name}`],
    [`families: ${families}`],
  );
}

export const ALL_SERVICES =
  '{advertisementType: Service, service: {addresses: [LoadBalancerIP]}, selector: {}}';
