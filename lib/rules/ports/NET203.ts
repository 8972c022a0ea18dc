import type { Network } from '../../model/network';
import type { Service, ServicePort } from '../../model/service';
import type { Place, Rule } from '../rule';
import { Severity, place } from '../rule';
import { groupBy, ofSeveralObjects } from '../claims';

export const NET203: Rule = {
  id: 'NET203',
  name: 'node-port-collision',
  severity: Severity.ERROR,
  reads: ['services'],
  what: 'Two Services ask for one node port.',
  why: 'a node port is opened on every node, so only one Service can own it, whatever the protocol',
  fix: 'Write another node port, or leave it out and the cluster picks one.',
  waive: 'Never: the API server refuses the second Service.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/service/#type-nodeport'],
  check(network, report) {
    for (const [nodePort, claims] of groupBy(claimsOf(network), ({ number }) => number)) {
      const claimants = ofSeveralObjects(claims);
      if (claimants.length === 0) continue;
      report({
        places: claims,
        what: `node port ${nodePort} is claimed by ${claimants.length} Services`,
      });
    }
  },
};

interface Claim extends Place {
  readonly number: number;
}

function claimsOf({ services }: Network): Claim[] {
  return services
    .filter(opensNodePorts)
    .flatMap(({ manifest, ports }) =>
      ports.flatMap((port) => claimOf(port, place(manifest, `${port.field}.nodePort`))),
    );
}

function claimOf({ nodePort }: ServicePort, where: Place): Claim[] {
  return nodePort === undefined ? [] : [{ ...where, number: nodePort }];
}

function opensNodePorts({ type }: Service): boolean {
  return type === 'NodePort' || type === 'LoadBalancer';
}
