import type { PortOfService } from '../../model/objects/service';
import { settledServices } from '../../model/queries/settled-services';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET241: Rule = {
  id: 'NET241',
  name: 'alias-ports-unread',
  severity: Severity.INFO,
  reads: ['services'],
  what: 'An ExternalName Service has ports.',
  why: 'an alias is a DNS record: clients dial the port that they choose, and nothing maps one to another',
  fix: 'Leave the ports out, unless an Ingress controller or a mesh asks for them.',
  waive: 'Where an Ingress controller or a service mesh reads the ports.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/service/#externalname'],
  check(network, report) {
    for (const { manifest, type, ports } of settledServices(network)) {
      if (type !== 'ExternalName' || ports.length === 0) continue;
      const mapped = ports.filter(isMapped);
      const [first] = mapped;
      const fields = (first ? mapped : ports).flatMap(({ field }) =>
        first ? [`${field}.port`, `${field}.targetPort`] : [field],
      );
      report({
        places: [...fields.map((field) => place(manifest, field)), place(manifest, 'spec.type')],
        what: first
          ? `port ${first.port} of an alias does not lead to ${first.targetPort}`
          : `the alias ${manifest.name} has ${ports.length === 1 ? 'a port' : 'ports'}`,
        ...(first && {
          severity: Severity.WARNING,
          fix: 'Leave the ports out, and have clients dial the port of the target.',
        }),
      });
    }
  },
};

function isMapped({ port, targetPort }: PortOfService): boolean {
  return port !== undefined && typeof targetPort === 'number' && targetPort !== port;
}
