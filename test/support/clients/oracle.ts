import { contains } from '../policies/cidr';
import type { AppModel, PortModel, Who } from './model';
import { PROXIES, TEAMS } from './model';

/** Who connects: a pod, or an address that no pod has. */
export type Caller = PodCaller | { readonly address: string };

export interface PodCaller {
  readonly namespace: string;
  readonly labels: Readonly<Record<string, string>>;
}

/** A port of the pods. */
export interface Dialed {
  readonly port: number;
  readonly udp: boolean;
}

/** Whether an app says that somebody may connect, by what is written of it, without any manifest. */
export function isAdmitted(app: AppModel, caller: Caller, dialed: Dialed): boolean {
  const { clients, services, routes, tables } = app;
  const isRestricted =
    clients !== undefined || [...services, ...routes].some((one) => one.clients !== undefined);
  if (!isRestricted) return !app.deny;
  const behind = (number: number) =>
    app.ports.filter((one) => !one.udp && number === (app.isHeadless ? one.target : one.port));
  const ways: [readonly Who[], readonly PortModel[]][] = [
    [clients ?? [], app.ports],
    ...services.map((one): [readonly Who[], readonly PortModel[]] => [
      one.clients ?? clients ?? [],
      one.ports ?? app.ports,
    ]),
    ...routes.map((one): [readonly Who[], readonly PortModel[]] => [
      one.clients ?? [{ proxy: one.by }],
      behind(one.port),
    ]),
    ...tables.map((one): [readonly Who[], readonly PortModel[]] => [
      [{ proxy: one.by }],
      behind(one.port),
    ]),
  ];
  return ways.some(
    ([who, ports]) =>
      ports.some(({ target, udp }) => target === dialed.port && udp === dialed.udp) &&
      who.some((one) => isMeant(one, caller, app.namespace)),
  );
}

function isMeant(who: Who, caller: Caller, own: string): boolean {
  if ('all' in who) return true;
  if ('network' in who) {
    if (!('address' in caller) || !contains(who.network, caller.address)) return false;
    return who.except === undefined || !contains(who.except, caller.address);
  }
  if ('address' in caller) return false;
  const { namespace, labels } = caller;
  const has = (those: Readonly<Record<string, string>>) =>
    Object.entries(those).every(([key, value]) => labels[key] === value);
  if ('proxy' in who) {
    const pods = PROXIES[who.proxy];
    return namespace === pods.namespace && has(pods.labels);
  }
  if ('space' in who) return namespace === who.space;
  if (!('pods' in who)) return TEAMS[namespace] === who.team;
  if (!has(who.pods)) return false;
  return who.team === undefined ? namespace === (who.in ?? own) : TEAMS[namespace] === who.team;
}

const LABELS: readonly Readonly<Record<string, string>>[] = [
  { app: 'web' },
  { app: 'web', tier: 'front' },
  { app: 'api', tier: 'back' },
  { app: 'nginx' },
  { gate: 'edge' },
];

const ADDRESSES = ['192.0.2.7', '192.0.2.70', '198.51.100.5', '198.51.100.200', '203.0.113.7'];

export const CALLERS: readonly Caller[] = [
  ...['shop', 'data', 'edge', 'gates', 'other'].flatMap((namespace) =>
    LABELS.map((labels): Caller => ({ namespace, labels })),
  ),
  ...ADDRESSES.map((address): Caller => ({ address })),
];

export const DIALED: readonly Dialed[] = [80, 8080, 5432, 9100, 7000].flatMap((port) =>
  [true, false].map((udp) => ({ port, udp })),
);
