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
  what: 'A Service asks MetalLB by annotations of the old prefix.',
  why: `MetalLB reads \`metallb.io/\` since ${firstNumber('newPrefix')}, and the old prefix is deprecated since`,
  fix: 'Write `metallb.io/` in place of `metallb.universe.tf/`.',
  waive: `Where the same manifests go to clusters with MetalLB before ${firstNumber('newPrefix')}.`,
  sources: ['https://metallb.io/release-notes/#version-0-14-9'],
  check({ services, target }, report) {
    if (!has(target, 'newPrefix')) return;
    for (const { manifest, type } of services) {
      if (type !== 'LoadBalancer') continue;
      const old = metallbKeys(manifest).filter((key) => key.startsWith(OLD_PREFIX));
      if (old.length === 0) continue;
      report({
        places: old.map((key) => place(manifest, keyed('metadata.annotations', key))),
        what: `Service ${manifest.name} has annotations that start with ${OLD_PREFIX}`,
      });
    }
  },
};
