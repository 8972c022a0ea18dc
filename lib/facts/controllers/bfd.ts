import type { Fact } from '../values/fault';

/**
 * The limits of a BFD session.
 * @see https://metallb.io/apis/#bfdprofilespec
 */
export const bfdInterval = within('a BFD interval', 10, 60000, 'milliseconds', 300);
export const detectMultiplier = within('a detect multiplier', 2, 255, 'lost packets', 3);
export const minimumTtl = within('a minimum TTL', 1, 254, 'hops', 254);

function within(
  name: string,
  least: number,
  most: number,
  unit: string,
  example: number,
): Fact<number> {
  return (value) =>
    Number.isInteger(value) && value >= least && value <= most
      ? undefined
      : {
          what: `is not ${name}`,
          why: `MetalLB accepts a whole number of ${unit} from ${least} to ${most}`,
          fix: `write for example ${example}`,
        };
}
