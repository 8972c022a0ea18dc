import { at, isAbsent } from '../../model/read/fields';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET618: Rule = {
  id: 'NET618',
  name: 'slice-topology-dropped',
  severity: Severity.WARNING,
  reads: ['slices'],
  what: 'An endpoint of an EndpointSlice sets deprecatedTopology.',
  why: 'the field is read-only: the API server drops it silently when the slice is written',
  fix: 'Write zone and nodeName instead.',
  waive: 'If the manifest is a copy of a slice in a cluster.',
  sources: [
    'https://kubernetes.io/docs/reference/kubernetes-api/service-resources/endpoint-slice-v1/',
  ],
  check({ slices }, report) {
    for (const { manifest, endpoints } of slices) {
      for (const { field, fields } of endpoints) {
        if (isAbsent(at(fields, 'deprecatedTopology'))) continue;
        report({
          places: [place(manifest, `${field}.deprecatedTopology`)],
          what: `the API server drops deprecatedTopology of EndpointSlice ${manifest.name}`,
        });
      }
    }
  },
};
