import { fieldId, keyed, keysOf } from '../../../lib/model/read/field-path';

test.each<[string, string[]]>([
  ['', []],
  ['kind', ['kind']],
  ['spec.ports[0].nodePort', ['spec', 'ports', '0', 'nodePort']],
  ['items[10].spec', ['items', '10', 'spec']],
  ['metadata.annotations["a.b/c"]', ['metadata', 'annotations', 'a.b/c']],
  ['data["tls.crt"].x', ['data', 'tls.crt', 'x']],
  ['spec.matrix[1][2]', ['spec', 'matrix', '1', '2']],
])('%s leads by %j', (field, keys) => {
  expect(keysOf(field)).toEqual(keys);
});

test.each(['', 'a', 'a.b/c', 'a"b', 'a\\', '"]', '\\"', '[0]', '1', 'ä', '😀', 'a\nb', '\u0000'])(
  'the key %j comes back as it was',
  (key) => {
    expect(keysOf(keyed('metadata.labels', key))).toEqual(['metadata', 'labels', key]);
  },
);

test.each<[string, number, string]>([
  ['metadata.labels.a', 0, 'metadata.labels["a"]'],
  ['spec.rules[0].host', 1, 'spec.rules[0]'],
  ['spec.rules[0].host', 2, 'spec.rules'],
  ['spec', 2, ''],
])('%s, %i levels above, is %s', (field, levels, other) => {
  expect(fieldId(field, levels)).toBe(fieldId(other));
});

test('one field is not another', () => {
  expect(fieldId('spec.a.b')).not.toBe(fieldId('spec["a.b"]'));
});
