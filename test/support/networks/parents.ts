import * as fc from 'fast-check';
import type { Manifest } from '../chart';
import { mostly } from './alphabets';
import { referenceTo } from './listeners';

interface Listener {
  readonly name: string;
  readonly port: number;
  readonly protocol: string;
}

/** The protocols that a kind of route goes with. */
export const PROTOCOLS: ReadonlyMap<string, readonly string[]> = new Map([
  ['HTTPRoute', ['HTTP', 'HTTPS']],
  ['GRPCRoute', ['HTTP', 'HTTPS']],
  ['TLSRoute', ['TLS']],
  ['TCPRoute', ['TCP']],
  ['UDPRoute', ['UDP']],
]);

export function listenersIn({ spec }: Manifest): readonly Listener[] {
  return spec['listeners'] as Listener[];
}

/** Parents with a listener for a kind of route. */
export function parentsFor(kind: string, parents: readonly Manifest[]): Manifest[] {
  const protocols = PROTOCOLS.get(kind) ?? [];
  return parents.filter((one) =>
    listenersIn(one).some(({ protocol }) => protocols.includes(protocol)),
  );
}

/** One or two parents: as a whole, by a listener or by a port, seldom by a listener that is not there. */
export function parentRefs(kind: string, parents: readonly Manifest[]): fc.Arbitrary<object[]> {
  const ref = (parent: Manifest) => {
    const fitting = listenersIn(parent).filter(({ protocol }) =>
      PROTOCOLS.get(kind)?.includes(protocol),
    );
    const part = fc.oneof(
      { weight: 6, arbitrary: fc.constant({}) },
      {
        weight: 2,
        arbitrary: fc.constantFrom(...fitting.map(({ name }) => ({ sectionName: name }))),
      },
      { weight: 1, arbitrary: fc.constantFrom(...fitting.map(({ port }) => ({ port }))) },
    );
    const any = mostly(part, fc.constant({ sectionName: 'gone' }), 40);
    return any.map((one) => ({ ...referenceTo(parent), ...one }));
  };
  const usable = parentsFor(kind, parents);
  return fc
    .subarray(usable, { minLength: 1, maxLength: Math.min(2, usable.length) })
    .chain((chosen) => fc.tuple(...chosen.map(ref)));
}
