import type { ChartProps } from 'cdk8s';
import { App, Chart, Testing, Yaml } from 'cdk8s';
import type { ClusterProps } from '../../lib';
import { Cluster } from '../../lib';

/** An empty chart called `test`, for the default cluster or for one that is described. */
export function chartFor(cluster?: ClusterProps, props: ChartProps = {}): Chart {
  const chart = new Chart(new App(), 'test', props);
  if (cluster) new Cluster(chart, 'cluster', cluster);
  return chart;
}

/** One document of a chart: whatever stands in it. */
export interface Manifest {
  apiVersion: string;
  kind: string;
  metadata: {
    name: string;
    namespace?: string;
    labels?: Record<string, string>;
    annotations?: Record<string, string>;
    creationTimestamp?: string;
  };
  spec: Record<string, unknown>;
  [field: string]: unknown;
}

export function manifests(chart: Chart): Manifest[] {
  return Testing.synth(chart) as Manifest[];
}

/** The one manifest of a kind and, where there are several, of a name. */
export function manifest(chart: Chart, kind: string, name?: string): Manifest {
  const found = manifests(chart).filter(
    (one) => one.kind === kind && (name === undefined || one.metadata.name === name),
  );
  expect(found.map((one) => one.metadata.name)).toHaveLength(1);
  return found[0] as Manifest;
}

/** A chart as the YAML that a reader of `dist/` would see. */
export function yaml(chart: Chart): string {
  return Yaml.stringify(...manifests(chart));
}

/** Shows text in a snapshot as it is. */
expect.addSnapshotSerializer({
  test: (value) => typeof value === 'string' && value.includes('\n'),
  serialize: (value: string) => value.trimEnd(),
});
