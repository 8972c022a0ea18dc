import { rulePage, seeRule } from '../../rules/rule-page';
import type { MapEdge, MapGraph, MapNode, MapNote, MapWay } from '../graph/map-graph';
import { byId, element } from './elements';

const MOST_WAYS = 30;

/** Shows what the files say of a node, and the ways that pass it. */
export function showNode(node: MapNode, ways: readonly MapWay[]): void {
  const { label, detail, cluster, namespace, state, notes, findings, change } = node;
  fill(
    label,
    element(
      'p',
      {},
      [detail, namespace && `namespace ${namespace}`, cluster].filter(Boolean).join(', '),
    ),
    stateLine(state, change),
    ...notes.map(noteBlock),
    ...findings.map(({ rule, what, fix }) =>
      element(
        'div',
        { class: 'note finding' },
        element('p', {}, element('strong', {}, rule), ` ${what}`),
        element('p', {}, `fix: ${fix}`),
        element('p', {}, seeNode(rule)),
      ),
    ),
    ...wayList(ways),
  );
}

/** Shows what decides between two nodes. */
export function showEdge({ nodes }: MapGraph, edge: MapEdge, ways: readonly MapWay[]): void {
  const [from, to] = [edge.from, edge.to].map((one) => nodes[one]?.label ?? '');
  fill(
    `${from} to ${to}`,
    stateLine(edge.state, edge.change),
    ...edge.notes.map(noteBlock),
    ...wayList(ways),
  );
}

export function hideDetails(): void {
  byId('details', HTMLElement).hidden = true;
}

/** A link, where the pages are published; else a command. */
function seeNode(rule: string): Node {
  const page = rulePage(rule);
  return page === undefined
    ? element('code', {}, seeRule(rule))
    : element('a', { href: page }, page);
}

function fill(title: string, ...blocks: readonly Node[]): void {
  byId('details-title', HTMLElement).textContent = title;
  byId('details-text', HTMLElement).replaceChildren(...blocks);
  byId('details', HTMLElement).hidden = false;
}

function stateLine(state: string, change?: string): Node {
  const text = change === undefined ? state : `${state}, ${change}`;
  return element('p', { class: `state ${state.replace(' ', '-')}` }, text);
}

function noteBlock({ state, what, why, fix, ask, places }: MapNote): Node {
  const labelled = Object.entries({ why, fix, ask }).flatMap(([label, text]) =>
    text === undefined
      ? []
      : [element('p', {}, `${label}: `, element(label === 'ask' ? 'code' : 'span', {}, text))],
  );
  const lines = places.map(({ origin, object, field }) =>
    element('li', {}, element('code', {}, origin), ` ${object}${field === '' ? '' : `, ${field}`}`),
  );
  return element(
    'div',
    { class: `note ${state.replace(' ', '-')}` },
    element('p', {}, what),
    ...labelled,
    ...(lines.length > 0 ? [element('ul', {}, ...lines)] : []),
  );
}

function wayList(ways: readonly MapWay[]): Node[] {
  if (ways.length === 0) return [];
  const items = ways
    .slice(0, MOST_WAYS)
    .map(({ request, audience, state, change }) =>
      element(
        'li',
        {},
        element('code', {}, request),
        ` from ${audience}: ${[state, change].filter(Boolean).join(', ')}`,
      ),
    );
  const more = ways.length - MOST_WAYS;
  return [
    element('h3', {}, ways.length === 1 ? '1 way in' : `${ways.length} ways in`),
    element('ul', {}, ...items, ...(more > 0 ? [element('li', {}, `and ${more} more`)] : [])),
  ];
}
