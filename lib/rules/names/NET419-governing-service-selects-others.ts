import type { Service } from '../../model/objects/service';
import type { Workload } from '../../model/objects/workload';
import { selectsPods } from '../../model/queries/chosen-pods';
import { podLabelsField } from '../../model/queries/pods';
import type { Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';
import { governed } from './pods';

export const NET419: Rule = {
  id: 'NET419',
  name: 'governing-service-selects-others',
  severity: Severity.WARNING,
  undoneBy: Elsewhere.FILES,
  reads: ['services', 'workloads'],
  what: 'Pods have DNS names below a Service that does not select them; where only a label of a role is missing, this is an info.',
  why: 'the pods are not endpoints of the Service, so their DNS names do not resolve',
  fix: 'Name a Service that selects the pods, or select by labels that the pods carry.',
  waive: 'Where the labels are added to the pods by an admission webhook.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-s-hostname-and-subdomain-fields',
    'https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#limitations',
  ],
  check(network, report) {
    for (const { workload, at, service, declared } of governed(network)) {
      if (declared.length === 0 || declared.some((one) => maySelect(one, workload))) continue;
      const { manifest } = workload;
      const isByRole = declared.some((one) => mayGetRole(one, workload));
      report({
        ...(isByRole ? BY_ROLE : {}),
        places: [
          at,
          place(manifest, podLabelsField(workload)),
          ...declared.map((one) => place(one.manifest, 'spec.selector')),
        ],
        what: `Service ${service} does not select the pods of ${manifest.kind} ${manifest.name}, and their DNS names are below it`,
      });
    }
  },
};

/** What a program in the pods, or an operator, may write onto them. */
const BY_ROLE = {
  why: 'if nothing adds the label of a role to the pods, they are not endpoints of the Service, and their DNS names do not resolve',
  severity: Severity.INFO,
};

/** Whether a pod lacks nothing but a label of its role, which Patroni, Spilo and others add to it. */
function mayGetRole({ selector }: Service, workload: Workload): boolean {
  const { podLabels } = workload;
  const rest = Object.entries(selector).filter(
    ([key]) => !ROLE.test(key) || podLabels[key] !== undefined,
  );
  const isPartOf = rest.length > 0 && rest.length < Object.keys(selector).length;
  return isPartOf && selectsPods({ matchLabels: Object.fromEntries(rest) }, workload);
}

const ROLE = /^(?:role|spilo-role|.*\/role)$/;

/** Without a selector, the endpoints come from elsewhere. */
function maySelect({ hasSelector, selector }: Service, workload: Workload): boolean {
  return !hasSelector || selectsPods({ matchLabels: selector }, workload);
}
