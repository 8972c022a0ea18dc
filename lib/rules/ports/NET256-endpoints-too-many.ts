import { mirroredCount } from '../../facts/values/endpoints';
import { at, listOf } from '../../model/read/fields';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';
import { SKIP_MIRROR } from './mirroring';

export const NET256: Rule = {
  id: 'NET256',
  name: 'endpoints-too-many',
  severity: Severity.ERROR,
  reads: ['endpoints', 'slices'],
  what: 'An object has more endpoints than a cluster reads or accepts.',
  why: 'a cluster reads at most 1000 addresses of a subset of an Endpoints and drops the rest, and refuses an EndpointSlice of more than 1000 endpoints, or an endpoint of more than 100 addresses',
  fix: 'Write several EndpointSlices of at most 1000 endpoints each.',
  waive: 'Never: the endpoints over the limit get no traffic.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/service/#over-capacity-endpoints',
    'https://kubernetes.io/docs/reference/kubernetes-api/service-resources/endpoint-slice-v1/',
  ],
  check(network, report) {
    for (const { manifest, subsets } of network.endpoints) {
      // What is not mirrored has slices of its own that are read.
      if (manifest.labels[SKIP_MIRROR] === 'true') continue;
      for (const { field, addresses } of subsets) {
        const fault = mirroredCount(addresses.length);
        if (!fault) continue;
        const places = [place(manifest, `${field}.addresses`)];
        report({ places, what: `the subset ${fault.what}`, why: fault.why });
      }
    }
    for (const { manifest, endpoints, ports } of network.slices) {
      if (ports.length > MAX_PORTS) {
        const what = `the slice has ${ports.length} ports`;
        report({ places: [place(manifest, 'ports')], what, why: REFUSED });
      }
      if (endpoints.length > MAX_ENDPOINTS) {
        const what = `the slice has ${endpoints.length} endpoints`;
        report({ places: [place(manifest, 'endpoints')], what, why: REFUSED });
      }
      for (const { field, fields } of endpoints) {
        const { length } = listOf(at(fields, 'addresses'));
        if (length <= MAX_ADDRESSES) continue;
        const what = `the endpoint has ${length} addresses`;
        report({ places: [place(manifest, `${field}.addresses`)], what, why: REFUSED });
      }
    }
  },
};

const MAX_ENDPOINTS = 1000;
const MAX_ADDRESSES = 100;
const MAX_PORTS = 20_000;
const REFUSED =
  'the API server refuses an EndpointSlice of more than 1000 endpoints or 20000 ports, or an endpoint of more than 100 addresses';
