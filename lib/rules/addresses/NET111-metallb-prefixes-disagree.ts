import { servicesWith } from '../../model/queries/written-fields';
import { has } from '../../facts/releases/answer';
import {
  NEW_PREFIX,
  OLD_PREFIX,
  metallbAnnotations,
  tryAnnotation,
} from '../../model/queries/metallb-annotations';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET111: Rule = {
  id: 'NET111',
  name: 'metallb-prefixes-disagree',
  severity: Severity.ERROR,
  reads: ['services'],
  what: 'A Service has different values for one MetalLB annotation under the old and the new prefix.',
  why: 'MetalLB reads the prefix metallb.io and ignores metallb.universe.tf',
  fix: 'Remove the annotation with the prefix metallb.universe.tf.',
  waive: 'If the old annotation is for a cluster with an older MetalLB.',
  sources: ['https://metallb.io/release-notes/#version-0-14-9'],
  check(network, report) {
    if (!has(network.target, 'newPrefix')) return;
    for (const { manifest, type } of servicesWith(network, 'type')) {
      if (type !== 'LoadBalancer') continue;
      for (const one of metallbAnnotations(manifest)) {
        const old = tryAnnotation(manifest, OLD_PREFIX, one.name);
        if (!one.key.startsWith(NEW_PREFIX) || !old || old.value === one.value) continue;
        report({
          places: [place(manifest, one.field), place(manifest, old.field)],
          what: `${one.name} is ${JSON.stringify(one.value)} under metallb.io and ${JSON.stringify(old.value)} under metallb.universe.tf`,
        });
      }
    }
  },
};
