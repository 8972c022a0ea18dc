import { covers, coversOneLabel } from './outcome';

/** A set of routes, as people write them, small enough to try every request. */
export interface RouteSet {
  readonly ingresses: readonly {
    readonly className: string;
    readonly paths: readonly { host?: string; path: string; pathType: string }[];
  }[];
  readonly listeners: readonly { readonly port: number; readonly hostname?: string }[];
  readonly routes: readonly {
    /** The names of listeners; none is all of them. */
    readonly section?: number;
    readonly hostnames: readonly string[];
    readonly rules: readonly (readonly Match[])[];
  }[];
}

type Pairs = Readonly<Record<string, string>>;

export interface Match {
  readonly path: { readonly type: string; readonly value: string };
  readonly method?: string;
  readonly headers: Pairs;
  readonly query: Pairs;
}

export interface Verdict {
  /** Pairs that ask for the same requests with equal right. */
  readonly conflicts: readonly string[];
  readonly unreachable: readonly string[];
}

/** One thing of each sort that no route names stands for all the others. */
const HOSTS = [
  ...['example.com', 'a.example.com', 'b.a.example.com'],
  ...['zz.example.com', 'zz.a.example.com', 'zz.test'],
];
const PATHS = [
  ...['/', '/a', '/a/', '/a/b', '/a/b/', '/ab'],
  ...['/zz', '/a/zz', '/a/b/zz', '/ab/zz'],
];
const METHODS = ['GET', 'POST', 'PURGE'];
const HEADERS: readonly Pairs[] = [
  {},
  { x: '1' },
  { x: '2' },
  { y: '1' },
  { x: '1', y: '1' },
  { x: '2', y: '1' },
];
const QUERIES: readonly Pairs[] = [{}, { q: '1' }];

/** A match that a listener, or a host of a class, knows; and which requests it takes. */
interface Candidate {
  readonly object: string;
  readonly field: string;
  readonly rule: string;
  readonly order: number;
  readonly precedence: readonly number[];
  readonly takes: readonly (readonly boolean[])[]; // host, path, method, headers, query
}

/** Tries every request at every listener and at every class. */
export function byBruteForce(set: RouteSet): Verdict {
  const conflicts = new Set<string>();
  const known = new Set<string>();
  const reached = new Set<string>();
  const scopes = [...ingressScopes(set), ...listenerScopes(set)];
  for (const { candidates, answers } of scopes) {
    for (const one of candidates.filter(({ takes }) => takes[0]?.includes(true))) {
      known.add(one.rule);
      for (const other of candidates) if (areOne(one, other)) conflicts.add(pair(one, other));
    }
    for (const winner of winners(candidates, answers)) reached.add(winner.rule);
  }
  const unreachable = [...known].filter((rule) => !reached.has(rule));
  return { conflicts: [...conflicts].sort(), unreachable: unreachable.sort() };
}

export function pair(one: { object: string; field: string }, other: typeof one): string {
  return [one, other]
    .map(({ object, field }) => `${object} ${field}`)
    .sort()
    .join(' = ');
}

function areOne(one: Candidate, other: Candidate): boolean {
  const isRival = one.object !== other.object || one.object.startsWith('Ingress');
  return (
    isRival &&
    one.rule !== other.rule &&
    JSON.stringify([one.precedence, one.takes]) === JSON.stringify([other.precedence, other.takes])
  );
}

interface Scope {
  readonly candidates: readonly Candidate[];
  /** Which hosts come here at all. */
  readonly answers: readonly boolean[];
}

/** Everything that gets some request: nothing goes before it, and nothing equal of its object. */
function winners(candidates: readonly Candidate[], answers: readonly boolean[]): Set<Candidate> {
  const found = new Set<Candidate>();
  const sizes = [HOSTS, PATHS, METHODS, HEADERS, QUERIES].map(({ length }) => length);
  const descend = (left: readonly Candidate[], dimension: number) => {
    if (left.length === 0) return;
    if (dimension === sizes.length) {
      for (const one of left) if (!left.some((other) => beats(other, one))) found.add(one);
      return;
    }
    for (let value = 0; value < (sizes[dimension] ?? 0); value++) {
      if (dimension === 0 && !answers[value]) continue;
      descend(
        left.filter(({ takes }) => takes[dimension]?.[value]),
        dimension + 1,
      );
    }
  };
  descend(candidates, 0);
  return found;
}

function beats(one: Candidate, other: Candidate): boolean {
  const at = one.precedence.findIndex((value, index) => value !== other.precedence[index]);
  if (at >= 0) return (one.precedence[at] ?? 0) > (other.precedence[at] ?? 0);
  return (
    one.object === other.object && one.object.startsWith('HTTPRoute') && one.order < other.order
  );
}

/** A class picks the host first: whole, else by a wildcard of one label, else for every host. */
function ingressScopes({ ingresses }: RouteSet): Scope[] {
  const classes = new Set(ingresses.map(({ className }) => className));
  return [...classes].map((wanted) => {
    const paths = ingresses.flatMap(({ className, paths: own }, index) =>
      className === wanted
        ? own.map((path, at) => ({ path, at, object: `Ingress i${index}` }))
        : [],
    );
    const hosts = new Set(paths.map(({ path }) => path.host ?? ''));
    const servers = HOSTS.map((host) => {
      if (hosts.has(host)) return host;
      const wildcards = [...hosts].filter((one) => one.startsWith('*'));
      return wildcards.find((one) => coversOneLabel(one, host)) ?? '';
    });
    const candidates = paths.map(({ path: { host = '', path, pathType }, at, object }) => {
      const isExact = pathType === 'Exact';
      const field = `spec.rules[${at}].http.paths[0]`;
      return {
        ...{ object, field, rule: `${object} ${field}`, order: at },
        precedence: isExact ? [1, 0] : [0, path.replace(/\/+$/, '').length],
        takes: [
          servers.map((server) => server === host),
          PATHS.map((asked) => (isExact ? asked === path : covers(path, asked))),
          ...[METHODS, HEADERS, QUERIES].map((all) => all.map(() => true)),
        ],
      };
    });
    return { candidates, answers: HOSTS.map(() => true) };
  });
}

/** A request comes to the listener of its port whose host name says most of its host. */
function listenerScopes({ listeners, routes }: RouteSet): Scope[] {
  return listeners.map(({ port, hostname }, section) => {
    const rivals = listeners.filter((other) => other.port === port);
    const attached = routes.flatMap((route, index) =>
      (route.section ?? section) === section ? [{ route, index }] : [],
    );
    return {
      answers: HOSTS.map((host) => {
        const [best] = rivals
          .map((other) => other.hostname)
          .filter((one) => fits(one, host))
          .sort((a, b) => rank(b) - rank(a));
        return fits(hostname, host) && best === hostname;
      }),
      candidates: attached.flatMap(({ route, index }) =>
        candidatesOf(route, `HTTPRoute r${index}`, hostname),
      ),
    };
  });
}

function candidatesOf(
  { hostnames, rules }: RouteSet['routes'][number],
  object: string,
  listener: string | undefined,
): Candidate[] {
  const hosts = hostnames.length > 0 ? hostnames : [undefined];
  return rules.flatMap((matches, order) =>
    matches.flatMap((match, at) =>
      hosts.map((host) => ({
        ...{ object, order, rule: `${object} spec.rules[${order}]` },
        field: `spec.rules[${order}].matches[${at}]`,
        precedence: [...hostPrecedence(host), ...matchPrecedence(match)],
        takes: [
          HOSTS.map((asked) => fits(host, asked) && fits(listener, asked)),
          ...takesOf(match),
        ],
      })),
    ),
  );
}

function fits(pattern: string | undefined, host: string): boolean {
  if (pattern === undefined || pattern === host) return true;
  return pattern.startsWith('*') && host.endsWith(pattern.slice(1));
}

function rank(host: string | undefined): number {
  const [whole = 0, length = 0] = hostPrecedence(host);
  return whole * 1000 + length;
}

function hostPrecedence(host = ''): number[] {
  return [host.startsWith('*') ? 0 : host.length, host.length];
}

function matchPrecedence({ path, method, headers, query }: Match): number[] {
  return [
    path.type === 'Exact' ? 1 : 0,
    path.type === 'Exact' ? path.value.length : path.value.replace(/\/+$/, '').length,
    method === undefined ? 0 : 1,
    Object.keys(headers).length,
    Object.keys(query).length,
  ];
}

function takesOf({ path, method, headers, query }: Match): boolean[][] {
  const isExact = path.type === 'Exact';
  return [
    PATHS.map((asked) => (isExact ? asked === path.value : covers(path.value, asked))),
    METHODS.map((asked) => method === undefined || method === asked),
    HEADERS.map((sent) => has(sent, headers)),
    QUERIES.map((sent) => has(sent, query)),
  ];
}

function has(sent: Pairs, wanted: Pairs): boolean {
  return Object.entries(wanted).every(([name, value]) => sent[name] === value);
}
