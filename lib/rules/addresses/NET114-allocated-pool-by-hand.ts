import { annotatedServices } from '../../model/queries/annotated';
import type { MetallbAnnotation } from '../../model/queries/metallb-annotations';
import { metallbAnnotations } from '../../model/queries/metallb-annotations';
import type { Network } from '../../model/queries/network';
import { at, isAbsent, within } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET114: Rule = {
  id: 'NET114',
  name: 'allocated-pool-by-hand',
  severity: Severity.WARNING,
  reads: ['pools', 'services'],
  what: 'The annotation `ip-allocated-from-pool` is set by hand; where the Service requests an address or a pool otherwise, or gets one of the pool anyway, this is an info.',
  why: 'MetalLB writes the pool of the assigned address into this annotation, and never reads it',
  fix: 'Write the annotation address-pool, or remove this one.',
  waive: 'If the manifest is a copy of an object in a cluster.',
  sources: ['https://metallb.io/usage/#requesting-specific-ips'],
  check(network, report) {
    for (const { manifest } of annotatedServices(network)) {
      if (isCopy(manifest)) continue;
      const annotations = metallbAnnotations(manifest);
      for (const { key, name, field, value } of annotations) {
        if (name !== 'ip-allocated-from-pool') continue;
        const isNeedless = annotations.some(requests) || isOnlyPool(network, value);
        report({
          places: [place(manifest, field)],
          what: `${key} requests nothing`,
          fix: isNeedless
            ? 'Remove the annotation.'
            : `Write ${key.replace(name, 'address-pool')}, or remove it.`,
          severity: isNeedless ? Severity.INFO : Severity.WARNING,
        });
      }
    }
  },
};

function requests({ name, value }: MetallbAnnotation): boolean {
  return ['address-pool', 'loadBalancerIPs'].includes(name) && value !== '';
}

/** Whether the Service gets an address of the pool anyway: no other one assigns addresses by itself. */
function isOnlyPool({ pools }: Network, name: string): boolean {
  const automatic = pools.filter(({ autoAssign }) => autoAssign);
  return automatic.length > 0 && automatic.every(({ manifest }) => manifest.name === name);
}

/** Whether a cluster answered with it: MetalLB wrote the annotation then. */
function isCopy({ object }: Manifest): boolean {
  if (!isAbsent(within(object, 'status', 'loadBalancer', 'ingress'))) return true;
  const metadata = at(object, 'metadata');
  const keys = ['creationTimestamp', 'finalizers', 'resourceVersion', 'uid'];
  return (
    keys.some((key) => !isAbsent(at(metadata, key))) ||
    !isAbsent(within(metadata, 'annotations', 'meta.helm.sh/release-name'))
  );
}
