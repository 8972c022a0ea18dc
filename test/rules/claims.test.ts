import { readText } from '../../lib/model/read/read';
import { ofSeveralObjects } from '../../lib/rules/claims';
import { place } from '../../lib/rules/rule';

const claims = (files: Readonly<Record<string, string>>) =>
  Object.entries(files).flatMap(([file, metadata]) =>
    readText(`{apiVersion: v1, kind: Service, metadata: {${metadata}}}`, file).manifests.map(
      (one) => place(one),
    ),
  );

test.each<[string, Record<string, string>, string[]]>([
  ['none', {}, []],
  ['one', { 'a.yaml': 'name: a' }, []],
  ['one, given twice', { 'x/a.yaml': 'name: a', 'y/a.yaml': 'name: a' }, []],
  [
    'two',
    { 'a.yaml': 'name: a', 'b.yaml': 'name: b' },
    ['/Service default/a', '/Service default/b'],
  ],
  [
    'two of two namespaces',
    { 'x/a.yaml': 'name: a, namespace: one', 'y/a.yaml': 'name: a, namespace: two' },
    ['/Service one/a', '/Service two/a'],
  ],
  [
    'a base beside what was rendered from it',
    { 'base/a.yaml': 'name: a', 'out/a.yaml': 'name: a, namespace: shop' },
    [],
  ],
  [
    'the same in one folder',
    { 'out/a.yaml': 'name: a', 'out/b.yaml': 'name: a, namespace: shop' },
    ['/Service default/a', '/Service shop/a'],
  ],
])('%s', (_, files, objects) => {
  expect(ofSeveralObjects(claims(files))).toEqual(objects);
});

test('what no manifest stands behind is no object', () => {
  expect(ofSeveralObjects([{ field: '', origin: { path: 'a' } }, { field: '' }])).toEqual([]);
});
