import { ClientKind } from '../../../lib/ways/ask/client';
import type { Request } from '../../../lib/ways/ask/request';
import { Scheme } from '../../../lib/ways/ask/request';
import type { SideAnswer } from '../../../lib/ways/compare/answer';
import { State } from '../../../lib/ways/compare/outcome';
import { answersOf, entranceNames } from '../../support/answers/answer';
import { ingressControllers, ingressesOf } from '../../support/answers/ingress-classes';
import { Objects } from '../../support/answers/objects';
import type { Asked } from '../../support/answers/asked';
import type { Ending } from '../../support/answers/ending';
import { INVALID } from '../../support/answers/ending';
import type { Manifest } from '../../support/chart';
import { SERVICES } from '../../support/networks/alphabets';
import { namedHosts } from './named-hosts';

/** What an audience gets by matchers that are written apart: at whichever entrance it asks. */
export interface Expected {
  readonly state: 'open' | 'nothing' | 'broken' | 'unknown';
  readonly ends: readonly string[];
  /** How many entrances break, beside those that lead on. */
  readonly faults: number;
  /** Whether it is one of several. */
  readonly isEither?: boolean;
  /** Whether no route of any entrance names the host. */
  readonly isOfAnyHost?: boolean;
}

export class Oracle {
  private readonly answer: (asked: Asked) => Ending;
  private readonly entrances: readonly string[];
  private readonly isNamed: (entrance: string, asked: Asked) => boolean;
  /** Whether a controller that the files do not show may serve an Ingress. */
  private readonly hasClassless: boolean;

  constructor(manifests: readonly Manifest[]) {
    const objects = new Objects(manifests);
    this.answer = answersOf([...manifests, ...absentServices(objects)]);
    this.entrances = entranceNames(manifests).filter((one) => isUsed(objects, one));
    this.isNamed = namedHosts(objects);
    this.hasClassless = objects.of('Ingress').some((one) => !isServed(objects, one));
  }

  expected(asked: Asked): Expected {
    const isName = asked.at === undefined && (asked.host ?? '').includes('.svc');
    // A name leads to those that name it.
    const naming = this.entrances.filter((at) => this.isNamed(at, asked));
    const entrances = naming.length > 0 ? naming : this.entrances;
    const endings = isName
      ? [this.answer(asked)]
      : entrances.map((at) => this.answer({ ...asked, at }));
    const isElse = this.hasClassless && [80, 443].includes(asked.port);
    const isHttp = ['http', 'https', 'grpc'].includes(asked.protocol);
    const all = endings.map(expectedOf).map((one) => (isHttp ? one : withoutErrors(one)));
    const best = ['open', 'unknown', 'broken', 'nothing'] as const;
    const state = best.find((one) => all.some((each) => each.state === one)) ?? 'nothing';
    return {
      // One that is unknown may be anything.
      state: isElse || all.some((one) => one.state === 'unknown') ? 'unknown' : state,
      ends: largest(all.flatMap(({ ends }) => ends)),
      faults: all.filter((one) => one.state === 'broken').length,
      isEither: all.some((one) => one.isEither),
      isOfAnyHost: !isName && naming.length === 0,
    };
  }
}

/** Of ways of which one is taken, an end has its largest share. */
function largest(ends: readonly string[]): readonly string[] {
  const byEnd = new Map<string, string>();
  for (const one of [...ends].sort()) byEnd.set(one.replace(/ [01]\.\d{4}(?= |$)/, ''), one);
  return [...byEnd.values()].sort();
}

const PORT_NAMES: Readonly<Record<string, number>> = { http: 80, alt: 8080, dns: 53 };

/** What is led to a Service that is in none of the files is led there, whatever its ports are. */
function absentServices(objects: Objects): Manifest[] {
  const ports = ['TCP', 'UDP'].flatMap((protocol) =>
    Object.entries(PORT_NAMES).map(([name, port]) => ({ port, protocol, name })),
  );
  return objects.of('Namespace').flatMap(({ metadata: { name: namespace } }) =>
    [...SERVICES, 'gone']
      .filter((name) => objects.portsOf(namespace, name) === undefined)
      .map((name) => ({
        ...{ apiVersion: 'v1', kind: 'Service', metadata: { name, namespace }, spec: { ports } },
      })),
  );
}

function isServed(objects: Objects, ingress: Manifest): boolean {
  return ingressControllers(objects).some((one) => ingressesOf(objects, one).includes(ingress));
}

/** A controller without an Ingress takes nothing, whichever it is. */
function isUsed(objects: Objects, entrance: string): boolean {
  const [kind = '', ...rest] = entrance.split('/');
  return kind !== 'Ingress' || ingressesOf(objects, rest.join('/')).length > 0;
}

/** A connection that is closed looks alike, whatever the reason. */
function withoutErrors(one: Expected): Expected {
  return one.state === 'broken' ? { ...one, state: 'nothing', faults: 0 } : one;
}

function expectedOf(ending: Ending): Expected {
  if (ending === 'unknown') return { state: 'unknown', ends: [], faults: 0 };
  if (ending === 'no connection' || ending === 'not found') {
    return { state: 'nothing', ends: [], faults: 0 };
  }
  if (ending === 'unavailable' || (typeof ending === 'object' && 'error' in ending)) {
    return { state: 'broken', ends: [], faults: 1 };
  }
  if ('oneOf' in ending) {
    const all = ending.oneOf.map(expectedOf);
    const [first] = all;
    const isOne = all.every(({ state }) => state === first?.state);
    const ends = [...new Set(all.flatMap((one) => one.ends))].sort();
    const state = isOne && first ? first.state : 'unknown';
    // Backends that stand in another order are no other ending.
    const isEither = all.some((one) => one.ends.join() !== first?.ends.join());
    return { state, ends, faults: 0, isEither };
  }
  if ('redirect' in ending) {
    const url = ending.redirect.replace(/\?.*/, '');
    return { state: 'open', ends: [`a redirect (${ending.status}) to ${url}`], faults: 0 };
  }
  const { backends, path } = ending;
  if (Object.hasOwn(backends, INVALID)) return { state: 'broken', ends: [], faults: 1 };
  const ends = Object.entries(backends).map(([key, share]) => endText(key, share, path));
  return { state: 'open', ends: ends.sort(), faults: 0 };
}

function endText(service: string, share: number, path: string): string {
  return `Service ${service} ${share.toFixed(4)} ${path}`;
}

/** What the comparison says, in the words of the oracle. */
export function textsOf({ state, ends }: SideAnswer): readonly string[] {
  if (state !== State.OPEN) return [];
  const texts = ends.map(({ place, path = '', share }) =>
    place.startsWith('a redirect')
      ? place.replace(/\?.*/, '')
      : `${numbered(place)} ${share.toFixed(4)} ${path}`,
  );
  return [...new Set(texts)].sort();
}

/** Of a Service that is in none of the files, a port that a route calls by its name has no number. */
function numbered(place: string): string {
  return place.replace(/(?<=:)[a-z]+$/, (name) => String(PORT_NAMES[name] ?? name));
}

const PROTOCOLS: Readonly<Record<Scheme, Asked['protocol'] | undefined>> = {
  [Scheme.HTTP]: 'http',
  [Scheme.HTTPS]: 'https',
  [Scheme.GRPC]: 'grpc',
  [Scheme.GRPCS]: 'grpc',
  [Scheme.TLS]: 'tls',
  [Scheme.TCP]: 'tcp',
  [Scheme.UDP]: 'udp',
  [Scheme.SCTP]: undefined,
};

export function askedOf(request: Request): Asked | undefined {
  const { scheme, host, port, path, method, headers, query, from } = request;
  const protocol = PROTOCOLS[scheme];
  return (
    protocol && {
      client: from.kind === ClientKind.POD ? 'pod' : 'outside',
      ...{ protocol, port, path, method },
      host: host.endsWith('.svc') ? `${host}.cluster.local` : host,
      headers: Object.fromEntries(headers),
      query: Object.fromEntries(query),
    }
  );
}

/** The kind of a change; nothing where nothing changed, or one side is unknown. */
export function expectedKind(before: Expected, now: Expected): string | undefined {
  if (before.state === 'unknown' || now.state === 'unknown') return undefined;
  if (before.state === now.state) {
    if (now.state !== 'open') return undefined;
    if (before.ends.join() !== now.ends.join()) {
      const isOpen = before.isEither === true || now.isEither === true;
      if (isOpen && haveCommon(before, now)) return 'untold';
      if (before.isOfAnyHost === now.isOfAnyHost) return 'led elsewhere';
      return before.isOfAnyHost ? 'opened' : 'closed';
    }
    if (before.faults === now.faults || areBothFaulty(before, now)) return undefined;
    return before.faults < now.faults ? 'broken' : 'fixed';
  }
  if (now.state === 'open') return before.state === 'broken' ? 'fixed' : 'opened';
  if (before.state === 'open') return now.state === 'broken' ? 'broken' : 'closed';
  return now.state === 'broken' ? 'broken' : 'fixed';
}

/** Entrances that break for one reason are counted here, and are one fault in a comparison. */
export function areBothFaulty(before: Expected, now: Expected): boolean {
  return before.faults > 0 && now.faults > 0;
}

/** Whether some Service or redirect is an end of both. */
function haveCommon(before: Expected, now: Expected): boolean {
  const diffPlaceOf = (end: string) => end.replace(/(?<=^Service \S+) .*/, '');
  const known = new Set(before.ends.map(diffPlaceOf));
  return now.ends.some((one) => known.has(diffPlaceOf(one)));
}
