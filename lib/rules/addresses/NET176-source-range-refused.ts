import { partsByComma } from '../../facts/values/encrypted';
import { servicesWith } from '../../model/queries/written-fields';
import { SOURCE_RANGES } from '../../facts/values/annotations';
import { SERVICE_REFUSED } from '../../facts/values/sentences';
import { cidr } from '../../facts/values/cidrs';
import type { AddressText } from '../../model/queries/service-addresses';
import { readNetwork, textsAt } from '../../model/queries/service-addresses';
import { keyed } from '../../model/read/field-path';
import type { Manifest } from '../../model/read/manifest';
import type { Rule } from '../rule';
import { Severity, draftOf, place } from '../rule';

export const NET176: Rule = {
  id: 'NET176',
  name: 'source-range-refused',
  severity: Severity.ERROR,
  reads: ['services'],
  what: 'A source range of a load balancer is not a network.',
  why: SERVICE_REFUSED,
  fix: 'Write a network such as "203.0.113.0/24", or a single address as "203.0.113.7/32".',
  waive: 'Never: the API server refuses the Service.',
  sources: [
    'https://kubernetes.io/docs/tasks/access-application-cluster/create-external-load-balancer/',
    'https://kubernetes.io/docs/reference/kubernetes-api/service-resources/service-v1/#ServiceSpec',
  ],
  check(network, report) {
    for (const { manifest, type } of servicesWith(network, 'type', 'loadBalancerSourceRanges')) {
      for (const { text, field } of rangesOf(manifest, type)) {
        const fault = readNetwork(text) ? undefined : cidr(text.trim());
        if (fault) report(draftOf(place(manifest, field), text, fault));
      }
    }
  },
};

/** The annotation is read where the field is empty. */
function rangesOf(manifest: Manifest, type: string): readonly AddressText[] {
  const ranges = textsAt(manifest, 'loadBalancerSourceRanges');
  const written = manifest.annotations[SOURCE_RANGES]?.trim() ?? '';
  if (ranges.length > 0 || type !== 'LoadBalancer' || written === '') return ranges;
  const field = keyed('metadata.annotations', SOURCE_RANGES);
  return partsByComma(written).map((text) => ({ text: text.trim(), field }));
}
