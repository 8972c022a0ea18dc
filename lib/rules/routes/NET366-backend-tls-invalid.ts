import { isSubdomain } from '../../facts/values/names';
import { at, listOf, textOf } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET366: Rule = {
  id: 'NET366',
  name: 'backend-tls-invalid',
  severity: Severity.ERROR,
  reads: ['others'],
  what: 'A BackendTLSPolicy has no target, no host name, or not one source of authorities.',
  why: 'the API server refuses it',
  fix: 'Write `hostname`, and either `caCertificateRefs` or `wellKnownCACertificates: System`.',
  waive: 'Never: the API server refuses it.',
  sources: ['https://gateway-api.sigs.k8s.io/api-types/backendtlspolicy/'],
  check(network, report) {
    for (const manifest of network.others('gateway.networking.k8s.io', 'BackendTLSPolicy')) {
      // It has other fields.
      if (manifest.apiVersion.endsWith('/v1alpha2')) continue;
      for (const { field, what } of faultsOf(manifest)) {
        report({ places: [place(manifest, field)], what });
      }
    }
  },
};

function faultsOf({ spec }: Manifest): { field: string; what: string }[] {
  const validation = at(spec, 'validation');
  const targets = listOf(at(spec, 'targetRefs')).length;
  const hostname = textOf(at(validation, 'hostname')) ?? '';
  const references = listOf(at(validation, 'caCertificateRefs')).length;
  const names = listOf(at(validation, 'subjectAltNames')).length;
  const wellKnown = textOf(at(validation, 'wellKnownCACertificates')) ?? '';
  const sources = [references > 0, wellKnown !== ''].filter(Boolean).length;
  const faults = [
    [
      'spec.targetRefs',
      (targets < 1 || targets > 16) && `${targets} targets, and from 1 to 16 are taken`,
    ],
    [
      'spec.validation',
      !isSubdomain(hostname) && `a hostname that is none: ${JSON.stringify(hostname)}`,
    ],
    [
      'spec.validation',
      sources !== 1 && `${sources} sources of authorities, and exactly one is taken`,
    ],
    ['spec.validation', references > 8 && `${references} caCertificateRefs, and 8 are taken`],
    ['spec.validation', names > 5 && `${names} subjectAltNames, and 5 are taken`],
  ] as const;
  return faults.flatMap(([field, what]) =>
    what === false ? [] : [{ field, what: `the policy has ${what}` }],
  );
}
