import type { ApiObject, Chart } from 'cdk8s';
import { Chart as ChartClass } from 'cdk8s';
import type { IConstruct } from 'constructs';
import type { Tree } from './tree';
import { chartOf, isApiObject } from './tree';

/** The order in which the charts of an app, and the objects of each, are written. */
export interface Order {
  readonly charts: readonly Chart[];
  readonly objectsOf: ReadonlyMap<Chart, readonly ApiObject[]>;
  /** The charts that a chart depends on, since they stand in it or something in it depends on them. */
  readonly chartDependencies: ReadonlyMap<Chart, ReadonlySet<Chart>>;
}

/**
 * What cdk8s makes of dependencies, in the same order but without its graphs: there, a dependency of
 * two constructs becomes an edge between every two objects of theirs, and routes through the graph
 * are walked again and again. Here, all edges of one dependency are one group, which is walked once.
 */
export function orderOf(tree: Tree): Order {
  const chartDependencies = dependenciesOfCharts(tree);
  const edges = new Edges(tree, chartDependencies);
  const charts = edges
    .topology(tree.constructs)
    .filter((one): one is Chart => ChartClass.isChart(one));
  return {
    charts,
    objectsOf: objectsOfCharts(tree, edges, chartsWithDependentsInside(chartDependencies)),
    chartDependencies,
  };
}

function objectsOfCharts(
  tree: Tree,
  edges: Edges,
  withDependentsInside: ReadonlySet<Chart>,
): Map<Chart, readonly ApiObject[]> {
  const objects = new Map<Chart, readonly ApiObject[]>();
  for (const [chart, constructs] of tree.charts) {
    // What stands in other charts inside can change the order only where it depends on this chart.
    if (!withDependentsInside.has(chart)) {
      objects.set(chart, edges.topology(constructs).filter(isApiObject));
      continue;
    }
    const inside = edges.topology(chart.node.findAll()).filter(isApiObject);
    objects.set(
      chart,
      inside.filter((object) => chartOf(object) === chart),
    );
  }
  return objects;
}

/** The charts that a chart somewhere inside them depends on. */
function chartsWithDependentsInside(
  chartDependencies: ReadonlyMap<Chart, ReadonlySet<Chart>>,
): Set<Chart> {
  const found = new Set<Chart>();
  for (const [chart, targets] of chartDependencies) {
    const above = new Set<IConstruct>(chart.node.scopes);
    for (const target of targets) if (above.has(target)) found.add(target);
  }
  return found;
}

/** A chart depends on the charts in it, and on those that something in it depends on. */
function dependenciesOfCharts(tree: Tree): Map<Chart, Set<Chart>> {
  const found = new Map<Chart, Set<Chart>>();
  const add = (chart: Chart, on: Chart) => {
    found.set(chart, (found.get(chart) ?? new Set()).add(on));
  };
  for (const chart of tree.charts.keys()) {
    for (const child of chart.node.children) if (ChartClass.isChart(child)) add(chart, child);
  }
  for (const [source, targets] of tree.dependencies) {
    for (const target of targets) {
      const [from, to] = [ChartClass.of(source), ChartClass.of(target)];
      if (from !== to) add(from, to);
    }
  }
  return found;
}

/** The dependencies of a tree, as edges between its constructs. */
class Edges {
  private readonly groups = new Map<IConstruct, readonly ApiObject[]>(); // target -> its objects

  constructor(
    private readonly tree: Tree,
    private readonly chartDependencies: ReadonlyMap<Chart, ReadonlySet<Chart>>,
  ) {}

  /** The constructs, each behind those of them that it depends on. */
  topology(constructs: readonly IConstruct[]): readonly IConstruct[] {
    const inOrder = inKeyOrder(constructs);
    if (!this.hasAny(constructs)) return inOrder;
    const scope = new Set(constructs);
    const walk = new Walk(this, scope);
    const depended = this.dependedOn(constructs, scope);
    for (const construct of inOrder) {
      if (!depended.has(construct)) walk.from(construct);
    }
    // What is not found by now is depended on by all that is left: a cycle.
    for (const construct of constructs) walk.from(construct);
    return [...walk.found];
  }

  private hasAny(constructs: readonly IConstruct[]): boolean {
    if (this.tree.dependencies.size === 0 && this.chartDependencies.size === 0) return false;
    return constructs.some((construct) => this.direct(construct).length > 0);
  }

  /** What a construct was declared to depend on, and for a chart what that makes of it. */
  direct(construct: IConstruct): readonly IConstruct[] {
    const declared = this.tree.dependencies.get(construct) ?? [];
    const charts = ChartClass.isChart(construct) && this.chartDependencies.get(construct);
    return charts ? [...declared, ...charts] : declared;
  }

  /** The constructs above an object that are of its chart and depend on something, and itself. */
  sources(object: ApiObject): IConstruct[] {
    const found: IConstruct[] = [];
    for (let at: IConstruct | undefined = object; at; at = at.node.scope) {
      if (this.direct(at).length > 0) found.unshift(at);
      if (ChartClass.isChart(at)) break;
    }
    return found;
  }

  /** The objects that a dependency on a construct is on: those below it that are of its chart. */
  group(target: IConstruct): readonly ApiObject[] {
    const known = this.groups.get(target);
    if (known) return known;
    const chart = chartOf(target);
    const objects = target.node
      .findAll()
      .filter(isApiObject)
      .filter((object) => chartOf(object) === chart);
    this.groups.set(target, objects);
    return objects;
  }

  /** The constructs that another one depends on. */
  private dependedOn(
    constructs: readonly IConstruct[],
    scope: ReadonlySet<IConstruct>,
  ): ReadonlySet<IConstruct> {
    const depended = new Set<IConstruct>();
    for (const source of constructs) {
      const targets = this.direct(source);
      if (targets.length === 0) continue;
      const objects = this.group(source);
      for (const target of targets) {
        if (scope.has(target)) depended.add(target);
        const [only, ...others] = objects;
        if (!only) continue;
        for (const object of this.group(target)) {
          if (scope.has(object) && (others.length > 0 || object !== only)) depended.add(object);
        }
      }
    }
    return depended;
  }
}

/** A walk down the edges, on which each construct is found once, behind what it depends on. */
class Walk {
  readonly found = new Set<IConstruct>();
  private readonly entered = new Set<IConstruct>();
  private readonly finished = new Set<IConstruct>(); // sources all of whose targets are found

  constructor(
    private readonly edges: Edges,
    private readonly scope: ReadonlySet<IConstruct>,
  ) {}

  from(root: IConstruct): void {
    const path: Step[] = [];
    this.enter(root, path);
    for (let step = path.at(-1); step; step = path.at(-1)) {
      const next = step.targets.next();
      if (next.done) {
        this.found.add(step.construct);
        path.pop();
      } else {
        this.enter(next.value, path);
      }
    }
  }

  private enter(construct: IConstruct, path: Step[]): void {
    if (!this.scope.has(construct) || this.found.has(construct)) return;
    if (this.entered.has(construct))
      throw cycle([...path.map((step) => step.construct), construct]);
    this.entered.add(construct);
    path.push({ construct, targets: this.targets(construct) });
  }

  /** What a construct depends on. Between two targets, the walk has found the first of them. */
  private *targets(construct: IConstruct): Generator<IConstruct> {
    yield* this.edges.direct(construct);
    if (!isApiObject(construct)) return;
    for (const source of this.edges.sources(construct)) {
      if (this.finished.has(source)) continue;
      const objects = this.edges.direct(source).flatMap((target) => this.edges.group(target));
      for (const object of objects) if (object !== construct) yield object;
      if (!objects.includes(construct)) this.finished.add(source);
    }
  }
}

interface Step {
  readonly construct: IConstruct;
  readonly targets: Iterator<IConstruct>;
}

/**
 * The order of the keys of an object that has the paths as its keys, in which cdk8s keeps its graphs:
 * whole numbers come first. Only what stands directly below the root has a path that can be one.
 */
function inKeyOrder(constructs: readonly IConstruct[]): readonly IConstruct[] {
  const isFirst = ({ node }: IConstruct) =>
    node.scope !== undefined &&
    node.scope.node.scope === undefined &&
    /^(0|[1-9]\d*)$/.test(node.id);
  const first = constructs.filter(isFirst);
  return first.length === 0 ? constructs : [...first, ...constructs.filter((one) => !isFirst(one))];
}

function cycle(path: readonly IConstruct[]): Error {
  const names = path.slice(path.indexOf(path.at(-1) as IConstruct)).map(({ node }) => node.path);
  return new Error(`Dependency cycle detected: ${names.join(' => ')}`);
}
