import type { RuleCases } from '../cases';
import { ALL_SERVICES, bgpAdvertisement, l2Policy } from '../cilium';

export const cases: RuleCases = {
  facts: ['7.6 announcement without addresses or selector'],
  wrong: {
    yaml: l2Policy('interfaces: [eth0]'),
    text: `
warning NET181 cilium-announces-nothing: the policy lan announces neither load-balancer nor external addresses
  wrong.yaml:6   CiliumL2AnnouncementPolicy lan   spec.externalIPs
  wrong.yaml:6   CiliumL2AnnouncementPolicy lan   spec.loadBalancerIPs
  why: Cilium announces the first only with loadBalancerIPs: true, and the others only with externalIPs: true; both are off if they are missing
  fix: Write loadBalancerIPs: true.
  see: npx cdk8s-reach rules NET181
`,
  },
  right: l2Policy('interfaces: [eth0]', 'loadBalancerIPs: true'),
  silent: {
    'external addresses alone': { yaml: l2Policy('externalIPs: true') },
    'a selector that selects all': { yaml: bgpAdvertisement(`[${ALL_SERVICES}]`) },
    'networks of pods': { yaml: bgpAdvertisement('[{advertisementType: PodCIDR}]') },
    'a flag that a later tool fills in': { yaml: l2Policy('loadBalancerIPs: "${L2}"') },
  },
  reported: {
    'an entry without a selector': {
      yaml: bgpAdvertisement(
        '[{advertisementType: PodCIDR}, {advertisementType: Service, service: {addresses: [LoadBalancerIP]}}]',
      ),
      at: [['CiliumBGPAdvertisement services spec.advertisements[1].selector']],
    },
    'an entry for Services that does not say which of their addresses': {
      yaml: bgpAdvertisement('[{advertisementType: Service, selector: {}}]'),
      at: [['CiliumBGPAdvertisement services spec.advertisements[0].service']],
    },
  },
};
