import { first, firstNumber, has } from '../../facts/releases/answer';
import {
  NEW_PREFIX,
  OLD_PREFIX,
  metallbAnnotations,
} from '../../model/queries/metallb-annotations';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET110: Rule = {
  id: 'NET110',
  name: 'unread-metallb-prefix',
  severity: Severity.ERROR,
  reads: ['services'],
  what: 'An annotation has a prefix that the MetalLB release of the cluster does not read.',
  why: `MetalLB reads the prefix metallb.io from ${firstNumber('newPrefix')} on; older releases ignore the annotation`,
  fix: `Write the prefix metallb.universe.tf, or run ${first('newPrefix')} or later.`,
  waive: 'If MetalLB is upgraded together with the manifests.',
  sources: ['https://metallb.io/release-notes/#version-0-14-9'],
  check({ services, target }, report) {
    if (has(target, 'newPrefix')) return;
    for (const { manifest, type } of services) {
      if (type !== 'LoadBalancer') continue;
      for (const { key, name, value, field } of metallbAnnotations(manifest)) {
        const old = `${OLD_PREFIX}${name}`;
        // Both prefixes with one value are for the time of an update.
        if (!key.startsWith(NEW_PREFIX) || manifest.annotations[old] === value) continue;
        report({
          places: [place(manifest, field)],
          what: `MetalLB ${target.metallb} does not read ${key}`,
          fix: `Write ${old}, or run ${first('newPrefix')} or later.`,
        });
      }
    }
  },
};
