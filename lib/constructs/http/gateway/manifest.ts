import type { GatewayRef } from '../../../cluster/gateway';
import { ParentKind } from '../../../cluster/gateway';
import { PathType } from '../../common/enums';
import type { TableRoute, RouteTable, RouteTarget } from '../table/route-table';

/** What the API server takes in one route. */
const MOST_HOSTNAMES = 16;

/** One reference for each listener; without a name, it is to all of them. */
export function parentRefs(
  { name, namespace, kind }: GatewayRef,
  own: string,
  listeners: readonly (string | undefined)[],
): object[] {
  const elsewhere = namespace !== undefined && namespace !== own ? namespace : undefined;
  const set = kind === ParentKind.LISTENER_SET ? { kind } : {};
  return listeners.map((sectionName) => ({ ...set, name, namespace: elsewhere, sectionName }));
}

export function backendRef(target: RouteTarget, own: string) {
  const { service, namespace, port, weight, resource } = target;
  return {
    ...resource,
    name: service,
    namespace: namespace === own ? undefined : namespace,
    port,
    weight,
  };
}

/** The filter that copies requests. */
export function mirrorFilter({ mirror }: TableRoute, own: string): object[] {
  if (!mirror) return [];
  return [{ type: 'RequestMirror', requestMirror: { backendRef: backendRef(mirror, own) } }];
}

/** The routes, and those to the default backend: for what is left over of each host, and of all others. */
export function withDefault({ routes, defaultTarget }: RouteTable): readonly TableRoute[] {
  if (!defaultTarget) return routes;
  const taken = new Set(routes.filter(takesAll).map(({ host }) => host));
  const hosts = [...new Set([...routes.map(({ host }) => host), undefined])];
  const rest = { path: '/', pathType: PathType.PREFIX, targets: [defaultTarget] };
  const free = hosts.filter((host) => !taken.has(host));
  return [...routes, ...free.map((host) => ({ ...rest, host }))];
}

function takesAll({ path, pathType, method, matchHeaders, matchQuery }: TableRoute): boolean {
  const isPlain = !method && isEmpty(matchHeaders) && isEmpty(matchQuery);
  return path === '/' && pathType === PathType.PREFIX && isPlain;
}

function isEmpty(map: Readonly<Record<string, string>> = {}): boolean {
  return Object.keys(map).length === 0;
}

/** The hosts of routes, as many at a time as one route takes; nothing stands for every host. */
export function distinctHosts(routes: readonly TableRoute[]): (string[] | undefined)[] {
  const hosts = new Set(routes.map(({ host }) => host));
  const named = [...hosts].filter((host) => host !== undefined);
  return [...slices(named, MOST_HOSTNAMES), ...(hosts.has(undefined) ? [undefined] : [])];
}

/** Hosts that have the same rules, as many at a time as one route takes. */
export function split(
  byHost: ReadonlyMap<string | undefined, object[]>,
): { hostnames?: string[]; rules: object[] }[] {
  const byRules = new Map<string, { hosts: (string | undefined)[]; rules: object[] }>(); // rules as text -> hosts with them
  for (const [host, rules] of byHost) {
    const key = host === undefined ? '' : JSON.stringify(rules);
    const hosts = byRules.get(key)?.hosts ?? [];
    byRules.set(key, { hosts: [...hosts, host], rules });
  }
  return [...byRules.values()].flatMap(({ hosts, rules }) =>
    slices(hosts, MOST_HOSTNAMES).map((some) => {
      const hostnames = some.filter((host) => host !== undefined);
      return { hostnames: hostnames.length > 0 ? hostnames : undefined, rules };
    }),
  );
}

export function slices<T>(list: readonly T[], most: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / most) }, (_, index) =>
    list.slice(index * most, (index + 1) * most),
  );
}
