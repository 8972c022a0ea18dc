import { at, isAbsent, listOf, numberOf, textOf, textsOf } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';
import { isOpen } from '../../model/read/placeholders';
import { objectText } from '../../model/read/manifest';
import type { Network } from '../../model/queries/network';
import type { HostPattern } from '../../net/host-pattern';
import { Scheme, isHttp, isTls } from '../ask/request';
import type { Request } from '../ask/request';
import type { Truth } from '../chain/truth';
import { HopKind } from '../chain/hop';
import { Verdict } from '../chain/verdict';
import type { Candidate } from './candidate';
import { toEnds } from './candidate';
import { PathTestKind } from './path-test';
import { entryPointTruth, secureTruth } from './traefik-entry-points';
import { pathTextOf, hasExpressionFor, traefikTest, tryHostsOf } from './traefik-matchers';
import { middlewareEffect } from './traefik-middlewares';
import { traefikReference } from './traefik-references';
import type { TraefikRuleNode } from './traefik-rule';
import { tryTraefikRule } from './traefik-rule';
import { namesOtherNamespace, traefikEnds } from './traefik-services';
import { traefikWants } from './traefik-wants';

/** A match of Traefik, which tries the one of the greatest priority first. */
export interface TraefikCandidate extends Candidate {
  readonly priority: number;
  /** Whether it takes connections, which Traefik does before it reads requests. */
  readonly isStream: boolean;
  /** Whether an expression of it names the host. */
  readonly hasExpressionFor?: (request: Request) => boolean;
}

/** The matches of IngressRoutes of any kind, once for each host that they name. */
export function traefikCandidates(
  network: Network,
  manifests: readonly Manifest[],
): TraefikCandidate[] {
  return manifests.flatMap((manifest) =>
    listOf(at(manifest.spec, 'routes')).flatMap((fields, index) =>
      candidatesOf(network, { manifest, fields, field: `spec.routes[${index}]` }),
    ),
  );
}

interface RouteOfTraefik {
  readonly manifest: Manifest;
  readonly fields: unknown;
  readonly field: string;
}

function candidatesOf(network: Network, route: RouteOfTraefik): TraefikCandidate[] {
  const { manifest, fields, field } = route;
  const text = textOf(at(fields, 'match')) ?? '';
  const rule = manifest.kind === 'IngressRouteUDP' ? EVERYTHING : tryTraefikRule(text);
  const hosts: readonly HostPattern[] = (rule && tryHostsOf(rule)) ?? [''];
  const isStream = manifest.kind !== 'IngressRoute';
  const path = rule ? pathTextOf(rule) : '';
  return [...new Set(hosts)].map((host) => ({
    ...{ manifest, host, isStream },
    priority: numberOf(at(fields, 'priority')) || new TextEncoder().encode(text).length,
    path: isStream ? undefined : { kind: PathTestKind.EXPRESSION, text: path, test: () => true },
    conditions: [{ text, test: testOf(network, route, rule), wants: rule && traefikWants(rule) }],
    presence: presenceOf(route),
    place: { manifest, field },
    action: actionOf(network, route),
    hasExpressionFor: (request) => rule !== undefined && hasExpressionFor(rule, request),
  }));
}

const EVERYTHING: TraefikRuleNode = { kind: 'all', nodes: [] };

function testOf(
  network: Network,
  { manifest }: RouteOfTraefik,
  rule: TraefikRuleNode | undefined,
): (request: Request) => Truth {
  const { kind, spec } = manifest;
  const names = textsOf(at(spec, 'entryPoints'));
  const hasTls = !isAbsent(at(spec, 'tls'));
  const test = rule ? traefikTest(rule) : () => NOT_READ;
  return (request) => {
    if (!takes(kind, request)) return false;
    const ofRule = test(request);
    if (ofRule === false) return false;
    const ofEntry = entryPointTruth(network, names, request);
    if (ofEntry !== true) return ofEntry;
    if (kind === 'IngressRoute' && hasTls && secureTruth(request) !== true)
      return secureTruth(request);
    if (kind === 'IngressRouteTCP' && hasTls !== isTls(request)) return !hasTls && BESIDE_TLS;
    return ofRule;
  };
}

const NOT_READ = { why: 'the rule is not known' };

const BESIDE_TLS = {
  why: 'a route without TLS gets a connection by TLS only where Traefik has no other use for it',
};

function takes(kind: string, request: Request): boolean {
  if (kind === 'IngressRoute') return isHttp(request);
  if (kind === 'IngressRouteUDP') return request.scheme === Scheme.UDP;
  return request.scheme !== Scheme.UDP && request.scheme !== Scheme.SCTP;
}

function presenceOf({ manifest, fields }: RouteOfTraefik): Truth {
  if (manifest.mayHoldPlaceholders && isOpen(at(fields, 'match'))) {
    return { why: 'a later tool fills in the rule' };
  }
  const namesOther = ['services', 'middlewares'].some((one) =>
    namesOtherNamespace({ manifest }, at(fields, one)),
  );
  if (!namesOther) return true;
  return { why: 'Traefik takes a route to another namespace only with allowCrossNamespace' };
}

function actionOf(network: Network, { manifest, fields, field }: RouteOfTraefik) {
  const references = listOf(at(fields, 'middlewares')).map((one) =>
    traefikReference(network, 'Middleware', one, manifest.namespace),
  );
  const { redirects, pathOf, assumes } = middlewareEffect(network, references);
  const list = { manifest, field: `${field}.services`, services: listOf(at(fields, 'services')) };
  const ends = traefikEnds(network, list);
  const none = {
    kind: HopKind.ROUTE,
    verdict: Verdict.UNKNOWN,
    what: `${objectText(manifest)} sends requests to no service`,
    places: [{ manifest, field }],
    why: 'what Traefik answers without one depends on its release and on the Middlewares',
  };
  const own = ends.length > 0 ? ends : [{ weight: 1, place: { manifest, field }, hop: none }];
  return toEnds(own, { redirects, pathOf, assumes });
}
