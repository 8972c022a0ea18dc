import { createHash } from 'node:crypto';
import { mapHtml } from '../../../lib/map/forms/html';
import { MapChange, MapState } from '../../../lib/map/graph/map-graph';
import { stateClass } from '../../../lib/map/picture/signs';
import { SHOP } from '../../support/shop';
import { mapOf } from '../support';
import { HOSTILE, small } from './small';

const page = mapHtml(mapOf(SHOP), '1.0.0');

/** What stands between a tag and its end. */
function between(html: string, tag: string): string[] {
  const name = /^\w+/.exec(tag)?.[0] ?? '';
  return html
    .split(`<${tag}>`)
    .slice(1)
    .map((rest) => rest.split(`</${name}>`)[0] ?? '');
}

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('allows its own style and script by their hashes, and nothing else', () => {
  const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];
  expect(policy.split('; ')).toEqual([
    "default-src 'none'",
    `script-src ${hash(between(page, 'script')[0] ?? '')}`,
    `style-src ${hash(between(page, 'style')[0] ?? '')}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ]);
});

test('refers to no other file', () => {
  const data = between(page, 'script type="application/json" id="map-data"')[0] ?? '';
  const rest = page.replace(data, '');
  expect(
    rest.match(/\b(?:src|href|action|srcset)=|url\(|@import|\bfetch\(|XMLHttp|WebSocket/g),
  ).toBeNull();
  expect(rest.match(/https?:\/\/[^'"\s]*/g)).toEqual(['http://www.w3.org/2000/svg']);
});

test('has the graph as data', () => {
  const [data = ''] = between(page, 'script type="application/json" id="map-data"');
  const { nodes, edges, ways } = mapOf(SHOP);
  expect(JSON.parse(data)).toMatchObject({ version: 1, nodes, edges, ways });
});

test('a label for each field, and a title', () => {
  for (const id of ['search', 'cluster', 'namespace', 'audience', 'state', 'whole', 'fit']) {
    expect(page).toMatch(new RegExp(`<label[^>]*>[^<]*<(?:input|select)[^>]* id="${id}"`));
  }
  expect(page).toContain('<html lang="en">');
  expect(page).toContain('<title>Ways in</title>');
});

test('the legend has the signs of changes where the map has one, as groups may be changed in part', () => {
  const graph = mapOf(SHOP);
  const ways = graph.ways.map((way) => ({ ...way, change: MapChange.ADDED }));
  const signs = (html: string) =>
    Array.from(
      between(html, 'ul class="legend"')[0]?.matchAll(/<li class="([\w-]+)"/g) ?? [],
      ([, one]) => one,
    );
  const states = Object.values(MapState).map(stateClass);
  expect(signs(page)).toEqual(states);
  expect(signs(mapHtml({ ...graph, ways }, '1.0.0'))).toEqual([
    ...states,
    'added',
    'removed',
    'changed',
  ]);
});

test.each(HOSTILE)('hostile text %# is data, and never markup', (name) => {
  const html = mapHtml(small(name), '1.0.0');
  const [data = ''] = between(html, 'script type="application/json" id="map-data"');
  expect(data).not.toMatch(/[<>&\u2028\u2029]/);
  const { nodes } = JSON.parse(data) as { nodes: { label: string }[] };
  expect(nodes[1]?.label).toBe(name);
  expect(html.replace(data, '')).toBe(
    mapHtml(small(), '1.0.0').replace(
      between(mapHtml(small(), '1.0.0'), 'script type="application/json" id="map-data"')[0] ?? '',
      '',
    ),
  );
});
