import {
  IS_DNS_LABEL,
  NOT_NAME_CONTAINER_PORT,
  REMOVE_ONE,
  WRITE_PORT,
  WRITE_SHORT_NAME,
  nameForEach,
} from './sentences';
import type { Fact, Fault, FaultAt } from './fault';
import { isLabel } from './names';

/** A port of a Service, as the facts below need it. */
export interface PortFacts {
  readonly name?: string | undefined;
  readonly port: number;
  readonly protocol?: string | undefined;
  readonly nodePort?: number | undefined;
}

/** @see https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports */
export const portNumber: Fact<number> = (port) =>
  Number.isInteger(port) && port >= 1 && port <= 65535
    ? undefined
    : {
        what: 'is not a port',
        why: 'a port is a whole number from 1 to 65535',
        fix: WRITE_PORT,
      };

/**
 * The name of a container port, and what refers to one: targetPort and an Ingress backend.
 * `numberProp` is the prop that takes a number instead.
 * @see https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports
 */
export function portName(numberProp: string): Fact<string> {
  return (name) =>
    /^\d+$/.test(name)
      ? {
          what: 'is a number in quotes',
          why: 'a string is the name of a container port, and such a name contains a letter',
          fix: `write ${numberProp}: ${portNumber(Number(name)) ? 8080 : Number(name)}`,
        }
      : containerPortName(name);
}

const containerPortName: Fact<string> = (name) => {
  const good =
    name.length <= 15 &&
    /^[a-z0-9-]+$/.test(name) &&
    /[a-z]/.test(name) &&
    !name.includes('--') &&
    !/^-|-$/.test(name);
  if (good) return undefined;
  return {
    what: NOT_NAME_CONTAINER_PORT,
    why: 'it has at most 15 characters, of lower-case letters, digits and single "-", with at least one letter, and no "-" at either end',
    fix: WRITE_SHORT_NAME,
  };
};

/** The name of a Service port, which may be longer than that of a container port. */
export const servicePortName: Fact<string> = (name) =>
  isLabel(name)
    ? undefined
    : {
        what: 'is not the name of a Service port',
        why: IS_DNS_LABEL,
        fix: WRITE_SHORT_NAME,
      };

/** A number beside the name of a container port, where nobody reads it. */
export const numberBesideName: Fact<number> = () => ({
  what: 'cannot be combined with the name of the container port',
  why: 'a Service finds the port of the pods by number or by name, and the number would be dropped',
  fix: REMOVE_ONE,
});

/** What the ports of one Service may not be to each other. */
export function servicePorts(ports: readonly PortFacts[]): FaultAt[] {
  return [...unnamedPorts(ports), ...repeatedPorts(ports), ...repeatedNodePorts(ports)];
}

/** @see https://kubernetes.io/docs/concepts/services-networking/service/#multi-port-services */
function unnamedPorts(ports: readonly PortFacts[]): FaultAt[] {
  if (ports.length < 2) return [];
  const unnamed = ports.flatMap((port, index) => (port.name === undefined ? [index] : []));
  return unnamed.map((index) => ({
    index,
    field: 'name',
    fault: {
      what: 'is missing',
      why: nameForEach(ports.length),
      fix: WRITE_SHORT_NAME,
    },
  }));
}

function repeatedPorts(ports: readonly PortFacts[]): FaultAt[] {
  const names = new Map<string, number>(); // name -> who has it first
  const pairs = new Map<string, number>(); // port/protocol -> who has it first
  return ports.flatMap((port, index) => {
    const sameName = port.name === undefined ? undefined : firstOf(names, port.name, index);
    const samePort = firstOf(pairs, `${port.port}/${protocolOf(port)}`, index);
    const faults: FaultAt[] = [];
    if (sameName !== undefined) faults.push({ index, field: 'name', fault: takenName(sameName) });
    if (samePort !== undefined) {
      faults.push({ index, field: 'port', fault: takenPort(port, samePort) });
    }
    return faults;
  });
}

/** One number serves two entries only where they are one port number with two protocols. */
function repeatedNodePorts(ports: readonly PortFacts[]): FaultAt[] {
  const numbers = new Map<number, number>(); // node port -> who has it first
  const others = new Map<number, number>(); // node port -> who has it first for another port
  const pairs = new Map<string, number>(); // node port, port/protocol -> who has it first
  return ports.flatMap((port, index) => {
    const { nodePort } = port;
    if (nodePort === undefined) return [];
    const first = firstOf(numbers, nodePort, index);
    const same = firstOf(pairs, `${nodePort} ${port.port}/${protocolOf(port)}`, index);
    if (first === undefined) return [];
    const isOther = ports[first]?.port !== port.port;
    if (isOther) firstOf(others, nodePort, index);
    const rivals = isOther ? [first] : [others.get(nodePort), same];
    const taken = Math.min(...rivals.filter((rival) => rival !== undefined));
    if (!Number.isFinite(taken)) return [];
    return [{ index, field: 'nodePort', fault: takenNodePort(taken) }];
  });
}

/** Who has a key already; else it is taken, by `index`. */
function firstOf<K>(taken: Map<K, number>, key: K, index: number): number | undefined {
  const first = taken.get(key);
  if (first === undefined) taken.set(key, index);
  return first;
}

function takenName(by: number): Fault {
  return {
    what: `is also the name of ports[${by}]`,
    why: 'names identify the ports of a Service',
    fix: 'write another name',
  };
}

function takenPort(port: PortFacts, by: number): Fault {
  return {
    what: `is also the port of ports[${by}], with protocol ${protocolOf(port)}`,
    why: 'each pair of port and protocol is unique in a Service',
    fix: 'write another port, or another protocol',
  };
}

function takenNodePort(by: number): Fault {
  return {
    what: `is also the node port of ports[${by}]`,
    why: 'a node port belongs to one port of one Service; only TCP and UDP of one port number can share it',
    fix: 'write another node port, or remove one so that the cluster picks it',
  };
}

/**
 * Headless means that clients talk to the pods themselves, so nobody translates a port.
 * @see https://kubernetes.io/docs/concepts/services-networking/service/#headless-services
 */
export function headlessPort(targetPort: number | undefined): Fact<number> {
  return (port) =>
    targetPort === undefined || targetPort === port
      ? undefined
      : {
          what: `is not translated to ${targetPort}`,
          why: 'a headless Service does not translate ports: its name resolves to the pods, which do not listen on this port',
          fix: `write port: ${targetPort}`,
        };
}

function protocolOf(port: PortFacts): string {
  return port.protocol ?? 'TCP';
}
