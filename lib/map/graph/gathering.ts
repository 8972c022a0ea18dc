import { printable } from '../../report/escape';
import type { NodeName } from './hop-node';
import { mixedState, worstState } from './joined-state';
import type {
  MapEdge,
  MapFinding,
  MapGraph,
  MapNode,
  MapNote,
  MapState,
  MapWay,
} from './map-graph';
import { compareNodes } from './node-order';

const MOST_NOTES = 20;

/** A node while ways are added. */
export interface NodeDraft {
  readonly key: string;
  readonly name: NodeName;
  readonly cluster: string;
  readonly notes: Map<string, MapNote>;
  readonly findings: Map<string, MapFinding>;
}

interface EdgeDraft {
  readonly from: NodeDraft;
  readonly to: NodeDraft;
  readonly notes: Map<string, MapNote>;
  isPoliced: boolean;
  state: MapState;
}

interface WayDraft extends Omit<MapWay, 'edges' | 'change'> {
  readonly edges: ReadonlySet<EdgeDraft>;
}

/** Nodes and edges, each once, whatever ways share it. */
export class Gathering {
  private readonly nodes = new Map<string, NodeDraft>();
  private readonly edges = new Map<NodeDraft, Map<NodeDraft, EdgeDraft>>();
  private readonly ways: WayDraft[] = [];

  node(name: NodeName, cluster: string): NodeDraft {
    const key = `${name.column} ${JSON.stringify(cluster)} ${name.id}`;
    const known = this.nodes.get(key);
    if (known) return known;
    const made = { key, name, cluster, notes: new Map(), findings: new Map() };
    this.nodes.set(key, made);
    return made;
  }

  edge(from: NodeDraft, to: NodeDraft, state: MapState): EdgeDraft {
    const those = this.edges.get(from) ?? new Map<NodeDraft, EdgeDraft>();
    this.edges.set(from, those);
    const known = those.get(to);
    if (known) {
      known.state = mixedState(known.state, state);
      return known;
    }
    const made = { from, to, state, notes: new Map<string, MapNote>(), isPoliced: false };
    those.set(to, made);
    return made;
  }

  way(way: WayDraft): void {
    this.ways.push(way);
  }

  /** All of it, in an order that no order of ways changes. */
  graph(): MapGraph {
    const nodes = [...this.nodes.values()].sort(byColumnAndKey);
    const place = new Map(nodes.map((one, index) => [one, index]));
    const at = (one: NodeDraft) => place.get(one) ?? 0;
    const edges = [...this.edges.values()]
      .flatMap((those) => [...those.values()])
      .map((draft) => ({ draft, from: at(draft.from), to: at(draft.to) }))
      .sort((a, b) => a.from - b.from || a.to - b.to);
    const placeOfEdge = new Map(edges.map(({ draft }, index) => [draft, index]));
    return {
      nodes: nodes.map(finishedNode),
      edges: edges.map(({ draft, from, to }) => finishedEdge(draft, from, to)),
      ways: this.ways.map((way) => ({
        ...way,
        request: printable(way.request),
        cluster: printable(way.cluster),
        namespace: printable(way.namespace),
        edges: [...way.edges].map((one) => placeOfEdge.get(one) ?? 0).sort((a, b) => a - b),
      })),
    };
  }
}

/** Adds what is said, once. */
export function addMapNote(notes: Map<string, MapNote>, note: MapNote): void {
  if (notes.size < MOST_NOTES) notes.set(`${note.state} ${note.what}`, note);
}

function byColumnAndKey(a: NodeDraft, b: NodeDraft): number {
  return compareNodes({ column: a.name.column, key: a.key }, { column: b.name.column, key: b.key });
}

function finishedNode({ key, name, cluster, notes, findings }: NodeDraft): MapNode {
  const { column, label, detail, namespace } = name;
  return {
    key: printable(key),
    column,
    label: printable(label),
    detail: printable(detail),
    cluster: printable(cluster),
    namespace: printable(namespace),
    state: worstState([...notes.values()].map((one) => one.state)),
    notes: inOrder(notes),
    findings: [...findings.values()].sort((a, b) => (a.rule < b.rule ? -1 : 1)),
  };
}

function finishedEdge({ notes, isPoliced, state }: EdgeDraft, from: number, to: number): MapEdge {
  return { from, to, state, notes: inOrder(notes), isPoliced };
}

function inOrder(notes: ReadonlyMap<string, MapNote>): MapNote[] {
  return [...notes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, note]) => note);
}
