import { CLUSTER_DNS } from '../lab/dns';
import type { Lab } from '../lab/lab';
import { whoOf } from '../lab/lab';
import { NODES } from '../lab/network';
import type { PodPlace } from '../lab/network';
import type { Told, Way } from './apps';
import { LISTENED, isAdmitted } from './apps';
import { ADDRESSES, CALLERS } from './callers';

/** A connection that somebody opens to an app: over a Service, or straight to a port of its pod. */
export interface Dial {
  readonly caller: string;
  readonly told: Told;
  readonly target: number;
  readonly way?: Way;
}

/** Everybody, by every way that there is for them. */
export function dialsTo(told: Told): Dial[] {
  return CALLERS.flatMap((caller) => [
    ...LISTENED.map(({ containerPort }) => ({ caller, told, target: containerPort })),
    ...told.ways
      .filter(({ nodePort }) => nodePort !== undefined || !(caller in ADDRESSES))
      .map((way) => ({ caller, told, target: way.target, way })),
  ]);
}

/** As in a list of what becomes of dials. */
export function lineOf({ caller, target, way }: Dial, outcome: string): string {
  const by = way ? `${way.service}:${way.nodePort ?? way.port}, ` : '';
  return `${caller} to ${by}port ${target} of the pod: ${outcome}`;
}

export const ADMITTED = 'admitted';
export const REFUSED = 'refused';

export function saidOf(dial: Dial): string {
  return isAdmitted(dial.told, dial.caller, dial.target) ? ADMITTED : REFUSED;
}

export function podOf({ name }: Told): string {
  return `${name}-pod`;
}

/** How outsiders and nodes get to an app. */
export function addressOf({ way }: Dial, pod: PodPlace): string {
  return way?.nodePort === undefined ? pod.ip : pod.node.ip;
}

/** What becomes of a dial; another text where somebody else answers. */
export async function outcomeOf(lab: Lab, dial: Dial): Promise<string> {
  const { caller, told, target, way } = dial;
  const from = await namespaceOf(lab, caller);
  const pod = await lab.placeOf(told.namespace, podOf(told));
  const byName = way !== undefined && !(caller in ADDRESSES);
  const address = byName ? await resolved(lab, from, way, told) : addressOf(dial, pod);
  if (address === undefined) return 'no name';
  const port = byName ? way.port : (way?.nodePort ?? target);
  const who = whoOf(await lab.wire.ask({ from, address, port, millis: MILLIS }));
  if (who === 'no answer') return REFUSED;
  return who === `${told.namespace}/${podOf(told)}:${target}` ? ADMITTED : who;
}

/** Long enough for a machine that does much else; a packet that is dropped is sent again after a second. */
const MILLIS = 2500;

async function namespaceOf(lab: Lab, caller: string): Promise<string> {
  if (caller in ADDRESSES) return caller;
  const [namespace = '', name = ''] = caller.split('/');
  return (await lab.placeOf(namespace, name)).namespace;
}

async function resolved(
  lab: Lab,
  from: string,
  { service }: Way,
  { namespace }: Told,
): Promise<string | undefined> {
  const name = `${service}.${namespace}.svc.cluster.local.`;
  const [found] = await lab.wire.resolve(from, CLUSTER_DNS, name, 'A');
  return typeof found === 'string' ? found : undefined;
}

/** Of the node that a pod runs on, as its kubelet would ask. */
export async function probesOf(lab: Lab, told: Told): Promise<string[]> {
  const { ip, node } = await lab.placeOf(told.namespace, podOf(told));
  const ports = LISTENED.map(({ containerPort }) => containerPort);
  return Promise.all(
    ports.map(async (port) =>
      whoOf(await lab.wire.ask({ from: node.name, address: ip, port, millis: MILLIS })),
    ),
  );
}

/** A node for each app in turn. */
export const nodeOf = (index: number) => NODES[index % 2 === 0 ? 1 : 0];
