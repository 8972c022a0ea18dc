import { ApiObject, Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';

/** A construct tree, walked once. */
export interface Tree {
  /** All constructs, each before what is below it. */
  readonly constructs: readonly IConstruct[];
  readonly charts: readonly Chart[];
  /** The nearest chart of a construct, itself if it is one; none above all charts. */
  readonly chartOf: ReadonlyMap<IConstruct, Chart | undefined>;
  /** What a construct was declared to depend on; no entry where that is nothing. */
  readonly dependencies: ReadonlyMap<IConstruct, readonly IConstruct[]>;
}

export function walk(root: IConstruct): Tree {
  const constructs: IConstruct[] = [];
  const charts: Chart[] = [];
  const chartOf = new Map<IConstruct, Chart | undefined>();
  const dependencies = new Map<IConstruct, readonly IConstruct[]>();
  const open: { construct: IConstruct; chart: Chart | undefined }[] = [
    { construct: root, chart: undefined },
  ];
  for (let next = open.pop(); next; next = open.pop()) {
    const { construct } = next;
    const chart = Chart.isChart(construct) ? construct : next.chart;
    constructs.push(construct);
    if (chart === construct) charts.push(chart);
    chartOf.set(construct, chart);
    const declared = construct.node.dependencies;
    if (declared.length > 0) dependencies.set(construct, declared);
    // The last one that is put on the pile is the first one that is walked.
    const { children } = construct.node;
    for (let at = children.length - 1; at >= 0; at--) {
      const child = children[at];
      if (child) open.push({ construct: child, chart });
    }
  }
  return { constructs, charts, chartOf, dependencies };
}

export function isApiObject(construct: IConstruct): construct is ApiObject {
  return ApiObject.isApiObject(construct);
}
