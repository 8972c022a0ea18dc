import { hint, hintList, hintsOfSome } from '../../facts/values/endpoints';
import type { EndpointSlice, SliceEndpoint } from '../../model/objects/endpoints';
import { at, listOf, textOf, within } from '../../model/read/fields';
import type { Report, Rule } from '../rule';
import { Severity, draftOf, place } from '../rule';
import { reportFault } from './judge';

export const NET265: Rule = {
  id: 'NET265',
  name: 'endpoint-hints-invalid',
  severity: Severity.ERROR,
  reads: ['slices'],
  what: 'An endpoint has topology hints that the API server refuses or kube-proxy ignores.',
  why: 'the API server accepts at most 8 names, each once, and kube-proxy reads them only if every ready endpoint has hints',
  fix: 'Write at most 8 names from the labels of the nodes, on every endpoint.',
  waive: 'If other slices of the Service, or its pods, have hints as well.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/topology-aware-routing/#safeguards',
  ],
  check({ slices }, report) {
    for (const slice of slices) {
      for (const kind of ['forZones', 'forNodes']) {
        for (const endpoint of slice.endpoints) checkHints(slice, endpoint, kind, report);
        checkAll(slice, kind, report);
      }
    }
  },
};

function checkHints(
  { manifest }: EndpointSlice,
  endpoint: SliceEndpoint,
  kind: string,
  report: Report,
): void {
  const field = `${endpoint.field}.hints.${kind}`;
  const names = hintsOf(endpoint, kind);
  const fault = hintList(names);
  if (fault) report({ ...draftOf(place(manifest, field), kind, fault) });
  names.forEach((name, index) => {
    reportFault(report, place(manifest, `${field}[${index}].name`), name, hint);
  });
}

function checkAll({ manifest, endpoints }: EndpointSlice, kind: string, report: Report): void {
  const ready = endpoints.filter(({ isReady }) => isReady);
  const without = ready.filter((endpoint) => hintsOf(endpoint, kind).length === 0);
  if (without.length === 0 || without.length === ready.length) return;
  report({
    places: without.map(({ field }) => place(manifest, `${field}.hints`)),
    what: `${without.length} of ${ready.length} ready endpoints have no ${kind}`,
    why: hintsOfSome.why,
    severity: Severity.WARNING,
  });
}

function hintsOf({ fields }: SliceEndpoint, kind: string): string[] {
  return listOf(within(fields, 'hints', kind)).map((one) => textOf(at(one, 'name')) ?? '');
}
