import { hostPorts } from '../../model/queries/host-ports';
import { groupBy, ofSeveralObjects } from '../claims';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET718: Rule = {
  id: 'NET718',
  name: 'host-port-collision',
  severity: Severity.ERROR,
  reads: ['workloads'],
  what: 'Two DaemonSets open one port of the same nodes.',
  why: 'the scheduler places one of the two pods on each node, and the other stays Pending',
  fix: 'Write another hostPort, or a nodeSelector that places them on different nodes.',
  waive: 'If taints place them on different nodes.',
  sources: ['https://kubernetes.io/docs/reference/scheduling/config/#scheduling-plugins'],
  check(network, report) {
    const claims = hostPorts(network)
      .filter(({ isOnAllOfItsNodes }) => isOnAllOfItsNodes)
      .flatMap(({ manifest, nodes, podField, ports }) =>
        ports.map((port) => ({
          manifest,
          rest: [place(manifest, `${podField}.nodeSelector`)],
          key: `${nodes} ${port.protocol} ${port.number}`,
          ...port,
        })),
      );
    for (const those of groupBy(claims, ({ key }) => key).values()) {
      for (const group of colliding(those)) {
        const sets = ofSeveralObjects(group);
        const [first] = group;
        if (sets.length === 0 || !first) continue;
        report({
          places: group.flatMap(({ rest, manifest, field }) => [place(manifest, field), ...rest]),
          what: `port ${first.number} of the nodes is opened by ${sets.length} DaemonSets`,
        });
      }
    }
  },
};

/** Without an address a port is that of all addresses of the node. */
function colliding<T extends { readonly ip: string }>(claims: readonly T[]): (readonly T[])[] {
  if (claims.some(({ ip }) => ip === '')) return [claims];
  return [...groupBy(claims, ({ ip }) => ip).values()];
}
