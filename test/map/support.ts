import { mapGraph } from '../../lib/map/graph/graph';
import type { MapGraph } from '../../lib/map/graph/map-graph';
import { waysOf } from '../../lib/ways/trace/ways';
import { networkOf } from '../support/network';

/** The map of some YAML. */
export function mapOf(yaml: string, cluster = ''): MapGraph {
  return mapGraph([{ cluster, ways: waysOf(networkOf(yaml)) }], []);
}

/** The edges of a graph as lines: `the internet > shop.example.com (reached)`. */
export function edgeLines({ nodes, edges }: MapGraph): string[] {
  const text = (at: number) => {
    const { label = '', detail = '' } = nodes[at] ?? {};
    return detail === '' ? label : `${label} [${detail}]`;
  };
  return edges.map(({ from, to, state, notes }) => {
    const said = notes.map(({ what }) => `; ${what}`).join('');
    return `${text(from)} > ${text(to)} (${state}${said})`;
  });
}
