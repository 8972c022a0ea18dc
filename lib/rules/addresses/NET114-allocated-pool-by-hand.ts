import { annotatedServices } from '../../model/queries/annotated';
import { metallbAnnotations } from '../../model/queries/metallb-annotations';
import { at, isAbsent, within } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET114: Rule = {
  id: 'NET114',
  name: 'allocated-pool-by-hand',
  severity: Severity.WARNING,
  reads: ['services'],
  what: 'The annotation `ip-allocated-from-pool` is set by hand.',
  why: 'MetalLB writes the pool of the assigned address into this annotation, and never reads it',
  fix: 'Write the annotation address-pool, or remove this one.',
  waive: 'If the manifest is a copy of an object in a cluster.',
  sources: ['https://metallb.io/usage/#requesting-specific-ips'],
  check(network, report) {
    for (const { manifest } of annotatedServices(network)) {
      if (isCopy(manifest)) continue;
      for (const { key, name, field } of metallbAnnotations(manifest)) {
        if (name !== 'ip-allocated-from-pool') continue;
        report({
          places: [place(manifest, field)],
          what: `${key} requests nothing`,
          fix: `Write ${key.replace(name, 'address-pool')}, or remove it.`,
        });
      }
    }
  },
};

/** Whether a cluster answered with it: MetalLB wrote the annotation then. */
function isCopy({ object }: Manifest): boolean {
  const metadata = at(object, 'metadata');
  const keys = ['creationTimestamp', 'finalizers', 'resourceVersion', 'uid'];
  return (
    keys.some((key) => !isAbsent(at(metadata, key))) ||
    !isAbsent(within(metadata, 'annotations', 'meta.helm.sh/release-name'))
  );
}
