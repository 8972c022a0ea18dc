import type { FoldedGraph } from '../graph/fold';
import { columnsIn } from '../graph/fold';

/** What stands in a column: a box, or the passage of links that skip the column. */
export interface Stop {
  /** The place in the list of boxes; nothing for a passage. */
  readonly box?: number;
  readonly column: number;
  readonly before: Stop[];
  readonly after: Stop[];
  y: number;
}

/** A graph in which every link goes to the next column. */
export interface HopRanks {
  readonly columns: readonly Stop[][];
  /** The stops of each link, from its first box to its last. */
  readonly paths: readonly (readonly Stop[])[];
}

/** Boxes in their columns, with passages for the links that skip a column: those to one box share them. */
export function hopRanks(graph: FoldedGraph): HopRanks {
  const names = columnsIn(graph);
  const columns: Stop[][] = names.map(() => []);
  const stopAt = (column: number, box?: number): Stop => {
    const made: Stop = { box, column, before: [], after: [], y: 0 };
    columns[column]?.push(made);
    return made;
  };
  const boxes = graph.boxes.map(({ node }, index) => stopAt(names.indexOf(node.column), index));
  const passages = new Map<string, Stop>();
  const passage = (to: number, column: number): Stop => {
    const key = `${to} ${column}`;
    const known = passages.get(key) ?? stopAt(column);
    passages.set(key, known);
    return known;
  };
  const paths = graph.links.map(({ edge: { from, to } }) => {
    const [first, last] = [boxes[from], boxes[to]];
    if (!first || !last) return [];
    const between = Math.max(0, last.column - first.column - 1);
    const inner = Array.from({ length: between }, (_, at) => passage(to, first.column + 1 + at));
    return [first, ...inner, last];
  });
  connectAll(paths);
  return { columns, paths };
}

function connectAll(paths: readonly (readonly Stop[])[]): void {
  const known = new Map<Stop, Set<Stop>>();
  for (const path of paths) {
    for (const [index, stop] of path.entries()) {
      const next = path[index + 1];
      const after = known.get(stop) ?? new Set<Stop>();
      known.set(stop, after);
      if (!next || after.has(next)) continue;
      after.add(next);
      stop.after.push(next);
      next.before.push(stop);
    }
  }
}
