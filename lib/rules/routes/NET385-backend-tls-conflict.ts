import { at, listOf, textOf } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';
import { groupBy, ofSeveralObjects } from '../claims';
import type { Place, Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET385: Rule = {
  id: 'NET385',
  name: 'backend-tls-conflict',
  severity: Severity.WARNING,
  reads: ['others'],
  what: 'Two BackendTLSPolicies are for the same backend, or the same port of it.',
  why: 'the Gateway only uses the oldest one, and reports Accepted=False (Conflicted) for the others',
  fix: 'Merge them into one, or write a different sectionName in each.',
  waive: 'While one replaces the other.',
  sources: [
    'https://gateway-api.sigs.k8s.io/api-types/backendtlspolicy/',
    'https://github.com/kubernetes-sigs/gateway-api/blob/v1.6.1/conformance/tests/backendtlspolicy-conflict-resolution.go#L58',
  ],
  check(network, report) {
    const policies = network.others('gateway.networking.k8s.io', 'BackendTLSPolicy');
    for (const those of groupBy(policies.flatMap(targetsOf), ({ key }) => key).values()) {
      const names = ofSeveralObjects(those);
      if (names.length < 2) continue;
      report({
        places: those.map(({ manifest, field }) => place(manifest, field)),
        what: `${names.length} BackendTLSPolicies are for ${those[0]?.text ?? ''}`,
      });
    }
  },
};

interface PolicyTarget extends Place {
  readonly manifest: Manifest;
  readonly key: string;
  readonly text: string;
}

function targetsOf(manifest: Manifest): PolicyTarget[] {
  const { namespace, spec } = manifest;
  return listOf(at(spec, 'targetRefs')).map((target, index) => {
    const [group, kind, name, section] = ['group', 'kind', 'name', 'sectionName'].map(
      (key) => textOf(at(target, key)) ?? '',
    );
    const port = section ? `port ${section} of ` : '';
    return {
      manifest,
      field: `spec.targetRefs[${index}]`,
      key: JSON.stringify([namespace, group, kind, name, section]),
      text: `${port}${kind ?? ''} ${namespace}/${name ?? ''}`,
    };
  });
}
