import { firstNumber, has } from '../../facts/releases/answer';
import { textOf, within } from '../../model/read/fields';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET613: Rule = {
  id: 'NET613',
  name: 'metallb-config-map',
  severity: Severity.ERROR,
  reads: ['others'],
  what: 'MetalLB is configured by a ConfigMap, which it no longer reads.',
  why: `MetalLB only reads its own kinds since ${firstNumber('customResources')}, so it has no addresses to assign`,
  fix: 'Write an IPAddressPool, and an L2Advertisement or BGPAdvertisement for it.',
  waive: 'Never: nothing reads the ConfigMap.',
  sources: [
    'https://metallb.io/configuration/migration_to_crds/',
    'https://metallb.io/release-notes/#version-0-13-2',
  ],
  check(network, report) {
    if (!has(network.target, 'customResources')) return;
    for (const manifest of network.others('', 'ConfigMap')) {
      if (manifest.namespace !== network.target.metallbNamespace) continue;
      const config = textOf(within(manifest.object, 'data', 'config')) ?? '';
      if (!/^[ \t]*(address-pools|peers|bgp-communities):/m.test(config)) continue;
      report({
        places: [place(manifest, 'data.config')],
        what: `ConfigMap ${manifest.name} contains the configuration of MetalLB before ${firstNumber('customResources')}`,
        since: { property: 'metallb', release: firstNumber('customResources') },
      });
    }
  },
};
