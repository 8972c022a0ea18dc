import { firstNumber, has } from '../../facts/releases/answer';
import { Knowledge } from '../../facts/releases/products';
import { installedCharts } from '../../model/queries/installed-charts';
import type { Network } from '../../model/queries/network';
import { at, textOf, within } from '../../model/read/fields';
import { knowledgeIn } from '../../model/read/target';
import type { Rule } from '../rule';
import { Elsewhere, Severity, place } from '../rule';

export const NET613: Rule = {
  id: 'NET613',
  name: 'metallb-config-map',
  severity: Severity.ERROR,
  undoneBy: Elsewhere.FILES,
  reads: ['others', 'pools'],
  what: 'MetalLB is configured by a ConfigMap, which it no longer reads; where its pools are in the files too, this is an info.',
  why: `MetalLB only reads its own kinds since ${firstNumber('customResources')}, so it has no addresses to assign`,
  fix: 'Write an IPAddressPool, and an L2Advertisement or BGPAdvertisement for it.',
  waive: 'Never: nothing reads the ConfigMap.',
  sources: [
    'https://metallb.io/configuration/migration_to_crds/',
    'https://metallb.io/release-notes/#version-0-13-2',
  ],
  check(network, report) {
    if (!has(network.target, 'customResources') || isForChart(network)) return;
    const isLeft = network.pools.some(({ manifest }) => manifest.kind === 'IPAddressPool');
    for (const manifest of network.others('', 'ConfigMap')) {
      if (manifest.namespace !== network.target.metallbNamespace) continue;
      const config = textOf(within(manifest.object, 'data', 'config')) ?? '';
      if (!/^[ \t]*(address-pools|peers|bgp-communities):/m.test(config)) continue;
      report({
        places: [place(manifest, 'data.config')],
        what: `ConfigMap ${manifest.name} contains the configuration of MetalLB before ${firstNumber('customResources')}`,
        ...(isLeft && LEFT),
        since: { property: 'metallb', release: firstNumber('customResources') },
      });
    }
  },
};

const LEFT = {
  severity: Severity.INFO,
  why: `MetalLB only reads its own kinds since ${firstNumber('customResources')}, and its pools are in the files, so the ConfigMap is left over`,
  fix: 'Remove the ConfigMap, once its pools are written as IPAddressPools.',
};

/** Whether a chart is installed, of a release that is not known, whose values have MetalLB read a ConfigMap. */
function isForChart(network: Network): boolean {
  return (
    knowledgeIn(network.target, 'metallb') === Knowledge.ASSUMED &&
    installedCharts(network).some(
      ({ chart, values }) =>
        chart === 'metallb' && VALUES.some((key) => at(values, key) !== undefined),
    )
  );
}

const VALUES = ['configInline', 'existingConfigMap'];
