import { TRAEFIK_GATEWAY } from '../../facts/controllers/gateway-implementations';
import { traefikServedPath } from '../../facts/controllers/traefik';
import type { Route } from '../../model/objects/route';
import { alikePaths } from '../../model/queries/alike-paths';
import { gatewayControllersOf } from '../../model/queries/gateway-controller';
import { controllerOf } from '../../model/queries/ingress-class';
import type { Network } from '../../model/queries/network';
import { textOf, within } from '../../model/read/fields';
import type { Place, Rule } from '../rule';
import { draftOf, Elsewhere, place, Severity } from '../rule';

export const NET337: Rule = {
  id: 'NET337',
  name: 'encoded-path-unserved',
  severity: Severity.WARNING,
  undoneBy: Elsewhere.FILES,
  reads: ['gateways', 'ingresses', 'others', 'routes'],
  what: 'A path of Traefik has signs encoded with "%" that no request has there.',
  why: 'Traefik decodes the path of a request before it compares, save for reserved signs such as `%2F`',
  fix: 'Write the signs themselves in an Ingress, or a prefix above them in an HTTPRoute.',
  waive: 'Never: the path gets no request.',
  sources: ['https://github.com/traefik/traefik/blob/master/pkg/muxer/http/mux.go'],
  check(network, report) {
    const routes = network.routes.filter(({ manifest }) => manifest.kind === 'HTTPRoute');
    const paths = [
      ...pathsOfIngresses(network),
      ...routes
        .filter((one) => hasEncoded(one) && isTraefik(gatewayControllersOf(network, one)))
        .flatMap(pathsOfRoute),
    ];
    for (const { path, at } of paths) {
      const fault = traefikServedPath(path);
      if (fault) report(draftOf(at, path, fault));
    }
  },
};

interface Written {
  readonly path: string;
  readonly at: Place;
}

/** Where a Gateway of another implementation serves the path too, it does get requests. */
function isTraefik({ known, hasUnknown }: ReturnType<typeof gatewayControllersOf>): boolean {
  return !hasUnknown && known.length === 1 && known[0] === TRAEFIK_GATEWAY;
}

function hasEncoded(route: Route): boolean {
  return pathsOfRoute(route).some(({ path }) => path.includes('%'));
}

/** Other types are for the matcher that an annotation names. */
function pathsOfIngresses(network: Network): Written[] {
  return alikePaths(network)
    .filter(({ path = '', pathType = '' }) => PLAIN.has(pathType) && path.includes('%'))
    .flatMap(({ all }) => all)
    .filter(({ ingress }) => controllerOf(network, ingress) === 'Traefik')
    .map(({ ingress: { manifest }, path: { path = '', field } }) => ({
      path,
      at: place(manifest, `${field}.path`),
    }));
}

const PLAIN: ReadonlySet<string> = new Set(['Exact', 'Prefix']);

function pathsOfRoute({ manifest, rules }: Route): Written[] {
  return rules
    .flatMap(({ matches }) => matches)
    .filter(({ fields }) => textOf(within(fields, 'path', 'type')) !== 'RegularExpression')
    .map(({ field, fields }) => ({
      path: textOf(within(fields, 'path', 'value')) ?? '/',
      at: place(manifest, `${field}.path.value`),
    }));
}
