import { servicesWith } from '../../model/queries/written-fields';
import { firstNumber, has } from '../../facts/releases/answer';
import { OLD_PREFIX } from '../../model/queries/metallb-annotations';
import { keyed } from '../../model/read/field-path';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';
import { metallbKeys } from './metallb';

export const NET615: Rule = {
  id: 'NET615',
  name: 'metallb-old-prefix',
  severity: Severity.INFO,
  reads: ['services'],
  what: 'A Service has annotations of MetalLB with the old prefix.',
  why: `MetalLB reads \`metallb.io/\` since ${firstNumber('newPrefix')}, and the old prefix is deprecated since`,
  fix: 'Write `metallb.io/` in place of `metallb.universe.tf/`.',
  waive: `Where the same manifests go to clusters with MetalLB before ${firstNumber('newPrefix')}.`,
  sources: ['https://metallb.io/release-notes/#version-0-14-9'],
  check(network, report) {
    if (!has(network.target, 'newPrefix')) return;
    for (const { manifest, type } of servicesWith(network, 'type')) {
      if (type !== 'LoadBalancer') continue;
      const old = metallbKeys(manifest).filter(isReadByOldPrefix);
      if (old.length === 0) continue;
      report({
        places: old.map((key) => place(manifest, keyed('metadata.annotations', key))),
        what: `Service ${manifest.name} has annotations that start with ${OLD_PREFIX}`,
      });
    }
  },
};

function isReadByOldPrefix(key: string): boolean {
  return key.startsWith(OLD_PREFIX) && READ.has(key.slice(OLD_PREFIX.length));
}

/**
 * The keys that MetalLB reads. Others, such as the pool that it chose, it writes.
 * @see https://github.com/metallb/metallb/blob/main/controller/service.go
 */
const READ = new Set(['address-pool', 'allow-shared-ip', 'loadBalancerIPs']);
