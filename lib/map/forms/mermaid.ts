import { groupBy } from '../../model/queries/group';
import type { MapEdge, MapGraph, MapNode } from '../graph/map-graph';
import { MapState } from '../graph/map-graph';
import { stateClass } from '../picture/signs';

/** More than this Mermaid refuses to draw, and nobody reads. */
export const MOST_MERMAID_EDGES = 150;

/** @see https://mermaid.js.org/syntax/flowchart.html */
export function mapMermaid(graph: MapGraph): string {
  const { nodes, edges } = graph;
  const byCluster = groupBy([...nodes.entries()], ([, { cluster }]) => cluster);
  const blocks = [...byCluster].flatMap(([cluster, those], at) => {
    const lines = those.map(([index, node]) => nodeText(index, node));
    if (byCluster.size === 1 && cluster === '') return lines;
    return [`subgraph c${at}[${quoted(cluster)}]`, ...lines.map((one) => `  ${one}`), 'end'];
  });
  const lines = [...blocks, ...edges.map(edgeText), ...STYLES];
  return ['%% made by cdk8s-reach', 'flowchart LR', ...lines.map((one) => `  ${one}`), ''].join(
    '\n',
  );
}

function nodeText(index: number, { label, detail, state, change }: MapNode): string {
  const texts = [label, detail, change === undefined ? '' : `(${change})`];
  const text = texts.filter(Boolean).map(entities).join('<br>');
  return `n${index}["${SIGNS[state]} ${text}"]:::${stateClass(state)}`;
}

/** The second sign of a state beside its colour. */
const SIGNS: Readonly<Record<MapState, string>> = {
  [MapState.REACHED]: '\u2713',
  [MapState.SOME]: '\u2248',
  [MapState.UNKNOWN]: '?',
  [MapState.BLOCKED]: '\u2298',
  [MapState.BROKEN]: '\u2717',
};

const ARROWS: Readonly<Record<MapState, string>> = {
  [MapState.REACHED]: '-->',
  [MapState.SOME]: '-->|some|',
  [MapState.UNKNOWN]: '-.->|?|',
  [MapState.BLOCKED]: '--x|blocked|',
  [MapState.BROKEN]: '--x|broken|',
};

function edgeText({ from, to, state }: MapEdge): string {
  return `n${from} ${ARROWS[state]} n${to}`;
}

const STYLES = [
  'classDef reached stroke:#1a7f4b',
  'classDef by-some stroke:#0a6a9a,stroke-width:2px',
  'classDef unknown stroke:#8a5a00,stroke-dasharray:5 3',
  'classDef blocked stroke:#7b3fb5,stroke-width:2px',
  'classDef broken stroke:#c3202f,stroke-width:3px',
];

function quoted(text: string): string {
  return `"${entities(text || 'no name')}"`;
}

/** Mermaid reads a label as Markdown and as HTML: all but plain letters are written as numbers. */
function entities(text: string): string {
  return text.replace(/[^\p{L}\p{N} ./:,()?*-]/gu, (one) => `#${one.codePointAt(0) ?? 0};`);
}
