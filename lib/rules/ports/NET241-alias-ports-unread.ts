import type { PortOfService } from '../../model/objects/service';
import type { Network } from '../../model/queries/network';
import { servicesOfKnownTypeWith } from '../../model/queries/services-of-known-type';
import type { Manifest } from '../../model/read/manifest';
import type { Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';
import { backendUses } from './backend-uses';

export const NET241: Rule = {
  id: 'NET241',
  name: 'alias-ports-unread',
  severity: Severity.INFO,
  undoneBy: Elsewhere.NAMESPACE,
  reads: ['ingresses', 'routes', 'services'],
  what: 'An ExternalName Service has ports.',
  why: 'an ExternalName Service is a DNS record: clients use any port of the target, and no proxy translates it',
  fix: 'Remove the ports, unless an Ingress controller, a Gateway or a service mesh needs them.',
  waive: 'Where an Ingress controller or a service mesh reads the ports.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/service/#externalname'],
  check(network, report) {
    for (const { manifest, type, ports } of servicesOfKnownTypeWith(network, 'type')) {
      if (type !== 'ExternalName' || ports.length === 0) continue;
      if (isBackend(network, manifest)) continue; // which has to name a port of it
      const mapped = ports.filter(isMapped);
      const [first] = mapped;
      const fields = (first ? mapped : ports).flatMap(({ field }) =>
        first ? [`${field}.port`, `${field}.targetPort`] : [field],
      );
      report({
        places: [...fields.map((field) => place(manifest, field)), place(manifest, 'spec.type')],
        what: first
          ? `port ${first.port} of the ExternalName Service ${manifest.name} does not lead to ${first.targetPort}`
          : `the ExternalName Service ${manifest.name} has ${ports.length === 1 ? 'a port' : 'ports'}`,
        ...(first && {
          severity: Severity.WARNING,
          fix: 'Remove the ports, and let clients use the port of the target.',
        }),
      });
    }
  },
};

function isBackend(network: Network, { namespace, name }: Manifest): boolean {
  return backendUses(network).has(`${namespace}/${name}`);
}

function isMapped({ port, targetPort }: PortOfService): boolean {
  return port !== undefined && typeof targetPort === 'number' && targetPort !== port;
}
