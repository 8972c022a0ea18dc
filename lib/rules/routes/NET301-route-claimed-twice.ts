import { gatewayControllersOf } from '../../model/queries/gateway-controller';
import { controllerOf } from '../../model/queries/ingress-class';
import type { Network } from '../../model/queries/network';
import type { RouteClaim, Tie } from '../../model/queries/route-claim';
import {
  claimText,
  claimsOfIngresses,
  claimsOfRoutes,
  isOpenClaim,
} from '../../model/queries/route-claims';
import type { Manifest } from '../../model/read/manifest';
import type { Draft, Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';
import { areAlike, haveOneBackend, haveOneOutcome, partsRequests } from './outcomes';

export const NET301: Rule = {
  id: 'NET301',
  name: 'route-claimed-twice',
  severity: Severity.ERROR,
  undoneBy: Elsewhere.FILES,
  reads: ['gateways', 'ingresses', 'listenerSets', 'others', 'routes'],
  what: 'Two rules match the same requests: one host, one path, one class or listener.',
  why: 'only one of them gets the requests, and which one depends on the controller',
  fix: 'Remove one of them, or write another host or path.',
  waive: 'While one of them replaces the other.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/ingress/#multiple-matches',
    'https://gateway-api.sigs.k8s.io/reference/spec/#httprouterule',
    'https://github.com/traefik/traefik/issues/12795',
  ],
  check(network, report) {
    const ties = [claimsOfIngresses(network), claimsOfRoutes(network)].flatMap((one) => one.ties);
    if (ties.length === 0) return;
    const controllers = controllersOf(network);
    const seen = new Set<string>();
    for (const tie of ties) {
      if (tie.some(isOpenClaim)) continue;
      if (tie.every(isOfRequests) && haveOneOutcome(tie)) continue;
      const key = tie.map(({ manifest, field }) => `${manifest.identity} ${field}`).join('\n');
      if (seen.has(key)) continue; // at another listener
      seen.add(key);
      const isOne = tie.every(({ manifest }) => manifest.identity === tie[0]?.manifest.identity);
      if (isOne && isMeant(tie)) continue;
      const places = tie.map(({ manifest, field }) =>
        place(manifest, isIngress(manifest) ? `${field}.path` : field),
      );
      const objects = new Set(tie.map(({ manifest }) => manifest.identity));
      const by = isOne ? 'twice by one Ingress' : `by ${objects.size} objects`;
      const of = [...new Set(tie.map(({ manifest }) => controllers.get(manifest)))];
      report({
        places,
        what: `${tie[0] ? claimText(tie[0]) : ''} is claimed ${by}`,
        ...judge(tie, isOne, of),
      });
    }
  },
};

/** What runs each Ingress, or all the Gateways of a route; nothing where it is not known. */
function controllersOf(network: Network): ReadonlyMap<Manifest, string | undefined> {
  const ofIngresses = network.ingresses.map(
    (one) => [one.manifest, controllerOf(network, one)] as const,
  );
  const ofRoutes = network.routes.map((one) => {
    const { programs, known, hasUnknown } = gatewayControllersOf(network, one);
    const isOne = !hasUnknown && known.length === 1;
    return [one.manifest, isOne ? programs[0]?.name : undefined] as const;
  });
  return new Map([...ofIngresses, ...ofRoutes]);
}

/** How sure it is, and what the controllers of the objects do; nothing is known of other controllers. */
function judge(
  tie: Tie,
  isOne: boolean,
  controllers: readonly (string | undefined)[],
): Pick<Draft, 'severity' | 'why'> {
  const manifests = tie.map(({ manifest }) => manifest);
  if (manifests.every(isIngress)) {
    const isKnown = isOne || !controllers.includes(undefined);
    const isNginx = controllers.every((one) => one === 'ingress-nginx');
    const [inOne, inTwo] = isNginx ? [FIRST_OF_NGINX, BY_NGINX] : [BY_PLACE, undefined];
    const isHarmless = !isNginx && areAlike(tie);
    return {
      severity: isKnown && !isHarmless ? Severity.ERROR : Severity.INFO,
      why: isOne ? inOne : inTwo,
    };
  }
  if (manifests.some(isOfConnections)) return { severity: Severity.INFO, why: BY_IMPLEMENTATION };
  const isTraefik = !isOne && controllers.every((one) => one === 'Traefik');
  return { severity: Severity.WARNING, why: isTraefik ? BY_TRAEFIK : BY_GATEWAY };
}

const FIRST_OF_NGINX = 'ingress-nginx takes the first of them and skips the others';
const BY_PLACE = 'only one of them gets the requests, and the API does not say which';
const BY_NGINX =
  'the admission webhook of ingress-nginx rejects the second object, and without the webhook the older object gets the requests';
const BY_IMPLEMENTATION =
  'the Gateway API does not say which of several routes of one listener gets the connections';
const BY_GATEWAY =
  'by the Gateway API the older object gets them; of equal age, the one whose namespace and name come first in the alphabet';
const BY_TRAEFIK =
  'by the Gateway API the older object gets them, but Traefik does not look at the age: either may get them, and another one after a reload';

/** Of connections, a Gateway may refuse the second route, whatever it does. */
function isOfRequests({ manifest }: RouteClaim): boolean {
  return !isIngress(manifest) && !isOfConnections(manifest);
}

function isOfConnections({ kind }: Manifest): boolean {
  return kind === 'TCPRoute' || kind === 'UDPRoute';
}

/** Whether it makes no odds which path of one Ingress counts, or an annotation has all of them count. */
function isMeant(tie: Tie): boolean {
  const isOfIngress = tie.every(({ manifest }) => isIngress(manifest));
  return (
    isOfIngress && (haveOneBackend(tie) || tie.some(({ manifest }) => partsRequests(manifest)))
  );
}

function isIngress({ kind }: Manifest): boolean {
  return kind === 'Ingress';
}
