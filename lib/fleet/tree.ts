import { ApiObject, Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';

/** A construct tree, walked once. */
export interface Tree {
  /** All constructs, each before what is below it. */
  readonly constructs: readonly IConstruct[];
  /** Each chart, with the constructs whose nearest chart it is, itself among them. */
  readonly charts: ReadonlyMap<Chart, readonly IConstruct[]>;
  /** What a construct was declared to depend on; no entry where that is nothing. */
  readonly dependencies: ReadonlyMap<IConstruct, readonly IConstruct[]>;
}

export function walk(root: IConstruct): Tree {
  const constructs: IConstruct[] = [];
  const charts = new Map<Chart, IConstruct[]>();
  const dependencies = new Map<IConstruct, readonly IConstruct[]>();
  const open: { construct: IConstruct; chart: Chart | undefined }[] = [
    { construct: root, chart: undefined },
  ];
  for (let next = open.pop(); next; next = open.pop()) {
    const { construct } = next;
    const chart = Chart.isChart(construct) ? construct : next.chart;
    constructs.push(construct);
    if (chart === construct) charts.set(chart, [chart]);
    else if (chart) charts.get(chart)?.push(construct);
    const declared = construct.node.dependencies;
    if (declared.length > 0) dependencies.set(construct, declared);
    // The last one that is put on the pile is the first one that is walked.
    const { children } = construct.node;
    for (let at = children.length - 1; at >= 0; at--) {
      const child = children[at];
      if (child) open.push({ construct: child, chart });
    }
  }
  return { constructs, charts, dependencies };
}

/** The nearest chart of a construct, itself if it is one; none above all charts. */
export function chartOf(construct: IConstruct): Chart | undefined {
  for (let above: IConstruct | undefined = construct; above; above = above.node.scope) {
    if (Chart.isChart(above)) return above;
  }
  return undefined;
}

export function isApiObject(construct: IConstruct): construct is ApiObject {
  return ApiObject.isApiObject(construct);
}
