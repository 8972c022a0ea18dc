import { TRAEFIK } from '../../facts/controllers/traefik';
import type { Ingress, IngressPath, IngressRule } from '../../model/objects/ingress';
import type { Network } from '../../model/queries/network';
import { hostPattern } from '../../net/host-pattern';
import { isHttp } from '../ask/request';
import type { Request } from '../ask/request';
import type { Truth } from '../chain/truth';
import { toEnds } from './candidate';
import { ingressEnd } from './ingress-places';
import type { PathTest } from './path-test';
import { beginningTest, exactTest, expressionTest } from './path-test';
import { entryPointTruth, secureTruth } from './traefik-entry-points';
import { middlewareEffect } from './traefik-middlewares';
import type { TraefikReference } from './traefik-references';
import { tryTraefikObject } from './traefik-references';
import type { TraefikCandidate } from './traefik-routes';

/** A host as the rule of an Ingress has it, by whose length Traefik goes. */
export type HostText = (host: string) => string;

export function ingressCandidates(
  network: Network,
  ingress: Ingress,
  textOf: HostText,
): TraefikCandidate[] {
  return ingress.rules.flatMap((rule) =>
    rule.paths.map((path) => candidateOf(network, { ingress, rule, path }, textOf)),
  );
}

interface IngressMatch {
  readonly ingress: Ingress;
  readonly rule: IngressRule;
  readonly path: IngressPath;
}

function candidateOf(
  network: Network,
  { ingress, rule, path }: IngressMatch,
  textOf: HostText,
): TraefikCandidate {
  const { manifest } = ingress;
  const { annotations } = manifest;
  const matcher = matcherOf(path, annotations[TRAEFIK.pathMatcher]);
  const parts = [
    ...(rule.host === undefined ? [] : [textOf(rule.host)]),
    ...(path.path ? [`${matcher}("${path.path}")`] : []),
  ];
  return {
    ...{ manifest, host: hostPattern(rule.host), isStream: false },
    conditions: conditionsOf(network, ingress),
    priority: Number(annotations[TRAEFIK.priority] ?? '') || parts.join(' && ').length,
    path: testOf(matcher, path.path ?? '/'),
    place: { manifest, field: path.field },
    action: toEnds(
      [ingressEnd(ingress, path.backend, path.field)],
      middlewareEffect(network, middlewaresOf(network, ingress)),
    ),
  };
}

/** What annotations ask of a request: an entry point, and TLS. */
function conditionsOf(
  network: Network,
  { manifest: { annotations } }: Ingress,
): TraefikCandidate['conditions'] {
  const names = textsIn(annotations[TRAEFIK.entryPoints]);
  const hasTls = /^(?:1|t|true)$/i.test(annotations[TRAEFIK.tls] ?? '');
  if (names.length === 0 && !hasTls) return [];
  const test = (request: Request): Truth => {
    if (!isHttp(request)) return false;
    const ofEntry = entryPointTruth(network, names, request);
    return ofEntry === true && hasTls ? secureTruth(request) : ofEntry;
  };
  return [{ text: names.length > 0 ? `entry point ${names.join(' or ')}` : 'TLS', test }];
}

function middlewaresOf(network: Network, { manifest }: Ingress): TraefikReference[] {
  return textsIn(manifest.annotations[TRAEFIK.middlewares]).map((text) => {
    const written = text.replace(/@kubernetescrd$/, '');
    const kind = 'Middleware';
    // The namespace and the name stand together, with a dash between them.
    const own = `${manifest.namespace}-`;
    const [namespace, name] = written.startsWith(own)
      ? [manifest.namespace, written.slice(own.length)]
      : ['', text];
    if (text === written || namespace === '') return { kind, namespace, name: text };
    return { kind, namespace, name, found: tryTraefikObject(network, kind, namespace, name) };
  });
}

function textsIn(list = ''): string[] {
  return list.split(',').flatMap((one) => one.trim() || []);
}

function matcherOf({ pathType }: IngressPath, annotated: string | undefined): string {
  if (pathType === 'Exact') return 'Path';
  return pathType === 'Prefix' ? 'PathPrefix' : (annotated ?? 'PathPrefix');
}

/** Traefik compares beginnings character by character. */
function testOf(matcher: string, path: string): PathTest {
  if (matcher === 'Path') return exactTest(path);
  return matcher === 'PathRegexp' ? expressionTest(path, 'search') : beginningTest(path);
}

/** Only of an Ingress without rules. */
export function ingressDefaults(ingress: Ingress): TraefikCandidate[] {
  const { manifest, defaultBackend, rules } = ingress;
  if (!defaultBackend || rules.length > 0) return [];
  const { field } = defaultBackend;
  return [
    {
      ...{ manifest, host: '', path: beginningTest('/'), conditions: [], isStream: false },
      priority: 0,
      place: { manifest, field },
      action: toEnds([ingressEnd(ingress, defaultBackend, field)]),
    },
  ];
}
