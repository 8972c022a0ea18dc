import type * as Shapes from '../../lib/props/shape';

/**
 * The structs of the project, by the names of their props. To be imported before anything of lib/, so
 * that none is missed.
 */
jest.mock('../../lib/props/shape', () => {
  const real = jest.requireActual<typeof Shapes>('../../lib/props/shape');
  const structs = new Set<string>();
  const struct: typeof real.struct = (shape, ...more) => {
    structs.add(Object.keys(shape).sort().join(' '));
    return real.struct(shape, ...more);
  };
  const madeFromOne: typeof real.madeFromOne = (sources, fault, shape) => {
    structs.add(Object.keys(shape).sort().join(' '));
    return real.madeFromOne(sources, fault, shape);
  };
  return { ...real, struct, madeFromOne, structs };
});

export const { structs } = jest.requireMock<{ readonly structs: Set<string> }>(
  '../../lib/props/shape',
);
