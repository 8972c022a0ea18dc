import { jsonText } from '../../report/escape';
import type { MapGraph } from '../graph/map-graph';

/** Fields may be added; what is there keeps its meaning as long as `version` is 1. */
export function mapData({ nodes, edges, ways }: MapGraph, version: string): object {
  return { version: 1, tool: { name: 'cdk8s-reach', version }, nodes, edges, ways };
}

/** The whole graph: nothing is put together in it. */
export function mapJson(graph: MapGraph, version: string): string {
  return jsonText(mapData(graph, version));
}
