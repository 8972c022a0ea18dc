import type { Request } from '../ask/request';
import { isTls } from '../ask/request';
import type { Truth } from '../chain/truth';

/** The names that the chart of Traefik, and most others, give the entry points of the web. */
const USUAL: ReadonlyMap<number, readonly string[]> = new Map([
  [80, ['web', 'http']],
  [443, ['websecure', 'https']],
]);

/** Whether a request comes to one of the entry points of a route; none stands for all. */
export function entryPointTruth(names: readonly string[], request: Request): Truth {
  const usual = USUAL.get(request.port) ?? [];
  if (names.length === 0 || names.some((one) => usual.includes(one.toLowerCase()))) return true;
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
