import { isAbsent, textsOf, textOf, within } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';
import { objectText } from '../../model/read/manifest';
import { derived } from '../../model/queries/derived';
import { groupBy } from '../../model/queries/group';
import type { Network } from '../../model/queries/network';
import type { HostPattern } from '../../net/host-pattern';
import { hostPattern } from '../../net/host-pattern';
import type { Request } from '../ask/request';
import type { Hop } from '../chain/hop';
import { HopKind } from '../chain/hop';
import { Verdict } from '../chain/verdict';
import { patternsOf, withoutLastDot } from './host-index';
import type { OtherRouter } from './other-routers';
import { OTHER_ROUTERS, TRAEFIK_ROUTER } from './other-routers';

/** A host that an object of a kind names whose routes are not evaluated. */
export interface NamedHost {
  readonly manifest: Manifest;
  readonly field: string;
  readonly host: HostPattern;
}

/** All of them. */
export const unreadHosts = derived((network): readonly NamedHost[] =>
  OTHER_ROUTERS.filter((one) => one !== TRAEFIK_ROUTER).flatMap((router) =>
    router.groups.flatMap((group) =>
      router.kinds.flatMap((kind) =>
        network.others(group, kind).flatMap((manifest) => unreadHostsOf(router, manifest)),
      ),
    ),
  ),
);

/** The hosts that one of them names; of an expression nobody knows. */
export function unreadHostsOf(
  { hostFields = [], regexField }: OtherRouter,
  manifest: Manifest,
): NamedHost[] {
  const valueOf = (field: string) => within(manifest.object, ...field.split('.'));
  const field = hostFields.find((one) => !isEmpty(valueOf(one)));
  if (field === undefined) return [];
  const isLast = field === hostFields.at(-1);
  if (isLast && regexField !== undefined && valueOf(regexField) === true) return [];
  const text = textOf(valueOf(field));
  if (text !== undefined) return [{ manifest, field, host: patternOf(text) }];
  return textsOf(valueOf(field)).map((one, index) => ({
    ...{ manifest, field: `${field}[${index}]`, host: patternOf(one) },
  }));
}

function isEmpty(value: unknown): boolean {
  return isAbsent(value) || value === '';
}

/** `*` alone stands for every host. */
function patternOf(text: string): HostPattern {
  return text === '*' ? '' : hostPattern(text);
}

const byPattern = derived((network) => groupBy(unreadHosts(network), ({ host }) => host));

/** What names the host of a request among the objects of an entry, the most specific first. */
export function unreadFor(
  network: Network,
  { host }: Request,
  of: ReadonlySet<Manifest>,
): readonly NamedHost[] {
  return patternsOf(withoutLastDot(host), 'any').flatMap((pattern) =>
    (byPattern(network).get(pattern) ?? []).filter(({ manifest }) => of.has(manifest)),
  );
}

export function unreadHop(those: readonly NamedHost[], { host }: Pick<Request, 'host'>): Hop {
  const names = [...new Set(those.map(({ manifest }) => objectText(manifest)))].sort();
  const [first = ''] = names;
  return {
    kind: HopKind.ROUTE,
    verdict: Verdict.UNKNOWN,
    what:
      names.length > 1
        ? `${first} and ${names.length - 1} more are for ${host}; they are not evaluated`
        : `${first} is for ${host}; it is not evaluated`,
    places: those.map(({ manifest, field }) => ({ manifest, field })),
  };
}
