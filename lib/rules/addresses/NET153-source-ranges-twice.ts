import { partsByComma, readableText } from '../../facts/values/encrypted';
import { servicesWith } from '../../model/queries/written-fields';
import { SOURCE_RANGES } from '../../facts/values/annotations';
import { textsAt } from '../../model/queries/service-addresses';
import { keyed } from '../../model/read/field-path';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET153: Rule = {
  id: 'NET153',
  name: 'source-ranges-twice',
  severity: Severity.WARNING,
  reads: ['services'],
  what: 'A load balancer has source ranges in a field and others in an annotation.',
  why: 'where the field is there, kube-proxy and the cloud providers of Kubernetes do not read the annotation',
  fix: 'Write all ranges into loadBalancerSourceRanges, and remove the annotation.',
  waive: 'If a controller of your own reads the annotation.',
  sources: [
    'https://kubernetes.io/docs/reference/labels-annotations-taints/#service-beta-kubernetes-io-load-balancer-source-ranges',
    'https://github.com/kubernetes/kubernetes/blob/v1.37.0/pkg/api/v1/service/util.go#L48',
    'https://github.com/kubernetes/kubernetes/blob/v1.37.0/pkg/proxy/serviceport.go#L209',
  ],
  check(network, report) {
    for (const { manifest, type } of servicesWith(network, 'loadBalancerSourceRanges')) {
      const inField = textsAt(manifest, 'loadBalancerSourceRanges').map(({ text }) => text.trim());
      const written = manifest.annotations[SOURCE_RANGES]?.trim() ?? '';
      if (type !== 'LoadBalancer' || inField.length === 0 || written === '') continue;
      const unread = partsByComma(written).find((text) => !inField.includes(text.trim()));
      if (unread === undefined) continue;
      report({
        places: [
          place(manifest, keyed('metadata.annotations', SOURCE_RANGES)),
          place(manifest, 'spec.loadBalancerSourceRanges'),
        ],
        what: `${readableText(unread.trim())} is only in the annotation of Service ${manifest.name}`,
      });
    }
  },
};
