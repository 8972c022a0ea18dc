import { at, isAbsent } from '../../model/read/fields';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET618: Rule = {
  id: 'NET618',
  name: 'slice-topology-dropped',
  severity: Severity.WARNING,
  reads: ['slices'],
  what: 'An endpoint of an EndpointSlice says by deprecatedTopology where it is.',
  why: 'it is there to be read alone: the API server drops what is written into it, without a word',
  fix: 'Write zone and nodeName instead.',
  waive: 'Where the slice was read from a cluster.',
  sources: [
    'https://kubernetes.io/docs/reference/kubernetes-api/service-resources/endpoint-slice-v1/',
  ],
  check({ slices }, report) {
    for (const { manifest, endpoints } of slices) {
      for (const { field, fields } of endpoints) {
        if (isAbsent(at(fields, 'deprecatedTopology'))) continue;
        report({
          places: [place(manifest, `${field}.deprecatedTopology`)],
          what: `deprecatedTopology of EndpointSlice ${manifest.name} is dropped`,
        });
      }
    }
  },
};
