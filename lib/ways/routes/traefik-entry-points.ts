import { TRAEFIK } from '../../facts/controllers/traefik';
import { derived } from '../../model/queries/derived';
import type { Network } from '../../model/queries/network';
import { at, textsOf } from '../../model/read/fields';
import type { Request } from '../ask/request';
import { isTls } from '../ask/request';
import type { Truth } from '../chain/truth';

/** The names that the chart of Traefik, and most others, give the entry points of the web. */
const USUAL: ReadonlyMap<number, readonly string[]> = new Map([
  [80, ['web', 'http']],
  [443, ['websecure', 'https']],
]);

const ALL_USUAL: ReadonlySet<string> = new Set([...USUAL.values()].flat());

/** The names of all entry points that routes ask for. */
const namedEntryPoints = derived((network): ReadonlySet<string> => {
  const ofRoutes = network.manifests
    .filter(({ group, kind }) => /^traefik\./.test(group) && kind.startsWith('IngressRoute'))
    .flatMap(({ spec }) => textsOf(at(spec, 'entryPoints')));
  const ofIngresses = network.ingresses.flatMap(({ manifest: { annotations } }) =>
    (annotations[TRAEFIK.entryPoints] ?? '').split(','),
  );
  return new Set([...ofRoutes, ...ofIngresses].map((one) => one.trim().toLowerCase()));
});

/** Whether a request comes to one of the entry points of a route; none stands for all. */
export function entryPointTruth(
  network: Network,
  names: readonly string[],
  request: Request,
): Truth {
  const usual = USUAL.get(request.port) ?? [];
  const asked = names.map((one) => one.toLowerCase());
  if (names.length === 0 || asked.some((one) => usual.includes(one))) return true;
  // Where other routes name the usual one of the port, no other entry point has that port.
  const isTaken = usual.some((one) => namedEntryPoints(network).has(one));
  if (isTaken && !asked.some((one) => ALL_USUAL.has(one))) return false;
  const which =
    names.length === 1 ? `entry point ${names.join()}` : `entry points ${names.join(', ')}`;
  return {
    why: `the route is for the ${which} of Traefik, and which port that is, the files do not say`,
  };
}

/** Whether a route that ends TLS takes a request: one without TLS may be redirected to it. */
export function secureTruth(request: Request): Truth {
  return (
    isTls(request) || {
      why: 'the route takes HTTPS alone, and the arguments of Traefik say whether it redirects HTTP',
    }
  );
}
