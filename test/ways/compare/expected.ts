import { ClientKind } from '../../../lib/ways/ask/client';
import type { Request } from '../../../lib/ways/ask/request';
import { Scheme } from '../../../lib/ways/ask/request';
import type { SideAnswer } from '../../../lib/ways/compare/answer';
import { State } from '../../../lib/ways/compare/outcome';
import { answersOf, entranceNames } from '../../support/answers/answer';
import type { Asked } from '../../support/answers/asked';
import type { Ending } from '../../support/answers/ending';
import { INVALID } from '../../support/answers/ending';
import type { Manifest } from '../../support/chart';

/** What an audience gets by matchers that are written apart: at whichever entrance it asks. */
export interface Expected {
  readonly state: 'open' | 'nothing' | 'broken' | 'unknown';
  readonly ends: readonly string[];
  /** How many entrances break, beside those that lead on. */
  readonly faults: number;
  /** Whether it is one of several. */
  readonly isEither?: boolean;
}

export class Oracle {
  private readonly answer: (asked: Asked) => Ending;
  private readonly entrances: readonly string[];

  constructor(manifests: readonly Manifest[]) {
    this.answer = answersOf(manifests);
    this.entrances = entranceNames(manifests);
  }

  expected(asked: Asked): Expected {
    const isName = asked.at === undefined && (asked.host ?? '').includes('.svc');
    const endings = isName
      ? [this.answer(asked)]
      : this.entrances.map((at) => this.answer({ ...asked, at }));
    const isHttp = ['http', 'https', 'grpc'].includes(asked.protocol);
    const all = endings.map(expectedOf).map((one) => (isHttp ? one : withoutErrors(one)));
    const best = ['open', 'unknown', 'broken', 'nothing'] as const;
    const state = best.find((one) => all.some((each) => each.state === one)) ?? 'nothing';
    return {
      // One that is unknown may be anything.
      state: all.some((one) => one.state === 'unknown') ? 'unknown' : state,
      ends: [...new Set(all.flatMap(({ ends }) => ends))].sort(),
      faults: all.filter((one) => one.state === 'broken').length,
      isEither: all.some((one) => one.isEither),
    };
  }
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
    return { state, ends, faults: 0, isEither: ends.length > 1 };
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
      : `${place} ${share.toFixed(4)} ${path}`,
  );
  return [...new Set(texts)].sort();
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
      return isOpen && haveCommon(before, now) ? 'untold' : 'led elsewhere';
    }
    if (before.faults === now.faults) return undefined;
    return before.faults < now.faults ? 'broken' : 'fixed';
  }
  if (now.state === 'open') return before.state === 'broken' ? 'fixed' : 'opened';
  if (before.state === 'open') return now.state === 'broken' ? 'broken' : 'closed';
  return now.state === 'broken' ? 'broken' : 'fixed';
}

/** Whether some Service or redirect is an end of both. */
function haveCommon(before: Expected, now: Expected): boolean {
  const diffPlaceOf = (end: string) => end.replace(/(?<=^Service \S+) .*/, '');
  const known = new Set(before.ends.map(diffPlaceOf));
  return now.ends.some((one) => known.has(diffPlaceOf(one)));
}
