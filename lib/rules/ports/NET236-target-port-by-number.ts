import type { Workload } from '../../model/objects/workload';
import { perListAndKey } from '../../model/queries/per-list';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';
import { lastingPods } from './lasting';

export const NET236: Rule = {
  id: 'NET236',
  name: 'target-port-by-number',
  severity: Severity.INFO,
  isPolicy: true,
  reads: ['services', 'workloads'],
  what: 'A Service uses the number of a container port that has a name.',
  why: 'a name finds the port independent of its number, so the number is written once and can change there',
  fix: 'Write the name of the container port as targetPort.',
  waive: 'If pods of older releases have the port without its name.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports'],
  check(network, report) {
    for (const service of network.services) {
      if (service.type === 'ExternalName' || service.isHeadless) continue;
      for (const { field, protocol, port, targetPort = port } of service.ports) {
        if (typeof targetPort !== 'number') continue;
        const pods = lastingPods(network, service);
        const { names, others } = namesOf(pods, `${protocol} ${targetPort}`);
        if (names.length !== 1) continue;
        report({
          places: [place(service.manifest, `${field}.targetPort`)],
          others,
          what: `targetPort ${targetPort} is the container port ${names.join()}`,
          fix: `Write \`targetPort: ${names.join()}\`.`,
        });
      }
    }
  },
};

/** The names of a port of the pods, and where they stand. */
const namesOf = perListAndKey((pods: readonly Workload[], key) => {
  const named = pods.flatMap(({ manifest, ports }) =>
    ports
      .filter((one) => one.name && `${one.protocol} ${one.port}` === key)
      .map((one) => ({ ...place(manifest, `${one.field}.name`), name: one.name })),
  );
  return { names: [...new Set(named.map(({ name }) => name))], others: named };
});
