import { healthCheckNodePort, tryNodePortRange } from '../../facts/values/node-ports';
import type { Service } from '../../model/objects/service';
import { servicesOfKnownTypeWith } from '../../model/queries/services-of-known-type';
import { at, numberOf } from '../../model/read/fields';
import type { Rule } from '../rule';
import { Severity, draftOf, place } from '../rule';

export const NET212: Rule = {
  id: 'NET212',
  name: 'health-check-port-refused',
  severity: Severity.ERROR,
  reads: ['services'],
  what: 'A Service has a healthCheckNodePort that the API server refuses.',
  why: 'only a load balancer with the external traffic policy Local has a health check port, and it must be in the range of node ports',
  fix: 'Write `externalTrafficPolicy: Local` on a LoadBalancer, or remove healthCheckNodePort.',
  waive: 'Never: the API server refuses the Service.',
  sources: [
    'https://kubernetes.io/docs/tasks/access-application-cluster/create-external-load-balancer/#preserving-the-client-source-ip',
  ],
  check(network, report) {
    const range = tryNodePortRange(network.target.nodePortRange) ?? ANY;
    for (const service of servicesOfKnownTypeWith(network, 'healthCheckNodePort')) {
      const { manifest } = service;
      const port = numberOf(at(manifest.spec, 'healthCheckNodePort')) || undefined;
      if (port === undefined) continue;
      const local = hasHealthChecks(service);
      const nodePorts = service.ports.map(({ nodePort }) => nodePort);
      const fault = healthCheckNodePort({ local, nodePorts, range })(port);
      if (!fault) continue;
      const where = place(manifest, 'spec.healthCheckNodePort');
      const draft = draftOf(where, port, fault);
      report({
        ...draft,
        places: [...draft.places, ...restsOn(service, local, port)],
        fix: local ? draft.fix : NET212.fix,
      });
    }
  },
};

const ANY = { first: 1, last: 65535 };

function hasHealthChecks({ type, externalTrafficPolicy }: Service): boolean {
  return type === 'LoadBalancer' && externalTrafficPolicy === 'Local';
}

function restsOn({ manifest, ports }: Service, local: boolean, port: number) {
  if (!local) return [place(manifest, 'spec.externalTrafficPolicy'), place(manifest, 'spec.type')];
  return ports
    .filter(({ nodePort }) => nodePort === port)
    .map(({ field }) => place(manifest, `${field}.nodePort`));
}
