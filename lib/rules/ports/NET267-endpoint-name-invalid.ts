import { dnsLabel, dnsSubdomain } from '../../facts/values/names';
import type { Network } from '../../model/queries/network';
import type { Manifest } from '../../model/read/manifest';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';
import { reportFault } from './judge';

export const NET267: Rule = {
  id: 'NET267',
  name: 'endpoint-name-invalid',
  severity: Severity.ERROR,
  reads: ['endpoints', 'slices'],
  what: 'An endpoint has a host name or a node name that is not a DNS name.',
  why: 'a host name is a DNS label and a node name a DNS subdomain, and the API server refuses others',
  fix: 'Write a name of lower-case letters, digits and "-".',
  waive: 'Never: the API server refuses the object.',
  sources: [
    'https://kubernetes.io/docs/reference/kubernetes-api/service-resources/endpoint-slice-v1/',
  ],
  check(network, report) {
    for (const { manifest, field, hostname, nodeName } of named(network)) {
      if (hostname) reportFault(report, place(manifest, `${field}.hostname`), hostname, dnsLabel);
      if (nodeName)
        reportFault(report, place(manifest, `${field}.nodeName`), nodeName, dnsSubdomain);
    }
  },
};

interface NamedEndpoint {
  readonly manifest: Manifest;
  readonly field: string;
  readonly hostname?: string;
  readonly nodeName?: string;
}

function named({ endpoints, slices }: Network): NamedEndpoint[] {
  return [
    ...endpoints.flatMap(({ manifest, subsets }) =>
      subsets.flatMap(({ addresses }) => addresses.map((one) => ({ ...one, manifest }))),
    ),
    ...slices.flatMap(({ manifest, endpoints: list }) => list.map((one) => ({ ...one, manifest }))),
  ];
}
