import * as fc from 'fast-check';
import type { Manifest } from '../chart';
import { PATHS, hostnames, mostly } from './alphabets';
import type { Workload } from './workloads';

const NGINX = 'nginx.ingress.kubernetes.io/';

/** An IngressClass of ingress-nginx, which may be the default, and one of another controller. */
export function ingressClasses(isDefault: boolean): Manifest[] {
  const annotations = { 'ingressclass.kubernetes.io/is-default-class': 'true' };
  return [
    {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'IngressClass',
      metadata: { name: 'public', ...(isDefault && { annotations }) },
      spec: { controller: 'k8s.io/ingress-nginx' },
    },
    {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'IngressClass',
      metadata: { name: 'other' },
      spec: { controller: 'ingress.example.com/controller' },
    },
  ];
}

interface Entry {
  readonly host?: string;
  readonly path: string;
  readonly pathType: string;
  readonly backend: object;
}

function backendsIn(namespace: string, workloads: readonly Workload[]) {
  const known = workloads
    .filter((one) => one.namespace === namespace)
    .flatMap(({ name, ports }) =>
      ports
        .filter(({ protocol }) => protocol === 'TCP')
        .flatMap((one) => [
          { service: { name, port: { number: one.port } } },
          { service: { name, port: { name: one.name } } },
        ]),
    );
  const gone = { service: { name: 'gone', port: { number: 80 } } };
  return mostly(fc.constantFrom<object>(...known), fc.constant<object>(gone), 30);
}

function entriesTo(backends: fc.Arbitrary<object>): fc.Arbitrary<Entry[]> {
  const entry = fc.record({
    host: fc.option(hostnames, { freq: 4, nil: undefined }),
    path: fc.constantFrom<string>(...PATHS),
    pathType: fc.constantFrom('Prefix', 'Prefix', 'Exact', 'ImplementationSpecific'),
    backend: backends,
  });
  return fc.array(entry, { minLength: 1, maxLength: 4 });
}

const classOf = fc.oneof(
  { weight: 6, arbitrary: fc.constant({ spec: { ingressClassName: 'public' } }) },
  { weight: 1, arbitrary: fc.constant({ spec: { ingressClassName: 'other' } }) },
  {
    weight: 1,
    arbitrary: fc.constant({ annotations: { 'kubernetes.io/ingress.class': 'nginx' } }),
  },
  { weight: 1, arbitrary: fc.constant({}) },
);

const options = fc.oneof(
  { weight: 5, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.constant({ [`${NGINX}use-regex`]: 'true' }) },
  { weight: 1, arbitrary: fc.constant({ [`${NGINX}rewrite-target`]: '/new' }) },
  { weight: 1, arbitrary: fc.constant({ [`${NGINX}ssl-redirect`]: 'false' }) },
);

const canaryOptions = fc.oneof(
  fc.constantFrom('0', '20', '100').map((weight) => ({ [`${NGINX}canary-weight`]: weight })),
  fc.constant({ [`${NGINX}canary-by-header`]: 'X-Canary' }),
  fc.constant({
    [`${NGINX}canary-by-header`]: 'X-Canary',
    [`${NGINX}canary-by-header-value`]: 'yes',
  }),
);

/** Up to three Ingresses, and a canary of the first. */
export function ingressesIn(
  namespaces: readonly string[],
  workloads: readonly Workload[],
): fc.Arbitrary<Manifest[]> {
  const ingress = fc.constantFrom(...namespaces).chain((namespace) => {
    const backend = backendsIn(
      namespace,
      workloads.filter(({ name }) => name !== 'store'),
    );
    return fc.record({
      namespace: fc.constant(namespace),
      entries: mostly(entriesTo(backend), fc.constant<Entry[]>([]), 12),
      defaultBackend: mostly(fc.constant(undefined), backend, 3),
      ingressClass: classOf,
      annotations: options,
      hasTls: fc.integer({ min: 0, max: 3 }).map((one) => one === 0),
      canary: mostly(fc.constant(undefined), canaryOptions, 2),
    });
  });
  return fc.array(ingress, { minLength: 1, maxLength: 3 }).map((list) => {
    const taken = new Map<string, string>();
    return list.flatMap((one, index) => {
      const distinct = new Map(one.entries.map((entry) => [JSON.stringify(entry), entry]));
      const entries = [...distinct.values()].filter((entry) => isFree(taken, entry, index));
      return objectsOf({ ...one, entries }, `ingress-${(index * 2) % 3}`, workloads);
    });
  });
}

/**
 * ingress-nginx refuses an Ingress with a path of another one; and nginx whatever has two prefixes
 * that are one but for the slash at the end.
 */
function isFree(taken: Map<string, string>, entry: Entry, owner: number): boolean {
  const { host = '', path, pathType } = entry;
  const type = pathType === 'Exact' ? pathType : 'Prefix';
  const whole = type === 'Exact' ? path : path.replace(/\/$/, '');
  const claims = [
    [`${host} ${path}`, `${owner}`],
    [`${host} ${whole} ${type}`, `${owner} ${JSON.stringify(entry)}`],
  ] as const;
  if (claims.some(([key, by]) => (taken.get(key) ?? by) !== by)) return false;
  for (const [key, by] of claims) taken.set(key, by);
  return true;
}

function objectsOf(
  one: {
    readonly namespace: string;
    readonly entries: readonly Entry[];
    readonly defaultBackend?: object;
    readonly ingressClass: { spec?: object; annotations?: object };
    readonly annotations: object;
    readonly hasTls: boolean;
    readonly canary?: object;
  },
  name: string,
  workloads: readonly Workload[],
): Manifest[] {
  const { namespace, entries, defaultBackend, ingressClass } = one;
  const rest = entries.length > 0 ? defaultBackend : (defaultBackend ?? ANY_BACKEND);
  const hosts = [...new Set(entries.flatMap(({ host }) => (host === undefined ? [] : [host])))];
  const tls = one.hasTls && hosts.length > 0 && { tls: [{ hosts, secretName: 'certificate' }] };
  const main = manifest(
    namespace,
    name,
    { ...one.annotations, ...ingressClass.annotations },
    {
      ...ingressClass.spec,
      ...(rest && { defaultBackend: rest }),
      ...(entries.length > 0 && { rules: rulesOf(entries) }),
      ...tls,
    },
  );
  const isSafe = workloads.some((each) => each.namespace === namespace && each.name === 'store');
  if (!one.canary || !isSafe || entries.length === 0) return [main];
  const backend = { service: { name: 'store', port: { number: 80 } } };
  const shadow = entries.slice(0, 1).map((entry) => ({ ...entry, backend }));
  const annotations = { [`${NGINX}canary`]: 'true', ...one.canary, ...ingressClass.annotations };
  const spec = { ...ingressClass.spec, rules: rulesOf(shadow) };
  return [main, manifest(namespace, `${name}-canary`, annotations, spec)];
}

const ANY_BACKEND = { service: { name: 'web', port: { number: 80 } } };

function manifest(namespace: string, name: string, annotations: object, spec: object): Manifest {
  const own = Object.keys(annotations).length > 0 && {
    annotations: annotations as Record<string, string>,
  };
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: { name, namespace, ...own },
    spec: spec as Manifest['spec'],
  };
}

function rulesOf(entries: readonly Entry[]): object[] {
  const hosts = [...new Set(entries.map(({ host }) => host))];
  return hosts.map((host) => ({
    ...(host !== undefined && { host }),
    http: {
      paths: entries
        .filter((one) => one.host === host)
        .map(({ path, pathType, backend }) => ({ path, pathType, backend })),
    },
  }));
}
