import { SOURCE_RANGES } from '../../facts/values/annotations';
import type { Service } from '../../model/objects/service';
import { annotatedServices } from '../../model/queries/annotated';
import { ofKnownType } from '../../model/queries/services-of-known-type';
import { servicesWith } from '../../model/queries/written-fields';
import { keyed } from '../../model/read/field-path';
import { at, isAbsent, listOf } from '../../model/read/fields';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET213: Rule = {
  id: 'NET213',
  name: 'load-balancer-field-refused',
  severity: Severity.ERROR,
  reads: ['services'],
  what: 'A Service that is not a LoadBalancer has a field that only a LoadBalancer can have.',
  why: 'the API server refuses the field on any other type',
  fix: 'Write `type: LoadBalancer`, or remove the field.',
  waive: 'Never: the API server refuses the Service.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/service/#loadbalancer',
    'https://kubernetes.io/docs/concepts/services-networking/service/#load-balancer-class',
    'https://kubernetes.io/docs/concepts/services-networking/service/#load-balancer-nodeport-allocation',
  ],
  check(network, report) {
    const written = servicesWith(network, ...FIELDS, 'loadBalancerSourceRanges');
    const mayHave = new Set([...written, ...annotatedServices(network)]);
    for (const service of ofKnownType(network, [...mayHave])) {
      const { manifest, type } = service;
      if (!OTHER_TYPES.includes(type)) continue;
      for (const field of loadBalancerFields(service)) {
        report({
          places: [place(manifest, field), place(manifest, 'spec.type')],
          what: `a Service of type ${type} has ${field.replace(/^spec\./, '')}`,
        });
      }
    }
  },
};

const FIELDS = ['loadBalancerClass', 'allocateLoadBalancerNodePorts'];
const OTHER_TYPES = ['ClusterIP', 'NodePort', 'ExternalName'];

function loadBalancerFields({ manifest: { spec, annotations } }: Service): string[] {
  const hasRanges = listOf(at(spec, 'loadBalancerSourceRanges')).length > 0;
  return [
    ...FIELDS.filter((field) => !isAbsent(at(spec, field))).map((field) => `spec.${field}`),
    ...(hasRanges ? ['spec.loadBalancerSourceRanges'] : []),
    ...(annotations[SOURCE_RANGES] === undefined
      ? []
      : [keyed('metadata.annotations', SOURCE_RANGES)]),
  ];
}
