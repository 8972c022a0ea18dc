import type { Chart } from 'cdk8s';
import type { ClusterProps } from '../../lib';
import { chartFor } from './chart';

/** Something that a construct refuses. docs/refusals.md is made from these. */
export interface Refusal {
  /** What is wrong, in a few words. */
  readonly name: string;
  /** The rows of docs/facts.md that it is refused for. */
  readonly facts?: readonly string[];
  readonly cluster?: ClusterProps;
  readonly make: (chart: Chart) => unknown;
  /** The whole message. */
  readonly message: string;
}

/** The message that making something is refused with. */
export function messageOf(make: () => unknown): string {
  try {
    make();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('nothing was refused');
}

export function testRefusals(refusals: readonly Refusal[]): void {
  test.each(refusals)('refuses $name', ({ cluster, make, message }) => {
    expect(messageOf(() => make(chartFor(cluster)))).toBe(message);
  });
}
