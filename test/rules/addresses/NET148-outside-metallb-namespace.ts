import type { RuleCases } from '../cases';
import { pool } from '../metallb';

const LAN = pool('lan', ['192.0.2.0/28']);
const move = (text: string, namespace: string) => text.replace('metallb-system', namespace);

export const cases: RuleCases = {
  facts: ['7.1 namespace of CRs'],
  wrong: {
    yaml: LAN + move(pool('dmz', ['198.51.100.0/28']), 'default'),
    text: `
warning NET148 outside-metallb-namespace: it is in default, and MetalLB in metallb-system
  wrong.yaml:14   IPAddressPool default/dmz   metadata.namespace
  why: MetalLB reads its own namespace alone, and its webhook refuses the object elsewhere
  fix: Write namespace: metallb-system.
  see: npx cdk8s-reach rules NET148
`,
  },
  right: LAN + pool('dmz', ['198.51.100.0/28']),
  silent: {
    'a namespace that nobody told of': { yaml: move(LAN, 'metallb') },
    'a namespace that a later tool adds': {
      yaml: LAN.replace('  namespace: metallb-system\n', ''),
      target: { metallbNamespace: 'metallb' },
    },
  },
  reported: {
    'all of them in kube-system, as advice': {
      yaml: move(LAN, 'kube-system'),
      at: [['IPAddressPool kube-system/lan metadata.namespace']],
    },
    'another than the target says': {
      yaml: LAN,
      target: { metallbNamespace: 'metallb' },
      at: [['IPAddressPool metallb-system/lan metadata.namespace']],
    },
  },
};
