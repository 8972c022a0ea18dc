import { OBJECT_REFUSED } from '../../facts/values/sentences';
import { choice } from '../../facts/values/choice';
import { nameserverMissing } from '../../facts/values/pod-dns';
import { DNS_POLICIES } from '../../facts/values/words';
import type { Workload } from '../../model/objects/workload';
import { workloadsWith } from '../../model/queries/written-fields';
import { at, listOf, textOf, within } from '../../model/read/fields';
import type { Draft, Rule } from '../rule';
import { Severity, draftOf, place } from '../rule';

export const NET426: Rule = {
  id: 'NET426',
  name: 'dns-policy-invalid',
  severity: Severity.ERROR,
  reads: ['workloads'],
  what: 'A pod has a DNS policy that is none, or that leaves it without a resolver.',
  why: OBJECT_REFUSED,
  fix: 'Write ClusterFirst, ClusterFirstWithHostNet, Default, or None with nameservers.',
  waive: 'Never: the object is not stored.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-s-dns-policy',
  ],
  check(network, report) {
    for (const workload of workloadsWith(network, 'dnsPolicy')) {
      const draft = policyDraft(workload);
      if (draft) report(draft);
    }
  },
};

const policy = choice(...DNS_POLICIES);

function policyDraft({ manifest, podField, podSpec }: Workload): Draft | undefined {
  const value = textOf(at(podSpec, 'dnsPolicy')) ?? '';
  if (value === '') return undefined;
  const where = place(manifest, `${podField}.dnsPolicy`);
  const unknown = policy(value);
  if (unknown) return draftOf(where, value, unknown);
  if (value !== 'None' || listOf(within(podSpec, 'dnsConfig', 'nameservers')).length > 0) {
    return undefined;
  }
  const draft = draftOf(where, value, nameserverMissing());
  return { ...draft, places: [where, place(manifest, `${podField}.dnsConfig`)] };
}
