import type { Ingress } from '../../model/objects/ingress';
import { hostPattern } from '../../net/host-pattern';
import type { Request } from '../ask/request';
import { isTls } from '../ask/request';
import type { Hop } from '../chain/hop';
import { HopKind } from '../chain/hop';
import type { HopPlace } from '../chain/place';
import { Verdict } from '../chain/verdict';
import type { RouteEntry } from './entry';
import { patternsOf } from './host-index';

/** Where an Ingress controller takes a request, and by which certificate. */
export function ingressListener(
  entry: RouteEntry,
  ingresses: readonly Ingress[],
  request: Request,
  otherwise: string,
): Hop[] {
  const secret = isTls(request) ? secretFor(ingresses, request.host) : undefined;
  if (!secret) return plainListener(entry, request, otherwise);
  const { name, place } = secret;
  const { what, places, assumes } = listenerHop(entry, request.port);
  return [
    {
      ...{ kind: HopKind.LISTENER, verdict: Verdict.GIVEN },
      what: `${what}, and ends TLS with Secret ${name}`,
      places: [...places, place],
      assumes: [...assumes, `Secret ${name} holds a certificate for ${request.host}`],
    },
  ];
}

/** The same for every host, so it is made once. */
function plainListener(entry: RouteEntry, request: Request, otherwise: string): Hop[] {
  const ofTls = isTls(request) ? otherwise : undefined;
  let known = plainListeners.get(entry);
  if (!known) plainListeners.set(entry, (known = new Map<string, Hop[]>()));
  const key = `${request.port} ${ofTls ?? ''}`;
  let hops = known.get(key);
  if (!hops) {
    const hop = listenerHop(entry, request.port);
    hops = [
      ofTls === undefined ? hop : { ...hop, what: `${hop.what}, and ends TLS with ${ofTls}` },
    ];
    known.set(key, hops);
  }
  return hops;
}

const plainListeners = new WeakMap<RouteEntry, Map<string, Hop[]>>();

function listenerHop({ label, manifest }: RouteEntry, port: number) {
  return {
    ...{ kind: HopKind.LISTENER, verdict: Verdict.GIVEN },
    what: `${label} takes the request at port ${port}`,
    places: manifest ? [{ manifest, field: '' }] : [],
    assumes: [`${label} runs, and its port ${port} can be reached`],
  };
}

/** A request to the port of the other scheme. */
export function tryMixedPort({ label }: RouteEntry, request: Request): Hop | undefined {
  const other = isTls(request) ? 80 : 443;
  if (request.port !== other) return undefined;
  return {
    kind: HopKind.LISTENER,
    verdict: Verdict.UNKNOWN,
    what: `${label} gets ${request.scheme} at port ${other}`,
    places: [],
    why: `a proxy usually takes ${isTls(request) ? 'HTTP' : 'HTTPS'} alone there`,
  };
}

interface NamedSecret {
  readonly name: string;
  readonly place: HopPlace;
}

function secretFor(ingresses: readonly Ingress[], host: string): NamedSecret | undefined {
  let byPattern = secrets.get(ingresses);
  if (!byPattern) secrets.set(ingresses, (byPattern = secretsByPattern(ingresses)));
  const patterns = patternsOf(host, 'one').filter((one) => one !== '');
  for (const pattern of patterns) {
    const found = byPattern.get(pattern);
    if (found) return found;
  }
  return undefined;
}

/** Worked out once for all requests. */
const secrets = new WeakMap<readonly Ingress[], ReadonlyMap<string, NamedSecret>>();

/** Of several for one host, the first counts. */
function secretsByPattern(ingresses: readonly Ingress[]): ReadonlyMap<string, NamedSecret> {
  const byPattern = new Map<string, NamedSecret>();
  for (const { manifest, tls } of ingresses) {
    for (const { hosts, secretName, field } of tls) {
      if (!secretName) continue;
      const secret = { name: `${manifest.namespace}/${secretName}`, place: { manifest, field } };
      for (const pattern of hosts.map(hostPattern)) {
        if (!byPattern.has(pattern)) byPattern.set(pattern, secret);
      }
    }
  }
  return byPattern;
}

/** What a controller answers where no rule is for a request. */
export function notFoundHop(
  entry: RouteEntry,
  ingresses: readonly Ingress[],
  request: Request,
): Hop {
  const places = entry.manifest ? [{ manifest: entry.manifest, field: '' }] : [];
  return {
    kind: HopKind.ROUTE,
    verdict: Verdict.BROKEN,
    what: `${entry.label} answers 404`,
    places,
    why: `none of ${ingresses.length === 1 ? '1 Ingress' : `${ingresses.length} Ingresses`} has a rule for ${request.path} of ${request.host}`,
    fix: `Write a rule for ${request.path} of ${request.host}.`,
    to: { status: 404 },
  };
}
