import { isByHand } from '../../model/queries/service-endpoints';
import { keyed } from '../../model/read/field-path';
import type { Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

export const NET260: Rule = {
  id: 'NET260',
  name: 'slice-without-service',
  severity: Severity.ERROR,
  undoneBy: Elsewhere.NAMESPACE,
  reads: ['services', 'slices'],
  what: 'An EndpointSlice names no Service.',
  why: 'the label `kubernetes.io/service-name` assigns a slice to a Service, and without it the slice has no effect',
  fix: 'Write the label `kubernetes.io/service-name` with the name of a Service of the same namespace.',
  waive: 'If the Service is created elsewhere, or a program of your own reads the slice.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/endpoint-slices/#ownership'],
  check(network, report) {
    for (const { manifest, serviceName } of network.slices) {
      if (!isByHand(manifest) || manifest.labels[MULTICLUSTER] !== undefined) continue;
      if (serviceName && network.tryService(manifest.namespace, serviceName)) continue;
      report({
        places: [
          place(manifest, keyed('metadata.labels', SERVICE_NAME)),
          place(manifest, 'metadata.labels'),
        ],
        what: serviceName
          ? `there is no Service ${serviceName} in the namespace ${manifest.namespace}`
          : `EndpointSlice ${manifest.name} names no Service`,
        ...(serviceName && { severity: Severity.INFO, why: ELSEWHERE }),
      });
    }
  },
};

const SERVICE_NAME = 'kubernetes.io/service-name';
/** A slice of a ServiceImport names that one instead. */
const MULTICLUSTER = 'multicluster.kubernetes.io/service-name';
const ELSEWHERE = 'if that Service does not exist, the slice has no effect';
