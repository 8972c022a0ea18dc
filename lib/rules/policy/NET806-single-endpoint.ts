import { behind } from '../../model/queries/pods';
import { textOf, within } from '../../model/read/fields';
import type { Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

export const NET806: Rule = {
  id: 'NET806',
  name: 'single-endpoint',
  severity: Severity.WARNING,
  isPolicy: true,
  undoneBy: Elsewhere.NAMESPACE,
  reads: ['others', 'services', 'workloads'],
  what: 'A Service has only one pod.',
  why: 'while that pod restarts or moves, connections fail',
  fix: 'Write replicas: 2 or more, or a HorizontalPodAutoscaler.',
  waive: 'If the application supports only one replica.',
  sources: ['https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#replicas'],
  check(network, report) {
    const scaled = new Set(
      [
        ...network.others('autoscaling', 'HorizontalPodAutoscaler'),
        ...network.others('keda.sh', 'ScaledObject'),
      ].map(({ namespace, spec }) => {
        const name = textOf(within(spec, 'scaleTargetRef', 'name'));
        return `${namespace}/${name ?? ''}`;
      }),
    );
    for (const service of network.services) {
      const [workload, ...others] = behind(network, service);
      if (!workload || others.length > 0) continue;
      const { manifest, replicas = 1 } = workload;
      if (!KINDS.includes(manifest.kind) || replicas !== 1) continue;
      if (scaled.has(`${manifest.namespace}/${manifest.name}`)) continue;
      report({
        places: [place(manifest, 'spec.replicas'), place(service.manifest, 'spec.selector')],
        what: `Service ${service.manifest.name} has only one pod, of ${manifest.kind} ${manifest.name}`,
      });
    }
  },
};

const KINDS = ['Deployment', 'ReplicaSet', 'StatefulSet'];
