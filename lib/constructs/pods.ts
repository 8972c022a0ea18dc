import type { Fault } from '../facts/fault';
import type { Place } from '../props/refusals';
import type { PodDns } from './pod-dns';
import { podDnsManifest } from './pod-dns';
import type { ServicePort } from './service-port';

export type Labels = Readonly<Record<string, string>>;

/** What a pod built from an image is made of. */
export interface PodProps {
  readonly name: string;
  readonly image: string;
  readonly args?: readonly string[];
  readonly labels: Labels;
  readonly dns?: PodDns;
  readonly ports: readonly ServicePort[];
}

interface ContainerPort {
  readonly containerPort: number;
  readonly name?: string;
  readonly protocol?: string;
}

/** The template of a workload. */
export function podTemplate(pod: PodProps): object {
  const ports = containerPorts(pod.ports);
  return {
    metadata: { labels: { ...pod.labels } },
    spec: {
      ...podDnsManifest(pod.dns),
      containers: [
        {
          name: pod.name,
          image: pod.image,
          args: pod.args?.length ? [...pod.args] : undefined,
          ports: ports.length > 0 ? ports : undefined,
        },
      ],
    },
  };
}

/** One port of the container for each port that the Services lead to. */
function containerPorts(ports: readonly ServicePort[]): ContainerPort[] {
  const found = new Map<string, ContainerPort>();
  for (const port of ports) {
    const key = portKey(port);
    const name = port.targetPortName ?? found.get(key)?.name;
    found.set(key, { containerPort: targetNumber(port), name, protocol: port.protocol });
  }
  return [...found.values()];
}

/** Refuses ports that one container cannot have. `places` are where the ports were written. */
export function checkContainerPorts(ports: readonly PlacedPort[]): void {
  const names = new Map<string, string>(); // number and protocol -> name
  const owners = new Map<string, string>(); // name and protocol -> number and protocol
  for (const { port, place } of ports) {
    if (port.targetPortName === undefined) continue;
    const named = place.field('targetPortName');
    if (port.targetPort === undefined) named.refuse(port.targetPortName, numberMissing());
    const key = portKey(port);
    const nameKey = `${port.targetPortName}/${port.protocol ?? 'TCP'}`;
    const other = names.get(key);
    if (other !== undefined && other !== port.targetPortName) {
      named.refuse(port.targetPortName, twoNames(key, other));
    }
    const owner = owners.get(nameKey);
    if (owner !== undefined && owner !== key) named.refuse(port.targetPortName, twoNumbers(owner));
    names.set(key, port.targetPortName);
    owners.set(nameKey, key);
  }
}

/** A port, and where it was written. */
export interface PlacedPort {
  readonly port: ServicePort;
  readonly place: Place;
}

export function targetNumber(port: ServicePort): number {
  return port.targetPort ?? port.port;
}

function portKey(port: ServicePort): string {
  return `${targetNumber(port)}/${port.protocol ?? 'TCP'}`;
}

function numberMissing(): Fault {
  return {
    what: 'has no number',
    why: 'the container is built here from an image, and a container port has a number beside its name',
    fix: 'write targetPort beside it, the number that the program listens on',
  };
}

function twoNames(key: string, other: string): Fault {
  return {
    what: `is a second name for the container port ${key}`,
    why: `a container port has one name, and this one is ${JSON.stringify(other)} already`,
    fix: `write ${JSON.stringify(other)}`,
  };
}

function twoNumbers(owner: string): Fault {
  return {
    what: `is the name of the container port ${owner} too`,
    why: 'the ports of a container are told apart by name',
    fix: 'write another name for one of them',
  };
}
