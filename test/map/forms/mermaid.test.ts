import { mapMermaid } from '../../../lib/map/forms/mermaid';
import { mapGraph } from '../../../lib/map/graph/graph';
import { waysOf } from '../../../lib/ways/trace/ways';
import { networkOf } from '../../support/network';
import { SHOP } from '../../support/shop';
import { mapOf } from '../support';
import { golden } from './goldens';
import { HOSTILE, UNSEEN, small } from './small';

test('a shop (npm run docs)', () => {
  const text = mapMermaid(mapOf(SHOP));
  expect(text).toBe(golden('shop.mmd', text));
});

test('clusters are parts of it', () => {
  const ways = waysOf(networkOf(SHOP));
  const text = mapMermaid(
    mapGraph(
      ['lab', 'rack'].map((cluster) => ({ cluster, ways })),
      [],
    ),
  );
  expect(text.match(/subgraph .*/g)).toEqual(['subgraph c0["lab"]', 'subgraph c1["rack"]']);
});

test.each(HOSTILE)('hostile text %# stays a label', (name) => {
  const text = mapMermaid(small(name));
  expect(UNSEEN.exec(text)?.[0]).toBeUndefined();
  const lines = text.split('\n').slice(2, -1);
  const forms = [
    /^ {2}n\d+\["[✓≈?⊘✗] [\p{L}\p{N} ./:,()?*#;<>-]+"\]:::[a-z-]+$/u,
    /^ {2}n\d+ (-->|-\.->|--x)(\|[a-z?]+\|)? n\d+$/,
    /^ {2}classDef [a-z-]+ [a-z#0-9:, -]+$/,
  ];
  expect(lines.filter((line) => !forms.some((form) => form.test(line)))).toEqual([]);
  expect(lines.filter((line) => /<(?!br>)/.test(line))).toEqual([]);
});
