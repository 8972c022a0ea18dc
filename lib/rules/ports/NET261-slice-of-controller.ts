import { isByHand } from '../../model/queries/service-endpoints';
import { keyed } from '../../model/read/field-path';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET261: Rule = {
  id: 'NET261',
  name: 'slice-of-controller',
  severity: Severity.ERROR,
  reads: ['slices'],
  what: 'An EndpointSlice that is written by hand declares that a controller of the cluster manages it.',
  why: 'that controller deletes slices that it did not create, or overwrites them',
  fix: 'Write a name of your own as `endpointslice.kubernetes.io/managed-by`, such as "example.com".',
  waive: 'Never: the controller takes over the slice.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/endpoint-slices/#management'],
  check({ slices }, report) {
    for (const { manifest, managedBy = '' } of slices) {
      if (!CONTROLLERS.includes(managedBy) || !isByHand(manifest)) continue;
      report({
        places: [
          place(manifest, keyed('metadata.labels', 'endpointslice.kubernetes.io/managed-by')),
        ],
        what: `EndpointSlice ${manifest.name} declares that ${managedBy} manages it`,
      });
    }
  },
};

const CONTROLLERS = ['endpointslice-controller.k8s.io', 'endpointslicemirroring-controller.k8s.io'];
