import { Yaml } from 'cdk8s';
import { Via } from '../../lib';
import type { Manifest } from '../support/chart';
import type { Target } from './targets';
import { KUBERNETES, METALLB, OLDEST, TARGETS, madeFor } from './targets';

const known = new Map<string, string[]>();

/** What is made for a target, which is made once. */
function linesFor(target: Target): string[] {
  const key = JSON.stringify(target);
  const lines = known.get(key) ?? linesOf(madeFor(target));
  known.set(key, lines);
  return lines;
}

/** Each line with the kind of its object, so that the same line of two objects is two lines. */
function linesOf(made: readonly Manifest[]): string[] {
  return made.flatMap((one) =>
    Yaml.stringify(one)
      .trimEnd()
      .split('\n')
      .map((line) => `${one.kind}: ${line.trim()}`),
  );
}

/** The lines that one target has and another one has not, in the order of the manifests. */
function difference(target: Target): string[] {
  const [before, after] = [linesFor(OLDEST), linesFor(target)];
  return [
    ...before.filter((line) => !after.includes(line)).map((line) => `- ${line}`),
    ...after.filter((line) => !before.includes(line)).map((line) => `+ ${line}`),
  ];
}

const kubernetesDifference = (kubernetes: string) => difference({ ...OLDEST, kubernetes });
const metallbDifference = (metallb: string) => difference({ ...OLDEST, metallb });

test('the oldest target', () => {
  expect(linesFor(OLDEST).join('\n')).toMatchSnapshot();
});

test.each(KUBERNETES)('what Kubernetes %s changes', (kubernetes) => {
  expect(kubernetesDifference(kubernetes).join('\n')).toMatchSnapshot();
});

test.each(METALLB)('what MetalLB %s changes', (metallb) => {
  expect(metallbDifference(metallb).join('\n')).toMatchSnapshot();
});

test('what a Gateway changes', () => {
  expect(difference({ ...OLDEST, via: Via.GATEWAY }).join('\n')).toMatchSnapshot();
});

test.each(TARGETS)(
  'Kubernetes $kubernetes with MetalLB $metallb by $via differs in nothing else',
  (target) => {
    const sum = [
      ...kubernetesDifference(target.kubernetes),
      ...metallbDifference(target.metallb),
      ...difference({ ...OLDEST, via: target.via }),
    ];
    expect(difference(target).sort()).toEqual(sum.sort());
  },
);
