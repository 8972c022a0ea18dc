import type { Ingress } from '../../model/objects/ingress';
import { controllerOf } from '../../model/queries/ingress-class';
import type { Network } from '../../model/queries/network';
import type { RouteClaim, Tie } from '../../model/queries/route-claim';
import { claimText, isOpenClaim, routeClaims } from '../../model/queries/route-claims';
import type { Draft, Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET301: Rule = {
  id: 'NET301',
  name: 'route-claimed-twice',
  severity: Severity.ERROR,
  reads: ['gateways', 'ingresses', 'others', 'routes'],
  what: 'Two rules ask for the same requests: one host, one path, one class or listener.',
  why: 'only one of them gets the requests, by the age of the objects, which no file tells; the webhook of ingress-nginx refuses the second',
  fix: 'Leave one of them out, or write another host or path.',
  waive: 'Where one takes over from the other, and both stand there for a while.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/ingress/#multiple-matches',
    'https://gateway-api.sigs.k8s.io/reference/spec/#httprouterule',
  ],
  check(network, report) {
    const { ties } = routeClaims(network);
    if (ties.length === 0) return;
    const known = new Set(network.ingresses.filter((one) => isKnown(network, one)).map(nameOf));
    const gateways = network.gateways.length > 0;
    const seen = new Set<string>();
    for (const tie of ties) {
      if (tie.some(isOpenClaim)) continue;
      const key = tie.map(({ manifest, field }) => `${manifest.identity} ${field}`).join('\n');
      if (seen.has(key)) continue; // at another listener
      seen.add(key);
      report(draftOf(tie, (claim) => (isIngress(claim) ? known.has(claim.manifest) : gateways)));
    }
  },
};

function draftOf(tie: Tie, isSure: (claim: RouteClaim) => boolean): Draft {
  const [first] = tie;
  const objects = new Set(tie.map(({ manifest }) => manifest.identity));
  const by = objects.size === 1 ? 'twice by one Ingress' : `by ${objects.size} objects`;
  return {
    places: tie.map((claim) =>
      place(claim.manifest, isIngress(claim) ? `${claim.field}.path` : claim.field),
    ),
    what: `${first ? claimText(first) : ''} is claimed ${by}`,
    severity: objects.size === 1 || tie.every(isSure) ? Severity.ERROR : Severity.WARNING,
  };
}

/** Other controllers may make a load balancer for each Ingress. */
function isKnown(network: Network, ingress: Ingress): boolean {
  return controllerOf(network, ingress) !== undefined;
}

function nameOf({ manifest }: Ingress) {
  return manifest;
}

function isIngress({ manifest }: RouteClaim): boolean {
  return manifest.kind === 'Ingress';
}
