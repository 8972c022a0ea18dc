import { mapJson } from '../../../lib/map/forms/json';
import { SHOP } from '../../support/shop';
import { mapOf } from '../support';
import { HOSTILE, small } from './small';

test('is the graph, with the version of its form', () => {
  const { nodes, edges, ways } = mapOf(SHOP);
  expect(JSON.parse(mapJson({ nodes, edges, ways }, '1.2.3'))).toEqual({
    version: 1,
    tool: { name: 'cdk8s-reach', version: '1.2.3' },
    ...{ nodes, edges, ways },
  });
});

test.each(HOSTILE)('hostile text %# is read as it was', (name) => {
  const { nodes } = JSON.parse(mapJson(small(name), '1.0.0')) as { nodes: { label: string }[] };
  expect(nodes[1]?.label).toBe(name);
});
