import { folded } from '../../../lib/map/graph/fold';
import { comparedGraph } from '../../../lib/map/graph/changes';
import { boxText, drawing } from '../../../lib/map/picture/drawing';
import { layoutOf } from '../../../lib/map/picture/layout';
import { legend } from '../../../lib/map/picture/legend';
import type { Drawn } from '../../../lib/map/picture/shape';
import { SHOP } from '../../support/shop';
import { small } from '../forms/small';
import { mapOf } from '../support';

/** All shapes of a class. */
function ofClass(shapes: readonly (Drawn | string)[], name: string): Drawn[] {
  return shapes.flatMap((one) => {
    if (typeof one === 'string') return [];
    const own = `${one.attributes['class'] ?? ''}`.split(' ').includes(name) ? [one] : [];
    return [...own, ...ofClass(one.children, name)];
  });
}

function textsOf(one: Drawn | string): string[] {
  return typeof one === 'string' ? [one] : one.children.flatMap(textsOf);
}

const drawn = (graph: Parameters<typeof folded>[0]) => {
  const parts = folded(graph);
  return drawing(parts, layoutOf(parts));
};

test('a policy has a mark on its line, and no other line has one', () => {
  const policed = ofClass(drawn(small()), 'link').filter(
    (one) => ofClass([one], 'policy').length > 0,
  );
  expect(policed.map(({ attributes }) => attributes['class'])).toEqual(['link by-some']);
});

test('what changed has a badge, and the rest stands back', () => {
  const graph = comparedGraph(mapOf(SHOP), mapOf(SHOP.replace('number: 81', 'number: 80')));
  const shapes = drawn(graph);
  expect(ofClass(shapes, 'badge')).toHaveLength(1);
  expect(ofClass(shapes, 'compared')).toHaveLength(2);
  expect(ofClass(drawn(mapOf(SHOP)), 'compared')).toEqual([]);
});

test('the legend has the signs that are there', () => {
  expect(textsOf(legend(folded(mapOf(SHOP)), 0))).toEqual(['goes on', 'broken']);
  expect(textsOf(legend(folded(small()), 0))).toEqual([
    'goes on',
    'for some requests or clients',
    'broken',
    'added',
    'a policy decides',
  ]);
});

test('what is read of a box says what it is, how it fares, and why', () => {
  const { boxes } = folded(small());
  expect(boxes.map(boxText)).toEqual([
    'the internet, reached',
    'shop.example.com, reached, added',
    'shop/web Service, port shop.example.com, reached',
    'shop.example.com, broken: nothing is at shop.example.com',
  ]);
});
