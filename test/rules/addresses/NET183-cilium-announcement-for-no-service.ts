import type { RuleCases } from '../cases';
import { bgpAdvertisement, l2Policy } from '../cilium';
import { balancer, service } from '../metallb';

const select = (label: string) =>
  l2Policy('loadBalancerIPs: true', `serviceSelector: {matchLabels: {announce: ${label}}}`);
const LABELLED = balancer('web').replace('name: web\n', 'name: web\n  labels: {announce: l2}\n');

export const cases: RuleCases = {
  facts: ['7.6 announcement for no Service'],
  wrong: {
    yaml: select('layer2') + LABELLED,
    text: `
info NET183 cilium-announcement-for-no-service: no Service in the checked files has announce=layer2
  wrong.yaml:8   CiliumL2AnnouncementPolicy lan   spec.serviceSelector
  why: if there is no other Service with these labels, nothing is announced
  fix: Correct the selector, or add the labels to the Service.
  see: npx cdk8s-reach rules NET183
`,
  },
  right: select('l2') + LABELLED,
  silent: {
    'a policy for all': { yaml: l2Policy('loadBalancerIPs: true') + LABELLED },
    'no load balancer in the files': { yaml: select('layer2') + service('web', 'ClusterIP') },
    'a label that a later tool fills in': {
      yaml: select('layer2') + LABELLED.replace('announce: l2', 'announce: "${L2}"'),
    },
  },
  reported: {
    'an entry for BGP': {
      yaml:
        bgpAdvertisement(
          '[{advertisementType: Service, service: {addresses: [LoadBalancerIP]}, selector: {matchLabels: {announce: bgp}}}]',
        ) + LABELLED,
      at: [['CiliumBGPAdvertisement services spec.advertisements[0].selector']],
    },
  },
};
