import { mapSvg } from '../../../lib/map/forms/svg';
import { SHOP } from '../../support/shop';
import { mapOf } from '../support';
import { golden } from './goldens';
import { HOSTILE, UNSEEN, small } from './small';

const withoutStyle = (svg: string) => svg.replace(/(?<=<style>\n).*?(?=\n *<\/style>)/s, '');

test('a small map (npm run docs)', () => {
  const svg = withoutStyle(mapSvg(small()));
  expect(svg).toBe(golden('small.svg', svg));
});

test('texts are texts, with a title and a description for who cannot see them', () => {
  const svg = mapSvg(mapOf(SHOP));
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" class="map"/);
  expect(svg).toContain('role="img" aria-labelledby="map-title map-text"');
  expect(svg).toContain('<title id="map-title">Ways in, from clients to pods</title>');
  expect(svg).toContain(
    '<desc id="map-text">Made by cdk8s-reach. 3 ways in: 2 reached, 1 broken.</desc>',
  );
  for (const text of ['shop.example.com', '/old', 'shop/web', 'Service, port 80']) {
    expect(svg).toMatch(new RegExp(`<text [^>]*>${text} ?</text>`));
  }
});

test('every edge of the graph is a line, and no other', () => {
  const graph = mapOf(SHOP);
  const lines = [...mapSvg(graph).matchAll(/data-link="(\d+)"/g)].map(([, at]) => Number(at));
  expect(lines).toEqual([...graph.edges.keys()]);
});

test('a state is a sign beside its colour', () => {
  const signs = [...mapSvg(mapOf(SHOP)).matchAll(/class="sign" d="([^"]+)"/g)].map(([, d]) => d);
  expect(new Set(signs).size).toBe(2);
});

/** The names of the elements, in their order: hostile texts may be longer, and then have a second line. */
const elementsOf = (svg: string) => [...svg.matchAll(/<([^\s>/]+)/g)].map(([, name]) => name);

test.each(HOSTILE)('hostile text %# never becomes markup', (name) => {
  const kinds = (svg: string) => new Set(elementsOf(withoutStyle(svg)));
  const svg = mapSvg(small(name));
  expect(kinds(svg)).toEqual(kinds(mapSvg(small())));
  expect(svg.match(/&(?!#\d+;)/)).toBeNull();
  expect(svg).not.toMatch(/\son\w+="/);
  expect(UNSEEN.exec(svg)?.[0]).toBeUndefined();
});

test('the same map has the same bytes', () => {
  expect(mapSvg(mapOf(SHOP))).toBe(mapSvg(mapOf(SHOP)));
});
