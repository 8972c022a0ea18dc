import { isPartOfWorkload } from '../../model/queries/parts-of-workloads';
import { listedPorts, probePorts } from '../../model/queries/probe';
import { at } from '../../model/read/fields';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET523: Rule = {
  id: 'NET523',
  name: 'probe-port-name',
  severity: Severity.ERROR,
  reads: ['workloads'],
  what: 'A probe names a port that its container does not have; where Istio fills in the container, this is an info.',
  why: 'the kubelet cannot resolve the name, so the probe fails each time, and the pod restarts or never becomes ready',
  fix: 'Write the number, or give a port of the same container that name.',
  waive: 'Never: the port names of other containers do not count.',
  sources: [
    'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/#use-a-named-port',
    'https://istio.io/latest/docs/setup/additional-setup/gateway/#deploying-a-gateway',
  ],
  check(network, report) {
    for (const { container, field, port, workload } of probePorts(network)) {
      if (typeof port === 'number' || /^\d+$/.test(port)) continue;
      if (isPartOfWorkload(workload)) continue;
      if (listedPorts(container).some(({ name }) => name === port)) continue;
      report({
        places: [
          place(workload.manifest, field),
          place(workload.manifest, `${container.field}.ports`),
        ],
        what: `no port of the container is named ${JSON.stringify(port)}`,
        ...(at(container.fields, 'image') === 'auto' && BY_ISTIO),
      });
    }
  },
};

/** The image of a container that Istio fills in when the pod starts. */
const BY_ISTIO = {
  severity: Severity.INFO,
  why: 'Istio fills in a container with the image auto, and may add ports that have names',
};
