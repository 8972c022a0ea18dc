import { at, listOf, textOf, within } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';
import { isMissing } from '../absent';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET527: Rule = {
  id: 'NET527',
  name: 'backend-tls-target-absent',
  severity: Severity.INFO,
  reads: ['others'],
  what: 'A BackendTLSPolicy is for a Service, or trusts a ConfigMap, that is not given, though others are.',
  why: 'if it is not in the cluster either, the policy has no effect, or the gateway does not connect',
  fix: 'Mend the name, or give the object too: both are looked for in the namespace of the policy.',
  waive: 'Where the object comes from another repository or from an operator.',
  sources: ['https://gateway-api.sigs.k8s.io/reference/spec/#backendtlspolicy'],
  check(network, report) {
    for (const policy of network.others('gateway.networking.k8s.io', 'BackendTLSPolicy')) {
      for (const { field, kind, name } of referencesOf(policy)) {
        if (!isMissing(network, '', kind, policy.namespace, name)) continue;
        report({
          places: [place(policy, field)],
          what: `${kind} ${policy.namespace}/${name} is not given`,
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
