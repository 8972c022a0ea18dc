import { annotatedServices } from '../../model/queries/annotated';
import { metallbAnnotations } from '../../model/queries/metallb-annotations';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET114: Rule = {
  id: 'NET114',
  name: 'allocated-pool-by-hand',
  severity: Severity.WARNING,
  reads: ['services'],
  what: 'The annotation `ip-allocated-from-pool` is written by hand.',
  why: 'MetalLB writes into it which pool the address is from, and never reads a wish there',
  fix: 'Write the annotation address-pool, or leave it out.',
  waive: 'Where the manifest is a copy of what is in a cluster.',
  sources: ['https://metallb.io/usage/#requesting-specific-ips'],
  check(network, report) {
    for (const { manifest } of annotatedServices(network)) {
      for (const { key, name, field } of metallbAnnotations(manifest)) {
        if (name !== 'ip-allocated-from-pool') continue;
        report({
          places: [place(manifest, field)],
          what: `${key} is no wish`,
          fix: `Write ${key.replace(name, 'address-pool')}, or leave it out.`,
        });
      }
    }
  },
};
