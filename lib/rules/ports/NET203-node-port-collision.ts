import { servicesWith } from '../../model/queries/written-fields';
import { WRITE_ANOTHER_NODE_PORT, sentence } from '../../facts/values/sentences';
import { tryNodePortRange } from '../../facts/values/node-ports';
import type { Service } from '../../model/objects/service';
import type { Network } from '../../model/queries/network';
import { at, numberOf } from '../../model/read/fields';
import { groupBy, ofSeveralObjects } from '../claims';
import { mayBeAlternatives } from './alternatives';
import type { Place, Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET203: Rule = {
  id: 'NET203',
  name: 'node-port-collision',
  severity: Severity.ERROR,
  reads: ['services'],
  what: 'Two Services request one node port.',
  why: 'a node port is opened on every node, so only one Service can use it, for any protocol',
  fix: sentence(WRITE_ANOTHER_NODE_PORT),
  waive: 'Never: the API server refuses the second Service.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/service/#type-nodeport'],
  check(network, report) {
    const claimed = groupBy(
      servicesWith(network, 'type').flatMap(claimsOf),
      ({ number }) => number,
    );
    if (claimed.size === 0) return;
    const free = freePorts(network, claimed);
    for (const [nodePort, claims] of claimed) {
      const claimants = ofSeveralObjects(claims);
      if (claimants.length === 0) continue;
      const areAlternatives = mayBeAlternatives(
        network,
        claims.map(({ service }) => service),
      );
      report({
        places: claims,
        what: `node port ${nodePort} is claimed by ${claimants.length} Services`,
        fix: fixText(free(nodePort)),
        ...(areAlternatives && { why: ALTERNATIVES, severity: Severity.INFO }),
      });
    }
  },
};

const ALTERNATIVES =
  'the Services are of different types and lead to the same ports of the same pods, so one file may be there in place of the other; a cluster with both refuses the second';

interface Claim extends Place {
  readonly service: Service;
  readonly number: number;
}

/** The port for the health checks of a load balancer is taken from the same numbers. */
function claimsOf(service: Service): Claim[] {
  const { manifest, type, ports } = service;
  if (type !== 'NodePort' && type !== 'LoadBalancer') return [];
  const health = numberOf(at(manifest.spec, 'healthCheckNodePort')) || undefined;
  return [
    ...ports.map(({ field, nodePort }) => ({ field: `${field}.nodePort`, number: nodePort })),
    { field: 'spec.healthCheckNodePort', number: health },
  ].flatMap(({ field, number }) =>
    number === undefined ? [] : [{ ...place(manifest, field), number, service }],
  );
}

/** Finds the nearest number above one that nobody claims, going on at the start of the range. */
function freePorts(
  { target }: Network,
  claimed: ReadonlyMap<number, unknown>,
): (nodePort: number) => number | undefined {
  const range = tryNodePortRange(target.nodePortRange);
  const free: number[] = [];
  for (let port = range?.first ?? 1; range && port <= range.last; port++) {
    if (!claimed.has(port)) free.push(port);
  }
  return (nodePort) => free[lowerBound(free, nodePort)] ?? free[0];
}

/** The first place in an ascending list whose number is not below one. */
function lowerBound(ascending: readonly number[], number: number): number {
  let [from, to] = [0, ascending.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((ascending[middle] ?? 0) < number) from = middle + 1;
    else to = middle;
  }
  return from;
}

function fixText(free: number | undefined): string {
  const nearby = free === undefined ? '' : ` (free nearby: ${free})`;
  return `Write another node port${nearby}, or remove it so that the cluster picks one.`;
}
