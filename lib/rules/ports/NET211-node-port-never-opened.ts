import { servicesOfKnownTypeWithPorts } from '../../model/queries/services-of-known-type';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET211: Rule = {
  id: 'NET211',
  name: 'node-port-never-opened',
  severity: Severity.ERROR,
  reads: ['endpoints', 'services', 'slices'],
  what: 'A Service has a node port, but its type opens none.',
  why: 'the API server refuses a node port on a Service of type ClusterIP',
  fix: 'Write `type: NodePort` or `type: LoadBalancer`, or remove nodePort.',
  waive: 'Never: no node opens the port.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/service/#type-nodeport'],
  check(network, report) {
    for (const { manifest, type, ports } of servicesOfKnownTypeWithPorts(network, 'nodePort')) {
      if (type !== 'ClusterIP' && type !== 'ExternalName') continue;
      for (const { field, nodePort } of ports) {
        if (nodePort === undefined) continue;
        report({
          places: [place(manifest, `${field}.nodePort`), place(manifest, 'spec.type')],
          what: `node port ${nodePort} is on a Service of type ${type}`,
          ...(type === 'ExternalName' && { why: ALIAS }),
        });
      }
    }
  },
};

const ALIAS =
  'an ExternalName is a DNS name: no node opens a port for it, and the API server does not report this';
