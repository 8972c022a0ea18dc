import type { Cluster } from '../../../cluster/cluster';
import { IngressController } from '../../../cluster/ingress-controller';
import { written } from '../../common/written';
import { issuerAnnotations } from '../table/cert-manager';
import { dnsAnnotations } from '../table/dns-record-options';
import type { RouteManifest } from '../table/route-manifest';
import { numbered } from '../table/route-manifest';
import type { TableRoute, RouteTable, RouteTarget } from '../table/route-table';
import { ingressControllerOf } from '../table/route-table';
import { canaryOf, isCanary } from './canaries';
import type { Annotations, Dialect } from './dialect';
import { PLAIN } from './dialect';
import { f5Dialect } from './f5-nginx';
import { HAPROXY_DIALECT } from './haproxy';
import { NGINX_DIALECT } from './nginx';
import { traefikDialect } from './traefik';

interface IngressSpec {
  readonly ingressClassName?: string;
  readonly defaultBackend?: object;
  readonly tls?: readonly object[];
  readonly rules: readonly object[];
}

/** Routes that share an Ingress, since they have the same annotations. */
interface Group {
  readonly name: string;
  readonly annotations: Annotations;
  readonly paths: PathOfHost[];
}

interface PathOfHost {
  readonly route: TableRoute;
  readonly target: RouteTarget | undefined;
}

/**
 * The Ingresses of a table, and what they refer to. The first has its name and the routes that need
 * nothing more than the first route does; others are numbered.
 */
export function ingressManifests(table: RouteTable, cluster: Cluster): RouteManifest[] {
  const dialect = dialectOf(table, cluster);
  const [first, ...others] = groupsOf(table, dialect);
  const manifest = (
    group: Group,
    hosts: readonly TableRoute[],
    more: Partial<IngressSpec> = {},
  ) => ({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    name: group.name,
    annotations: group.annotations,
    spec: written({
      ingressClassName: table.options.ingressClass ?? cluster.ingressClass,
      ...more,
      tls: tls(hosts, table),
      rules: rules(group, table, dialect),
    }),
  });
  if (!first) return [];
  // On one Ingress alone: cert-manager makes a Certificate for each that it stands on.
  const issuers = issuerAnnotations(table.options);
  const annotations = Object.assign({}, first.annotations, issuers);
  const named = { name: first.name, annotations, paths: first.paths };
  const { defaultTarget } = table;
  return [
    manifest(named, table.routes, { defaultBackend: defaultTarget && service(defaultTarget) }),
    ...others.map((group) =>
      manifest(
        group,
        group.paths.map(({ route }) => route),
      ),
    ),
    ...(dialect.objects ?? []),
  ];
}

/** A redirect leads to no backend, but a path has to name one: the first of the table. */
function groupsOf(table: RouteTable, dialect: Dialect): Group[] {
  const { name, routes, options } = table;
  const holder = routes.flatMap(({ targets }) => targets)[0];
  const all = Object.assign({}, dialect.tableAnnotations(options), dnsAnnotations(options.dns));
  const main = routes
    .filter((route) => !isCanary(route))
    .map((route) => ({ route, target: route.targets[0] ?? holder }));
  const canaries = routes.flatMap((route) => canaryOf(route) ?? []);
  return [
    ...grouped(name, main, ({ route }) =>
      Object.assign({}, all, dialect.routeAnnotations(route, table)),
    ),
    ...grouped(`${name}-canary`, canaries, ({ annotations }) => annotations),
  ];
}

function dialectOf(table: RouteTable, cluster: Cluster): Dialect {
  switch (ingressControllerOf(table.options, cluster)) {
    case IngressController.INGRESS_NGINX:
    case IngressController.TRAEFIK_NGINX:
      return NGINX_DIALECT;
    case IngressController.F5_NGINX:
      return f5Dialect(table);
    case IngressController.HAPROXY:
      return HAPROXY_DIALECT;
    case IngressController.TRAEFIK:
      return traefikDialect(table);
    case undefined:
      return PLAIN;
  }
}

function grouped<Path extends PathOfHost>(
  name: string,
  paths: readonly Path[],
  annotationsOf: (path: Path) => Annotations,
): Group[] {
  const [first] = paths;
  if (first && paths.length === 1)
    return [{ name, annotations: annotationsOf(first), paths: [first] }];
  const byAnnotations = new Map<string, Group>(); // annotations as text -> routes with them
  for (const path of paths) {
    const annotations = annotationsOf(path);
    const key = JSON.stringify(annotations);
    const group = byAnnotations.get(key);
    if (group) group.paths.push(path);
    else {
      const own = numbered(name, byAnnotations.size);
      byAnnotations.set(key, { name: own, annotations, paths: [path] });
    }
  }
  return [...byAnnotations.values()];
}

function rules(group: Group, table: RouteTable, dialect: Dialect): object[] {
  const byHost = new Map<string | undefined, object[]>(); // host -> paths
  for (const { route, target } of group.paths) {
    const { path, pathType } = dialect.path(route, table);
    const entry = { path, pathType, backend: target && service(target) };
    const those = byHost.get(route.host);
    if (those) those.push(entry);
    else byHost.set(route.host, [entry]);
  }
  return [...byHost].map(([host, paths]) => ({ host, http: { paths } }));
}

function service({ service: name, port }: RouteTarget): object {
  return { service: { name, port: { number: port } } };
}

function tls(routes: readonly TableRoute[], { options: { tlsSecret } }: RouteTable) {
  if (tlsSecret === undefined) return undefined;
  return [{ hosts: [...new Set(routes.map(({ host }) => host))], secretName: tlsSecret }];
}
