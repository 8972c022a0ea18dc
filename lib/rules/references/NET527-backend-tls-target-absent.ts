import { at, listOf, textOf, within } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';
import { isMissing } from '../absent';
import type { Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

export const NET527: Rule = {
  id: 'NET527',
  name: 'backend-tls-target-absent',
  severity: Severity.INFO,
  undoneBy: Elsewhere.ANYWHERE,
  reads: ['others'],
  what: 'A BackendTLSPolicy names a Service or a ConfigMap that is not in the checked files, although they contain others.',
  why: 'if the object is not in the cluster either, the policy has no effect, or the gateway does not connect',
  fix: 'Correct the name, or add the object to the checked files: both must be in the namespace of the policy.',
  waive: 'If the object comes from another repository or from an operator.',
  sources: ['https://gateway-api.sigs.k8s.io/reference/spec/#backendtlspolicy'],
  check(network, report) {
    for (const policy of network.others('gateway.networking.k8s.io', 'BackendTLSPolicy')) {
      for (const { field, kind, name } of referencesOf(policy)) {
        if (!isMissing(network, '', kind, policy.namespace, name)) continue;
        report({
          places: [place(policy, field)],
          what: `${kind} ${policy.namespace}/${name} is not in the checked files`,
        });
      }
    }
  },
};

/** The ConfigMap that every namespace has. */
const OF_CLUSTER = 'kube-root-ca.crt';

function referencesOf({ spec }: Manifest): { field: string; kind: string; name: string }[] {
  const lists = [
    { field: 'spec.targetRefs', list: at(spec, 'targetRefs') },
    {
      field: 'spec.validation.caCertificateRefs',
      list: within(spec, 'validation', 'caCertificateRefs'),
    },
  ];
  return lists.flatMap(({ field, list }) =>
    listOf(list).flatMap((ref, index) => {
      const [kind, name] = [textOf(at(ref, 'kind')), textOf(at(ref, 'name'))];
      const isKnown = kind === 'Service' || kind === 'ConfigMap';
      if (!isKnown || !name || name === OF_CLUSTER) return [];
      return [{ field: `${field}[${index}]`, kind, name }];
    }),
  );
}
