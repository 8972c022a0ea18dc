import { groupBy } from '../../model/queries/group';
import { isOtherPolicy } from '../../model/queries/other-policies';
import type { Network } from '../../model/queries/network';
import { at, listOf, textOf } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';
import { objectText } from '../../model/read/manifest';
import { ClientKind } from '../ask/client';
import { OTHER_ROUTERS, TRAEFIK_ROUTER } from '../routes/other-routers';
import { unreadHostsOf } from '../routes/unread-routes';
import type { SideAnswer } from './answer';
import { OUTSIDE, PODS } from './audiences';
import type { Change } from './change';
import { areEqual } from './changed';
import { areAlikeCharts, isArtefact, isChart } from './charts';
import { State } from './outcome';

/** Few plugins enforce them, so that whether one admits is not known either. */
const ADMIN_POLICIES = new Set([
  ...['AdminNetworkPolicy', 'BaselineAdminNetworkPolicy', 'ClusterNetworkPolicy'],
]);

const ROUTERS = OTHER_ROUTERS.filter((one) => one !== TRAEFIK_ROUTER);

/** What changed and is not evaluated: whether anything is answered otherwise cannot be told. */
export function unreadChanges(
  changed: ReadonlySet<Manifest>,
  isOld: (manifest: Manifest) => boolean,
  networks: readonly Network[],
): Change[] {
  const hasGateway = gatewaysOf(networks);
  const isAsked = (one: Manifest) => isUnread(one) || isChart(one) || lacksGateway(one, hasGateway);
  const unread = groupBy([...changed].filter(isAsked), ({ identity }) => identity);
  return [...unread]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, those]) => {
      const [was, is] = [those.find(isOld), those.find((one) => !isOld(one))];
      return was && is && areAlike(was, is) ? [] : changeOf(was, is);
    });
}

function areAlike(a: Manifest, b: Manifest): boolean {
  return isChart(a) ? areAlikeCharts(a, b) : areEqual(a.spec, b.spec);
}

type HasGateway = (namespace: string, name: string) => boolean;

function gatewaysOf(networks: readonly Network[]): HasGateway {
  const all = networks.flatMap(({ manifests, around }) => [...manifests, ...(around?.all ?? [])]);
  const known = new Set(
    all.filter(isListening).map(({ namespace, name }) => JSON.stringify([namespace, name])),
  );
  return (namespace, name) => known.has(JSON.stringify([namespace, name]));
}

function isListening({ kind }: Manifest): boolean {
  return kind === 'Gateway' || kind === 'ListenerSet' || kind === 'XListenerSet';
}

/** Whether a route is for Gateways that are in none of the files: no listener can be asked for it. */
function lacksGateway(manifest: Manifest, hasGateway: HasGateway): boolean {
  const { group, kind, namespace, spec } = manifest;
  if (group !== 'gateway.networking.k8s.io' || !kind.endsWith('Route')) return false;
  const parents = listOf(at(spec, 'parentRefs')).filter(
    (one) => (textOf(at(one, 'kind')) ?? 'Gateway') !== 'Service',
  );
  return (
    parents.length > 0 &&
    !parents.some((one) =>
      hasGateway(textOf(at(one, 'namespace')) ?? namespace, textOf(at(one, 'name')) ?? ''),
    )
  );
}

function isUnread(manifest: Manifest): boolean {
  return isPolicy(manifest) || ROUTERS.some((router) => isOf(router, manifest));
}

function isPolicy(manifest: Manifest): boolean {
  const { group, kind } = manifest;
  const isAdmin = group === 'policy.networking.k8s.io' && ADMIN_POLICIES.has(kind);
  return isAdmin || isOtherPolicy(manifest);
}

function isOf({ groups, kinds }: (typeof ROUTERS)[number], { group, kind }: Manifest): boolean {
  return groups.includes(group) && kinds.includes(kind);
}

function changeOf(was: Manifest | undefined, is: Manifest | undefined): Change[] {
  const one = is ?? was;
  if (!one) return [];
  const audience = isPolicy(one) ? PODS : OUTSIDE;
  const from = 'any client';
  const client = { kind: ClientKind.INTERNET } as const;
  const ask = { audience, from, client, text: askedText(one) };
  const [before, now] = [was, is].map(answerOf) as [SideAnswer, SideAnswer];
  return [
    {
      ...{ kind: 'untold', audience, clients: [], count: 1, objects: [one] },
      witness: { kind: 'untold', ask, before, now },
      was: was ? [{ manifest: was, field: 'spec' }] : [],
      is: is ? [{ manifest: is, field: 'spec' }] : [],
    },
  ];
}

function askedText(manifest: Manifest): string {
  if (isChart(manifest)) return `what ${objectText(manifest)} brings`;
  return `${hostsText(manifest)} by ${objectText(manifest)}`;
}

const MOST_HOSTS = 3;

/** `shop.example.com`, or what it is for where it names no host. */
function hostsText(manifest: Manifest): string {
  if (isPolicy(manifest)) return 'connections that are ruled';
  const own = ROUTERS.filter((router) => isOf(router, manifest));
  const hosts = [
    ...own.flatMap((router) => unreadHostsOf(router, manifest)).map(({ host }) => host),
    ...listOf(at(manifest.spec, 'hostnames')).flatMap((host) => textOf(host) ?? []),
  ];
  const named = hosts.filter((one) => one !== '');
  const more = named.length - MOST_HOSTS;
  if (named.length === 0) return 'requests that are led';
  return `${named.slice(0, MOST_HOSTS).join(', ')}${more > 0 ? ` and ${more} more hosts` : ''}`;
}

function answerOf(manifest: Manifest | undefined): SideAnswer {
  const none = { ends: [], isEither: false, faults: [], places: [] };
  if (!manifest) return { ...none, state: State.NOTHING };
  const what = whyUnknown(manifest);
  return { ...none, state: State.UNKNOWN, faults: [what], places: [{ manifest, field: 'spec' }] };
}

function whyUnknown(manifest: Manifest): string {
  if (isArtefact(manifest)) return 'what it holds is in none of the files';
  if (isChart(manifest)) return 'no chart is rendered';
  return isUnread(manifest)
    ? `no ${manifest.kind} is evaluated`
    : 'its Gateway is in none of the files';
}
