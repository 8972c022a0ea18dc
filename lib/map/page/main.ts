import type { MapGraph, MapWay } from '../graph/map-graph';
import { nodesOf, partOf } from '../graph/part';
import { chosen, fillChoices, filterOf } from './choices';
import { hideDetails, showEdge, showNode } from './details';
import { byId } from './elements';
import { tryNextBox } from './steps';
import type { View } from './view';
import { light, lightAll, show } from './view';

const graph = JSON.parse(byId('map-data', HTMLScriptElement).textContent) as MapGraph;
const form = byId('choices', HTMLFormElement);
const search = byId('search', HTMLInputElement);
const whole = byId('whole', HTMLInputElement);
const fit = byId('fit', HTMLInputElement);
const picture = byId('picture', HTMLElement);
const open = new Set<string>();

fillChoices(graph);
let view = draw();

function draw(): View {
  const part = partOf(graph, filterOf(graph, chosen()));
  const made = show(part, open, whole.checked);
  const [all, now] = [graph.ways.length, part.ways.length];
  const isFolded = made.parts.boxes.some(({ group }) => group !== undefined);
  byId('count', HTMLElement).textContent =
    `${now === all ? `${all}` : `${now} of ${all}`} ways in${isFolded ? '; groups open by a click' : ''}`;
  hideDetails();
  return made;
}

function boxAt(target: EventTarget | null): number | undefined {
  const found = target instanceof Element ? target.closest('.box') : null;
  return found ? Number(found.getAttribute('data-box')) : undefined;
}

function focusBox(index: number): void {
  for (const box of view.boxes) box.setAttribute('tabindex', '-1');
  const box = view.boxes[index];
  box?.setAttribute('tabindex', '0');
  if (box instanceof SVGElement) box.focus();
}

function choose(index: number): void {
  const { group, members = [] } = view.parts.boxes[index] ?? {};
  if (group !== undefined) {
    openGroup(group, members);
    return;
  }
  const [at] = members;
  const node = at === undefined ? undefined : view.graph.nodes[at];
  if (!node) return;
  const ways = view.graph.ways.filter((way) => nodesOf(view.graph, way).includes(node));
  lightWays(ways);
  showNode(node, ways);
}

/** Opens a group, and leads to the first of what was in it. */
function openGroup(group: string, members: readonly number[]): void {
  open.add(group);
  view = draw();
  const first = view.parts.boxes.findIndex((box) =>
    box.members.some((one) => members.includes(one)),
  );
  if (first >= 0) focusBox(first);
}

function chooseLink(index: number): void {
  const { edge, members = [] } = view.parts.links[index] ?? {};
  const held = new Set(members);
  const ways = view.graph.ways.filter((way) => way.edges.some((one) => held.has(one)));
  lightWays(ways);
  const [only] = members;
  const own = members.length === 1 && only !== undefined ? view.graph.edges[only] : undefined;
  if (own) showEdge(view.graph, own, ways);
  else if (edge)
    showEdge({ ...view.graph, nodes: view.parts.boxes.map(({ node }) => node) }, edge, ways);
}

function lightWays(ways: readonly MapWay[]): void {
  const edges = new Set(ways.flatMap((way) => [...way.edges]));
  const ends = [...edges].flatMap((one) => view.graph.edges[one] ?? []);
  light(view, new Set(ends.flatMap(({ from, to }) => [from, to])), edges);
}

function leave(): void {
  hideDetails();
  lightAll(view);
}

picture.addEventListener('click', ({ target }) => {
  const box = boxAt(target);
  const link = target instanceof Element ? target.closest('.link') : null;
  if (box !== undefined) {
    focusBox(box);
    choose(box);
  } else if (link) chooseLink(Number(link.getAttribute('data-link')));
  else leave();
});

picture.addEventListener('keydown', (event) => {
  const box = boxAt(event.target);
  if (box === undefined) return;
  if (event.key === 'Enter' || event.key === ' ') {
    choose(box);
    event.preventDefault();
  } else if (event.key.startsWith('Arrow')) {
    const next = tryNextBox(view, box, event.key);
    if (next !== undefined) focusBox(next);
    event.preventDefault();
  }
});

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') leave();
  if (event.key === '/' && event.target !== search) {
    search.focus();
    event.preventDefault();
  }
});

form.addEventListener('submit', (event) => {
  event.preventDefault();
});
form.addEventListener('input', ({ target }) => {
  if (target === fit) picture.classList.toggle('fit', fit.checked);
  else view = draw();
});
form.addEventListener('reset', () => {
  open.clear();
  picture.classList.remove('fit');
  setTimeout(() => {
    view = draw();
  });
});
byId('close', HTMLButtonElement).addEventListener('click', leave);
