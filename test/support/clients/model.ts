import * as fc from 'fast-check';

/** What is admitted, in the words of the oracle. */
export type Who =
  | {
      readonly pods: Readonly<Record<string, string>>;
      readonly in?: string;
      readonly team?: string;
    }
  | { readonly space: string }
  | { readonly team: string }
  | { readonly network: string; readonly except?: string }
  | { readonly proxy: 'ingressController' | 'gateway' }
  | { readonly all: true };

export interface PortModel {
  readonly port: number;
  readonly target: number;
  readonly called?: string;
  readonly udp: boolean;
}

export interface ServiceModel {
  readonly kind: 'clusterIp' | 'headless' | 'nodePort';
  /** Nothing where it has those of the app. */
  readonly ports?: readonly PortModel[];
  readonly clients?: readonly Who[];
  /** Whether it comes by `expose()`. */
  readonly late: boolean;
}

export interface RouteModel {
  readonly port: number;
  readonly by: 'ingressController' | 'gateway';
  readonly clients?: readonly Who[];
  readonly late: boolean;
}

/** An app, and all that it is reached by. */
export interface AppModel {
  readonly namespace: string;
  readonly from: 'image' | 'selector';
  readonly ports: readonly PortModel[];
  readonly clients?: readonly Who[];
  readonly isHeadless: boolean;
  readonly services: readonly ServiceModel[];
  readonly routes: readonly RouteModel[];
  /** Routes of an HttpRoutes of its own. */
  readonly tables: readonly Pick<RouteModel, 'port' | 'by'>[];
  readonly deny: boolean;
}

export const PROXIES = {
  ingressController: { namespace: 'edge', labels: { app: 'nginx' } },
  gateway: { namespace: 'gates', labels: { gate: 'edge' } },
} as const;

export const TEAMS: Readonly<Record<string, string>> = { shop: 'a', data: 'b', gates: 'a' };

const labels = fc.constantFrom<Record<string, string>>(
  { app: 'web' },
  { app: 'api' },
  { app: 'web', tier: 'front' },
  { tier: 'front' },
);

const spaces = fc.constantFrom('shop', 'data', 'edge', 'other');

const inside: fc.Arbitrary<Who> = fc.oneof(
  labels.map((pods) => ({ pods })),
  fc.tuple(labels, spaces).map(([pods, space]) => ({ pods, in: space })),
  fc.tuple(labels, fc.constantFrom('a', 'b')).map(([pods, team]) => ({ pods, team })),
  spaces.map((space) => ({ space })),
  fc.constantFrom('a', 'b').map((team) => ({ team })),
  fc.constantFrom('ingressController' as const, 'gateway' as const).map((proxy) => ({ proxy })),
);

const network: fc.Arbitrary<Who> = fc.constantFrom(
  { network: '192.0.2.0/24' },
  { network: '192.0.2.0/24', except: '192.0.2.64/26' },
  { network: '198.51.100.0/25' },
  { network: '203.0.113.7/32' },
);

const rarely = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined, freq: 2 });
const few = (one: fc.Arbitrary<Who>) => fc.array(one, { maxLength: 3 });

const all = fc.constant<Who>({ all: true });

/** Those of an exposure to the outside: somebody outside is among them. */
const outside = fc
  .tuple(few(inside), fc.oneof({ weight: 3, arbitrary: network }, { weight: 1, arbitrary: all }))
  .map(([some, one]) => [...some, one]);

const port: fc.Arbitrary<PortModel> = fc.record({
  port: fc.constantFrom(80, 443, 5432, 9100),
  target: fc.constantFrom(80, 8080, 5432, 9100),
  called: rarely(fc.constantFrom('http', 'metrics', 'db')),
  udp: fc.boolean(),
});

const portKey = ({ port, udp }: PortModel) => `${port}/${String(udp)}`;

/** Ports that one Service and one container can have. */
function ports(most: number): fc.Arbitrary<PortModel[]> {
  return fc.uniqueArray(port, { minLength: 1, maxLength: most, selector: portKey });
}

/** Names are of one number each, and numbers have one name; a headless Service has its numbers once. */
function isPossible({ from, ports: own, services, isHeadless }: AppModel): boolean {
  const every = [...own, ...services.flatMap(({ ports: others = [] }) => others)];
  const named = every.filter(({ called }) => called !== undefined);
  const isBijection = named.every((one) =>
    named.every(
      (other) =>
        (one.called === other.called) === (one.target === other.target && one.udp === other.udp),
    ),
  );
  const untranslated = [isHeadless ? own : [], ...services.map((one) => untranslatedOf(one, own))];
  return (
    isBijection &&
    services.every((one) => isPossibleLate(one, from)) &&
    untranslated.every((those) => {
      const keys = those.map(({ target, udp }) => `${target}/${String(udp)}`);
      return new Set(keys).size === keys.length;
    })
  );
}

/** When the pods are made, their names are settled; those of others are found by their names alone. */
function isPossibleLate({ kind, late, ports = [] }: ServiceModel, from: AppModel['from']): boolean {
  if (!late) return true;
  if (kind === 'headless' && from === 'selector') return false;
  return ports.every(({ called }) => called === undefined);
}

function untranslatedOf({ kind, ports: own }: ServiceModel, ofApp: readonly PortModel[]) {
  return kind === 'headless' ? (own ?? ofApp) : [];
}

const service = (isPoliced: boolean): fc.Arbitrary<ServiceModel> =>
  fc.constantFrom('clusterIp' as const, 'headless' as const, 'nodePort' as const).chain((kind) =>
    fc.record({
      kind: fc.constant(kind),
      ports:
        kind === 'headless'
          ? rarely(ports(2).map((those) => those.map((one) => ({ ...one, port: one.target }))))
          : rarely(ports(2)),
      clients: kind === 'nodePort' ? outside : rarely(few(inside)),
      late: fc.constant(false).chain(() => (isPoliced ? fc.boolean() : fc.constant(false))),
    }),
  );

/** Apps, each with whom it lets in. */
export const apps: fc.Arbitrary<AppModel> = fc.boolean().chain((hasClients) =>
  fc
    .record({
      namespace: fc.constantFrom('shop', 'data'),
      from: fc.constantFrom('image' as const, 'selector' as const),
      ports: ports(3),
      clients: hasClients ? few(fc.oneof(inside, inside, network, all)) : fc.constant(undefined),
      isHeadless: fc.boolean(),
      services: fc.array(service(hasClients), { maxLength: 2 }),
      deny: fc.boolean(),
    })
    .chain((app): fc.Arbitrary<AppModel> => {
      const tcp = app.ports.filter(({ udp }) => !udp).map((one) => routed(one, app.isHeadless));
      const by = fc.constantFrom('ingressController' as const, 'gateway' as const);
      if (tcp.length === 0) return fc.constant({ ...app, routes: [], tables: [] });
      const route = fc.record({
        port: fc.constantFrom(...tcp),
        by,
        clients: rarely(few(inside)),
        late: hasClients ? fc.boolean() : fc.constant(false),
      });
      const table = fc.record({ port: fc.constantFrom(...tcp), by });
      return fc
        .tuple(fc.array(route, { maxLength: 1 }), fc.array(table, { maxLength: 1 }))
        .map(([routes, tables]) => ({ ...app, routes, tables }));
    })
    .filter(isPossible),
);

/** The port by which a route finds the Service of the app. */
function routed({ port: number, target }: PortModel, isHeadless: boolean): number {
  return isHeadless ? target : number;
}
