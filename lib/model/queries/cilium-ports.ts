import { at, isAbsent, listOf, numberOf, textOf } from '../read/fields';

/** An element of `toPorts`. */
export interface CiliumPorts {
  readonly ports: readonly CiliumPort[];
  /** Whether a proxy judges what is sent over the connection. */
  readonly isJudgedAbove: boolean;
}

export interface CiliumPort {
  /** 0 is every port. */
  readonly port?: number;
  readonly endPort?: number;
  /** In small letters. */
  readonly name?: string;
  /** Nothing where any protocol is meant. */
  readonly protocol?: string;
}

/** What makes a proxy judge, beside the rules of layer 7. */
const ABOVE = ['rules', 'serverNames', 'listener', 'terminatingTLS', 'originatingTLS'];

export function ciliumPortsOf(value: unknown): CiliumPorts {
  return {
    ports: listOf(at(value, 'ports')).map(portOf),
    isJudgedAbove: ABOVE.some((key) => !isAbsent(at(value, key))),
  };
}

function portOf(value: unknown): CiliumPort {
  const text = textOf(at(value, 'port')) ?? '';
  const protocol = textOf(at(value, 'protocol'))?.toUpperCase() || 'ANY';
  const isNumber = /^\d{1,5}$/.test(text);
  return {
    port: isNumber ? Number(text) : undefined,
    endPort: numberOf(at(value, 'endPort')) || undefined,
    name: isNumber || text === '' ? undefined : text.toLowerCase(),
    protocol: protocol === 'ANY' ? undefined : protocol,
  };
}
