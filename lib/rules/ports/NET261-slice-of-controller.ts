import { isByHand } from '../../model/queries/service-endpoints';
import { keyed } from '../../model/read/field-path';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET261: Rule = {
  id: 'NET261',
  name: 'slice-of-controller',
  severity: Severity.ERROR,
  reads: ['slices'],
  what: 'An EndpointSlice made by hand says that a controller of the cluster looks after it.',
  why: 'that controller deletes the slices that it knows nothing of, or writes its own over them',
  fix: 'Write a name of your own as `endpointslice.kubernetes.io/managed-by`, such as "example.com".',
  waive: 'Never: the controller takes the slice for its own.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/endpoint-slices/#management'],
  check({ slices }, report) {
    for (const { manifest, managedBy = '' } of slices) {
      if (!CONTROLLERS.includes(managedBy) || !isByHand(manifest)) continue;
      report({
        places: [
          place(manifest, keyed('metadata.labels', 'endpointslice.kubernetes.io/managed-by')),
        ],
        what: `EndpointSlice ${manifest.name} is said to be managed by ${managedBy}`,
      });
    }
  },
};

const CONTROLLERS = ['endpointslice-controller.k8s.io', 'endpointslicemirroring-controller.k8s.io'];
