import type { Network } from '../../model/queries/network';
import { readAddress, textsAt } from '../../model/queries/service-addresses';
import { servicesWith } from '../../model/queries/written-fields';
import { groupBy, ofSeveralObjects } from '../claims';
import type { Place, Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET161: Rule = {
  id: 'NET161',
  name: 'external-ip-collision',
  severity: Severity.WARNING,
  reads: ['services'],
  what: 'Several Services use the same port of one external IP.',
  why: 'the API server accepts both, and the nodes send the traffic to one of them',
  fix: 'Write another address or another port.',
  waive: 'If the Services are never in one cluster at the same time.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/service/#external-ips'],
  check(network, report) {
    for (const [key, claims] of groupBy(claimsOf(network), (claim) => claim.key)) {
      const claimants = ofSeveralObjects(claims);
      if (claimants.length === 0) continue;
      report({
        places: claims.flatMap(({ manifest, field, port }) => [
          { manifest, field },
          { manifest, field: port },
        ]),
        what: `${key} is used by ${claimants.length} Services`,
      });
    }
  },
};

interface Claim extends Place {
  readonly key: string;
  readonly port: string;
}

function claimsOf(network: Network): Claim[] {
  return servicesWith(network, 'externalIPs')
    .filter(({ type, isHeadless }) => type !== 'ExternalName' && !isHeadless)
    .flatMap(({ manifest, ports }) =>
      textsAt(manifest, 'externalIPs').flatMap(({ text, field }) =>
        ports
          .filter(({ port }) => port !== undefined)
          .map((port) => ({
            ...place(manifest, field),
            key: `port ${port.port}/${port.protocol} of ${readAddress(text)}`,
            port: `${port.field}.port`,
          })),
      ),
    );
}
