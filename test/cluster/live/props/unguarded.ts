import type { Chart } from 'cdk8s';
import { App, Testing } from 'cdk8s';
import { Checks, NetworkChecks } from '../../../../lib';
import { Refusals } from '../../../../lib/props/refusals';
import type { KubeObject } from '../harness/api';

/** What constructs make of props that they would have refused. */
export type Made = { readonly objects: readonly KubeObject[] } | { readonly thrown: string };

/** Makes something while no fault is thrown, and returns what comes out as the server would read it. */
export function makeUnguarded(chart: Chart, make: (chart: Chart) => unknown): Made {
  const guard = jest.spyOn(Refusals.prototype, 'throwIfAny').mockReturnValue();
  try {
    // The rules would find most of it once more.
    NetworkChecks.addTo(App.of(chart), { checks: Checks.OFF });
    make(chart);
    return { objects: JSON.parse(JSON.stringify(Testing.synth(chart))) as KubeObject[] };
  } catch (error) {
    return { thrown: (error as Error).message };
  } finally {
    guard.mockRestore();
  }
}
