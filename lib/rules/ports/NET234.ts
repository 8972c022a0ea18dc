import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET234: Rule = {
  id: 'NET234',
  name: 'selector-without-pods',
  severity: Severity.INFO,
  reads: ['services', 'workloads'],
  what: 'A Service selects pods that no workload among the manifests makes.',
  why: 'where nobody else makes such pods, the Service has no endpoints and connections are refused',
  fix: 'Write the labels that the pods carry.',
  waive: 'Where the pods are made elsewhere, as by an operator or another repository.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/service/#defining-a-service'],
  check(network, report) {
    const populated = new Set(network.workloads.map(({ manifest }) => manifest.namespace));
    for (const { manifest, type, hasSelector, selector } of network.services) {
      if (type === 'ExternalName' || !hasSelector || !populated.has(manifest.namespace)) continue;
      if (network.selected(manifest.namespace, selector).length > 0) continue;
      const labels = Object.entries(selector).map(([key, value]) => `${key}=${value}`);
      report({
        places: [place(manifest, 'spec.selector')],
        what: `no workload makes pods with ${labels.join(', ')}`,
      });
    }
  },
};
