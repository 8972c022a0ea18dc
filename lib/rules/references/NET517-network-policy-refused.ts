import type { Fault } from '../../facts/values/fault';
import { endPort } from '../../facts/values/network-policies';
import type { NetworkPolicy } from '../../model/queries/network-policy';
import { networkPolicies } from '../../model/queries/network-policy';
import type { Draft, Rule } from '../rule';
import { Severity, draftOf, place } from '../rule';

export const NET517: Rule = {
  id: 'NET517',
  name: 'network-policy-refused',
  severity: Severity.ERROR,
  reads: ['others'],
  what: 'A NetworkPolicy has a port range that the API server refuses.',
  why: 'the API server refuses the policy, and the pods stay as open as before',
  fix: 'Write ranges from port up to endPort.',
  waive: 'Never: the API server refuses it.',
  sources: [
    'https://kubernetes.io/docs/reference/kubernetes-api/policy-resources/network-policy-v1/#NetworkPolicySpec',
  ],
  check(network, report) {
    for (const policy of networkPolicies(network)) {
      for (const draft of rangeFaults(policy)) report(draft);
    }
  },
};

function rangeFaults({ manifest, ingress, egress }: NetworkPolicy): Draft[] {
  return [...ingress, ...egress].flatMap(({ ports }) =>
    ports.flatMap(({ field, port, endPort: end }) => {
      if (end === undefined) return [];
      return drafts(endPort(port)(end), (fault) => {
        const draft = draftOf(place(manifest, `${field}.endPort`), end, fault);
        return { ...draft, places: [...draft.places, place(manifest, `${field}.port`)] };
      });
    }),
  );
}

function drafts(fault: Fault | undefined, make: (fault: Fault) => Draft): Draft[] {
  return fault ? [make(fault)] : [];
}
