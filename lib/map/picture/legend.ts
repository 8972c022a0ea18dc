import type { FoldedGraph } from '../graph/fold';
import { MapChange, MapState } from '../graph/map-graph';
import { MARGIN } from './layout';
import { lettersOf } from './text-width';
import type { Drawn } from './shape';
import { shape } from './shape';
import { changeSign, stateClass, stateSign } from './signs';

/** What a state means, as the legend says it. */
export const STATE_TEXTS: Readonly<Record<MapState, string>> = {
  [MapState.REACHED]: 'goes on',
  [MapState.SOME]: 'for some requests or clients',
  [MapState.UNKNOWN]: 'unknown: not in the files',
  [MapState.BLOCKED]: 'blocked by a policy',
  [MapState.BROKEN]: 'broken',
};

const CHANGE_TEXTS: Readonly<Record<MapChange, string>> = {
  [MapChange.ADDED]: 'added',
  [MapChange.REMOVED]: 'removed',
  [MapChange.CHANGED]: 'changed',
};

export const LEGEND_HEIGHT = 24;
const LETTER = 6.6;

/** The signs that a picture has, in a line. */
export function legend({ boxes, links }: FoldedGraph, y: number): Drawn {
  const all = [...boxes.map(({ node }) => node), ...links.map(({ edge }) => edge)];
  const states = new Set(all.map(({ state }) => state));
  const changes = new Set(all.flatMap(({ change }) => change ?? []));
  const entries = [
    ...Object.values(MapState).flatMap((one) => (states.has(one) ? [ofState(one)] : [])),
    ...Object.values(MapChange).flatMap((one) => (changes.has(one) ? [ofChange(one)] : [])),
    ...(links.some(({ edge }) => edge.isPoliced) ? [POLICY] : []),
  ];
  let x = MARGIN * 1.5;
  const shapes = entries.map(({ sign, text, name }) => {
    const at = x;
    x += lettersOf(text) * LETTER + 42;
    const words = shape('text', { x: at + 20, y: y + 4 }, [text]);
    return shape('g', { class: name }, [sign(at + 6, y), words]);
  });
  return shape('g', { class: 'legend' }, shapes);
}

/** How wide the legend may become. */
export const LEGEND_WIDTH = 760;

interface Entry {
  readonly name: string;
  readonly text: string;
  readonly sign: (x: number, y: number) => Drawn;
}

function ofState(state: MapState): Entry {
  const sign = (x: number, y: number) => stateSign(state, x, y);
  return { name: stateClass(state), text: STATE_TEXTS[state], sign };
}

function ofChange(change: MapChange): Entry {
  const sign = (x: number, y: number) => changeSign(change, x, y);
  return { name: change, text: CHANGE_TEXTS[change], sign };
}

const POLICY: Entry = {
  name: stateClass(MapState.REACHED),
  text: 'a policy decides',
  sign: (x, y) => shape('circle', { class: 'policy', cx: x, cy: y, r: 8.5 }),
};
