/** All ways in as one graph: what they pass, and where they go from there. */
export interface MapGraph {
  /** In the order of their columns, then of their keys. */
  readonly nodes: readonly MapNode[];
  /** In the order of the nodes that they connect. */
  readonly edges: readonly MapEdge[];
  readonly ways: readonly MapWay[];
}

/** What a node is, from left to right. */
export enum MapColumn {
  CLIENT = 'client',
  NAME = 'name',
  ADDRESS = 'address',
  LISTENER = 'listener',
  ROUTE = 'route',
  SERVICE = 'service',
  END = 'end',
}

export const COLUMNS: readonly MapColumn[] = Object.values(MapColumn);

/** What becomes of requests. */
export enum MapState {
  REACHED = 'reached',
  /** Some get through, and others do not. */
  SOME = 'by some',
  UNKNOWN = 'unknown',
  BLOCKED = 'blocked',
  BROKEN = 'broken',
}

/** What a change made of a node or an edge. */
export enum MapChange {
  ADDED = 'added',
  REMOVED = 'removed',
  /** Requests fare otherwise than before. */
  CHANGED = 'changed',
}

export interface MapNode {
  /** The same for the same thing, whatever else there is: `service/[lab]/shop/web:80`. */
  readonly key: string;
  readonly column: MapColumn;
  readonly label: string;
  /** What else tells it from others, such as the object; empty where nothing does. */
  readonly detail: string;
  /** Empty where there is only one. */
  readonly cluster: string;
  /** Empty where it has none. */
  readonly namespace: string;
  readonly state: MapState;
  readonly notes: readonly MapNote[];
  readonly findings: readonly MapFinding[];
  readonly change?: MapChange;
}

export interface MapEdge {
  /** Places in the list of nodes. */
  readonly from: number;
  readonly to: number;
  readonly state: MapState;
  /** What decides between the two, such as policies. */
  readonly notes: readonly MapNote[];
  /** Whether a policy is among the notes. */
  readonly isPoliced: boolean;
  readonly change?: MapChange;
}

/** One way in. */
export interface MapWay {
  /** `internet`, `nodes`, `pod`. */
  readonly audience: string;
  readonly request: string;
  readonly cluster: string;
  /** Of what is reached; empty where that is not known. */
  readonly namespace: string;
  readonly state: MapState;
  /** Places in the list of edges. */
  readonly edges: readonly number[];
  readonly change?: MapChange;
}

/** What the files say of a node or an edge. */
export interface MapNote {
  readonly state: MapState;
  readonly what: string;
  readonly why?: string;
  readonly fix?: string;
  /** The command that asks the cluster. */
  readonly ask?: string;
  readonly places: readonly MapPlace[];
}

export interface MapPlace {
  /** `shop/web.yaml:14`, or the path of a construct. */
  readonly origin: string;
  /** `Service shop/web` */
  readonly object: string;
  readonly field: string;
}

export interface MapFinding {
  /** `NET501` */
  readonly rule: string;
  readonly isError: boolean;
  readonly what: string;
  readonly fix: string;
}
