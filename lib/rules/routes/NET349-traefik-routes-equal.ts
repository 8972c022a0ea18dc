import { derived } from '../../model/queries/derived';
import type { Fields } from '../../model/read/fields';
import { at, fieldsOf, listOf, numberOf, textOf, textsOf } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';
import { groupBy } from '../claims';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET349: Rule = {
  id: 'NET349',
  name: 'traefik-routes-equal',
  severity: Severity.WARNING,
  reads: ['others'],
  what: 'Two routes of IngressRoutes have the same rule and priority on one entry point, and lead to different Services.',
  why: 'Traefik sorts routes by priority, or by the length of the rule without one; which of two that are equal gets the requests is not defined',
  fix: 'Remove one of them, or write a priority for the one that is to get the requests.',
  waive: 'If only one of them is applied at a time.',
  sources: [
    'https://doc.traefik.io/traefik/reference/routing-configuration/http/routing/rules-and-priority/',
    'https://github.com/traefik/traefik/blob/v3.6.0/pkg/muxer/http/mux.go#L208',
    'https://github.com/traefik/traefik/blob/v3.6.0/pkg/provider/kubernetes/crd/kubernetes_http.go#L166',
  ],
  check(network, report) {
    for (const those of groupBy(traefikRoutes(network), ({ key }) => key).values()) {
      const [first, ...others] = those;
      if (!first || others.every(({ leadsTo }) => leadsTo === first.leadsTo)) continue;
      report({
        places: those.map(({ manifest, field }) => place(manifest, `${field}.match`)),
        what: `${those.length} routes have the rule ${first.match}${first.on}`,
        ...(those.every(({ manifest }) => manifest === first.manifest) && WITHIN_ONE),
      });
    }
  },
};

/** The name of a router is made of the IngressRoute and the rule, so the last one replaces the others. */
const WITHIN_ONE = {
  why: 'within one IngressRoute, Traefik keeps only the last route with a rule',
  fix: 'Write one route with all Services, or different rules.',
};

interface TraefikRoute {
  readonly manifest: Manifest;
  readonly field: string;
  readonly match: string;
  /** The entry point in words; empty for those that Traefik takes by default. */
  readonly on: string;
  /** What Traefik tells routes apart by. */
  readonly key: string;
  /** What becomes of a request. */
  readonly leadsTo: string;
}

const traefikRoutes = derived((network): readonly TraefikRoute[] =>
  network.others('traefik.io', 'IngressRoute').flatMap(routesOf),
);

function routesOf(manifest: Manifest): TraefikRoute[] {
  const { spec, annotations } = manifest;
  // A route of a parent sees only what the parent hands on.
  if (listOf(at(spec, 'parentRefs')).length > 0) return [];
  const entryPoints = [...new Set(textsOf(at(spec, 'entryPoints')))];
  const world = [
    // A Traefik without a class of its own takes those that name none.
    textOf(at(spec, 'ingressClassName')) ?? annotations['kubernetes.io/ingress.class'] ?? '',
    at(spec, 'tls') !== undefined && at(spec, 'tls') !== null,
  ];
  return listOf(at(spec, 'routes')).flatMap((route, index) => {
    const match = textOf(at(route, 'match')) ?? '';
    if (match === '' || (textOf(at(route, 'kind')) ?? 'Rule') !== 'Rule') return [];
    const priority = numberOf(at(route, 'priority')) || match.length;
    const { namespace } = manifest;
    const leadsTo = JSON.stringify([
      listOf(at(route, 'services')).map((one) => filledIn(one, { ...SERVICE, namespace })),
      listOf(at(route, 'middlewares')).map((one) => filledIn(one, { namespace })),
    ]);
    const field = `spec.routes[${index}]`;
    return (entryPoints.length > 0 ? entryPoints : ['']).map((entryPoint) => ({
      ...{ manifest, field, match, leadsTo },
      on: entryPoint && ` on ${entryPoint}`,
      key: JSON.stringify([...world, entryPoint, match, priority]),
    }));
  });
}

/** What Traefik takes where a reference to a Service says nothing. */
const SERVICE = { kind: 'Service', passHostHeader: true, weight: 1 };

function filledIn(reference: unknown, defaults: Fields): [string, unknown][] {
  const filled = { ...defaults, ...fieldsOf(reference) };
  return Object.entries(filled).sort(([a], [b]) => (a < b ? -1 : 1));
}
