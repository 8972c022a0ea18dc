import { first, has } from '../../facts/releases/answer';
import { METALLB_FIELDS } from '../../facts/releases/features';
import type { Network } from '../../model/queries/network';
import { at } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET149: Rule = {
  id: 'NET149',
  name: 'metallb-field-too-new',
  severity: Severity.ERROR,
  reads: ['advertisements', 'others'],
  what: 'A field is newer than the MetalLB of the cluster.',
  why: 'the API server drops a field that it does not know, so the field has no effect',
  fix: 'Remove it, or run a newer MetalLB.',
  waive: 'Where MetalLB is updated together with the manifests.',
  sources: ['https://metallb.io/release-notes/'],
  check(network, report) {
    const { metallb } = network.target;
    const unknown = METALLB_FIELDS.filter((key) => !has(network.target, key));
    for (const manifest of unknown.length > 0 ? objectsOf(network) : []) {
      for (const key of unknown) {
        if (at(manifest.spec, key) === undefined) continue;
        report({
          places: [place(manifest, `spec.${key}`)],
          what: `MetalLB ${metallb} does not know ${key}`,
          fix: `Leave ${key} out, or run ${first(key)} or newer.`,
        });
      }
    }
  },
};

function objectsOf(network: Network): Manifest[] {
  const advertisements = network.advertisements.map(({ manifest }) => manifest);
  return [...advertisements, ...network.others('metallb.io', 'BGPPeer')];
}
