import type { MapGraph, MapNode } from '../../../lib/map/graph/map-graph';
import { MapChange, MapColumn, MapState } from '../../../lib/map/graph/map-graph';

/** Texts that mean something to those who show them. */
export const HOSTILE = [
  '</script><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  ']]><!--',
  '"]; click n0 "javascript:alert(1)"',
  '&lt;b&gt; `x` **y** #35; %% end',
  '${alert(1)}',
  '__proto__',
  'a|b\n::error::x\r\n%% end',
  '\u001b[2J\u202egnp\u2028\u0000',
  'x'.repeat(100_000),
];

const of = (column: MapColumn, label: string, more: Partial<MapNode> = {}): MapNode => ({
  ...{ key: `${column} "" ${label}`, column, label, detail: '', cluster: '', namespace: 'shop' },
  ...{ state: MapState.REACHED, notes: [], findings: [] },
  ...more,
});

/** What a viewer obeys, hides or cannot read. */
export const UNSEEN = /[^\n\P{C}]|[\p{Zl}\p{Zp}]|\p{Default_Ignorable_Code_Point}/u;

/** A client, a name, a Service whose policy blocks some, and an end that is broken. */
export function small(name = 'shop.example.com'): MapGraph {
  const note = { state: MapState.SOME, what: `NetworkPolicy shop/${name} may block`, places: [] };
  return {
    nodes: [
      of(MapColumn.CLIENT, 'the internet'),
      of(MapColumn.NAME, name, { change: MapChange.ADDED }),
      of(MapColumn.SERVICE, 'shop/web', { detail: `Service, port ${name}` }),
      of(MapColumn.END, name, {
        state: MapState.BROKEN,
        notes: [
          {
            ...{
              state: MapState.BROKEN,
              what: `nothing is at ${name}`,
              why: 'so',
              fix: 'Write it.',
            },
            places: [{ origin: `${name}.yaml:3`, object: 'Service shop/web', field: 'spec' }],
          },
        ],
        findings: [{ rule: 'NET501', isError: true, what: name, fix: 'Write it.' }],
      }),
    ],
    edges: [
      { from: 0, to: 1, state: MapState.REACHED, notes: [], isPoliced: false },
      { from: 1, to: 2, state: MapState.SOME, notes: [note], isPoliced: true },
      { from: 2, to: 3, state: MapState.BROKEN, notes: [], isPoliced: false },
    ],
    ways: [
      {
        ...{ audience: 'internet', request: `http://${name}/`, cluster: '', namespace: 'shop' },
        ...{ state: MapState.BROKEN, edges: [0, 1, 2] },
      },
    ],
  };
}
