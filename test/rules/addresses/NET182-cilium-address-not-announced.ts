import type { RuleCases } from '../cases';
import {
  ALL_SERVICES,
  CILIUM_NEEDS_CLASS,
  CILIUM_POOL,
  bgpAdvertisement,
  l2Policy,
} from '../cilium';
import { advertisedPool, balancer, document, service } from '../metallb';

const L2 = l2Policy('loadBalancerIPs: true');
const BY_LABEL = l2Policy(
  'loadBalancerIPs: true',
  'serviceSelector: {matchLabels: {announce: l2}}',
);
const LABELLED = balancer('web').replace('name: web\n', 'name: web\n  labels: {announce: l2}\n');
const OF_BGP = balancer('web', {}, ['loadBalancerClass: io.cilium/bgp-control-plane']);
const AT = [
  'CiliumLoadBalancerIPPool lan spec',
  'Service default/web metadata.labels',
  'Service default/web spec.loadBalancerClass',
];

export const cases: RuleCases = {
  facts: ['7.6 pool of Cilium without announcement'],
  wrong: {
    yaml: CILIUM_POOL + BY_LABEL + balancer('web'),
    text: `
warning NET182 cilium-address-not-announced: no announcement of Cilium in the checked files is for Service web
  wrong.yaml:6    CiliumLoadBalancerIPPool lan   spec
  wrong.yaml:19   Service default/web            metadata.labels
  wrong.yaml:21   Service default/web            spec.loadBalancerClass
  why: no node answers for an address that Cilium does not announce, so clients outside the cluster cannot reach it
  fix: Add the labels that an announcement selects, or a CiliumL2AnnouncementPolicy or CiliumBGPAdvertisement for the Service.
  see: npx cdk8s-reach rules NET182
`,
  },
  right: CILIUM_POOL + BY_LABEL + LABELLED,
  silent: {
    'a policy for all': { yaml: CILIUM_POOL + L2 + balancer('web') },
    'one by the name that Cilium adds to the labels': {
      yaml:
        CILIUM_POOL +
        l2Policy(
          'loadBalancerIPs: true',
          'serviceSelector: {matchLabels: {io.kubernetes.service.name: web}}',
        ) +
        balancer('web'),
    },
    'an advertisement by BGP': {
      yaml: CILIUM_POOL + bgpAdvertisement(`[${ALL_SERVICES}]`) + OF_BGP,
    },
    'a selector that Cilium does not read': {
      yaml:
        CILIUM_POOL +
        l2Policy(
          'loadBalancerIPs: true',
          'serviceSelector: {matchExpressions: [{key: a, operator: Equals, values: [b]}]}',
        ) +
        balancer('web'),
    },
    'a Service that gets no address of a pool': {
      yaml: CILIUM_POOL + BY_LABEL + service('web', 'ClusterIP'),
    },
    'a Service for the load balancer of a cloud': {
      yaml:
        CILIUM_POOL +
        BY_LABEL +
        balancer('web', { 'cloud.google.com/load-balancer-type': 'Internal' }),
    },
    'a Cilium that leaves out Services without a class': {
      yaml: CILIUM_POOL + BY_LABEL + CILIUM_NEEDS_CLASS + balancer('web'),
    },
    'a class of another load balancer': {
      yaml:
        CILIUM_POOL + BY_LABEL + balancer('web', {}, ['loadBalancerClass: service.k8s.aws/nlb']),
    },
    'a pool that is disabled': {
      yaml:
        CILIUM_POOL.replace('spec:\n', 'spec:\n  disabled: true\n') + BY_LABEL + balancer('web'),
    },
    'MetalLB beside it, which may announce the address': {
      yaml: CILIUM_POOL + BY_LABEL + advertisedPool('dmz', ['198.51.100.0/28']) + balancer('web'),
      also: ['NET119'],
    },
    'the older policy for BGP, which is not read': {
      yaml:
        CILIUM_POOL +
        BY_LABEL +
        balancer('web') +
        document('cilium.io/v2alpha1', 'CiliumBGPPeeringPolicy', ['name: rack'], []),
    },
    'a selector that a later tool fills in': {
      yaml:
        CILIUM_POOL +
        l2Policy('loadBalancerIPs: true', 'serviceSelector: {matchLabels: {announce: "${L2}"}}') +
        balancer('web'),
    },
  },
  reported: {
    'a class of a Cilium that leaves out Services without one': {
      yaml: CILIUM_POOL + L2 + CILIUM_NEEDS_CLASS + OF_BGP,
      at: [AT],
    },
    'a policy for external addresses alone': {
      yaml: CILIUM_POOL + l2Policy('externalIPs: true') + balancer('web'),
      at: [AT],
    },
    'a class for BGP, and a policy for layer 2': {
      yaml: CILIUM_POOL + L2 + OF_BGP,
      at: [AT],
    },
    'an advertisement that selects no Service': {
      yaml:
        CILIUM_POOL +
        bgpAdvertisement('[{advertisementType: Service, service: {addresses: [LoadBalancerIP]}}]') +
        balancer('web'),
      at: [AT],
      also: ['NET181'],
    },
    'no announcement at all, as advice': { yaml: CILIUM_POOL + balancer('web'), at: [AT] },
  },
};
