import { mapHtml } from '../../map/forms/html';
import { mapJson } from '../../map/forms/json';
import { MOST_MERMAID_EDGES, mapMermaid } from '../../map/forms/mermaid';
import { mapSvg } from '../../map/forms/svg';
import { focused, namesNear } from '../../map/graph/focus';
import type { MapGraph } from '../../map/graph/map-graph';
import { Refusals } from '../../props/refusals';
import type { Stdin } from '../check/source';
import type { MapOptions } from '../map-options';
import { graphOf } from './graphs';
import { writeOwn } from './output-file';

interface MapSurroundings {
  readonly version: string;
  readonly today: string;
  readonly stdin: Stdin;
}

/**
 * Draws all ways in; what is written to a file is not returned.
 *
 * @throws where there is nothing to draw, or the file has something else in it
 */
export function drawMap(options: MapOptions, { version, today, stdin }: MapSurroundings): string {
  const { format, output } = options;
  const graph = focusedGraph(options, wholeGraph(options, today, stdin));
  const text = FORMS_OF_MAP[format]?.(graph, version) ?? '';
  if (output === undefined) return text;
  writeOwn(output, text);
  return '';
}

const FORMS_OF_MAP: Readonly<Record<string, (graph: MapGraph, version: string) => string>> = {
  svg: (graph) => mapSvg(graph),
  html: mapHtml,
  json: mapJson,
  mermaid: (graph) => {
    refuseLarge(graph);
    return mapMermaid(graph);
  },
};

function wholeGraph(options: MapOptions, today: string, stdin: Stdin): MapGraph {
  const graph = graphOf(options, today, stdin);
  if (graph.ways.length === 0) refuse('map', options.paths.join(' '), NOTHING_TO_DRAW);
  return graph;
}

const NOTHING_TO_DRAW = {
  what: 'has no way in',
  why: 'there is no Service, no route and no host port in these files; what charts and other tools make is not among them',
  fix: 'write the path of the manifests, such as reach map dist',
};

function focusedGraph({ focus }: MapOptions, graph: MapGraph): MapGraph {
  if (!focus) return graph;
  const part = focused(graph, focus.question);
  if (part.ways.length > 0) return part;
  const near = namesNear(graph, focus.text);
  refuse('--focus', focus.text, {
    what: 'is on no way in',
    why:
      near.length > 0 ? `the nearest names are ${near.join(', ')}` : 'no way in begins at a name',
    fix: 'write what reach explain lists, such as shop.example.com or Service/shop/web',
  });
  return part;
}

function refuseLarge({ edges }: MapGraph): void {
  if (edges.length <= MOST_MERMAID_EDGES) return;
  refuse('--format', 'mermaid', {
    what: `cannot show ${edges.length} connections`,
    why: `Mermaid lays out a diagram when a page is opened, and above ${MOST_MERMAID_EDGES} connections it is neither quick nor readable`,
    fix: 'write --format svg or --format html, or show a part of it with --focus',
  });
}

function refuse(
  where: string,
  value: string,
  fault: { readonly what: string; readonly why: string; readonly fix: string },
): void {
  const refusals = new Refusals('reach');
  refusals.at(where).refuse(value, fault);
  refusals.throwIfAny(drawMap);
}
