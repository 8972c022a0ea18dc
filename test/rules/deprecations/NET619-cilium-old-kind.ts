import type { RuleCases } from '../cases';
import { ALL_SERVICES, CILIUM_POOL, bgpAdvertisement, l2Policy } from '../cilium';

const OLD_POOL = CILIUM_POOL.replace('cilium.io/v2', 'cilium.io/v2alpha1');

const PEERING_POLICY = `
apiVersion: cilium.io/v2alpha1
kind: CiliumBGPPeeringPolicy
metadata: {name: rack}
spec: {virtualRouters: [{localASN: 64512, neighbors: [{peerAddress: 192.0.2.254/32, peerASN: 64513}]}]}
`;

export const cases: RuleCases = {
  facts: ['7.6 versions of the kinds of Cilium'],
  target: { cilium: '1.17' },
  wrong: {
    yaml: CILIUM_POOL,
    text: `
error NET619 cilium-old-kind: CiliumLoadBalancerIPPool lan is of v2, which Cilium 1.18 serves first
  wrong.yaml:2   CiliumLoadBalancerIPPool lan   apiVersion
  why: the API server has no such kind in that version, and refuses the object
  fix: Write apiVersion: cilium.io/v2alpha1.
  see: npx cdk8s-reach rules NET619
`,
  },
  right: OLD_POOL,
  silent: {
    'the newer version from 1.18 on': { yaml: CILIUM_POOL, target: { cilium: '1.18' } },
    'the older version of a pool in 1.18': { yaml: OLD_POOL, target: { cilium: '1.18' } },
    'a policy of layer 2, which has one version': {
      yaml: l2Policy('loadBalancerIPs: true'),
      target: { cilium: '1.20' },
    },
    'a peering policy of 1.18': { yaml: PEERING_POLICY, target: { cilium: '1.18' } },
  },
  reported: {
    'the older version of a pool from 1.19 on': {
      yaml: OLD_POOL,
      target: { cilium: '1.19' },
      at: [['CiliumLoadBalancerIPPool lan apiVersion']],
    },
    'the newer version of an advertisement in 1.17': {
      yaml: bgpAdvertisement(`[${ALL_SERVICES}]`),
      at: [['CiliumBGPAdvertisement services apiVersion']],
    },
    'a peering policy of 1.19': {
      yaml: PEERING_POLICY,
      target: { cilium: '1.19' },
      at: [['CiliumBGPPeeringPolicy rack apiVersion']],
    },
  },
};
