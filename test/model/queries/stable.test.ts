import { duplicatesOf, sortedDuplicates, stableText } from '../../../lib/model/queries/stable';
import { manifestsOf } from '../../../lib/model/read/manifest';

const service = (name: string, clusterIP: string, file = 'a.yaml') =>
  manifestsOf(
    { apiVersion: 'v1', kind: 'Service', metadata: { name }, spec: { clusterIP } },
    { file },
  );

test('a text of a value does not depend on the order of its keys, but on that of its lists', () => {
  expect(stableText({ b: [{ d: 1, c: 2 }], a: null })).toBe('{"a":null,"b":[{"c":2,"d":1}]}');
  expect(stableText([2, 1])).not.toBe(stableText([1, 2]));
});

test('which of several of one name is the first depends on what they say, then on their files', () => {
  const [one, two, other] = [service('web', 'b'), service('web', 'a'), service('db', 'z')];
  const [copy] = service('web', 'a', 'b.yaml');
  const all = [...one, ...other, ...(copy ? [copy] : []), ...two];
  const told = (manifests: typeof all) =>
    manifests.map(
      ({ name, spec, origin }) => `${name} ${String(spec['clusterIP'])} ${origin.file}`,
    );
  const sorted = ['web a a.yaml', 'web a b.yaml', 'web b a.yaml'];
  expect(told([...sortedDuplicates(all)])).toEqual([
    sorted[0],
    'db z a.yaml',
    sorted[1],
    sorted[2],
  ]);
  expect(told([...sortedDuplicates([...all].reverse())])).toEqual([
    sorted[0],
    sorted[1],
    'db z a.yaml',
    sorted[2],
  ]);
});

test('without duplicates the list is the one that was given', () => {
  const all = [...service('web', 'a'), ...service('db', 'b')];
  expect(sortedDuplicates(all)).toBe(all);
  expect(duplicatesOf(all)).toEqual([]);
});

test('the places of each object that is given several times', () => {
  const all = ['a', 'b', 'a', 'c', 'b', 'a'].flatMap((name) => service(name, ''));
  expect(duplicatesOf(all)).toEqual([
    [0, 2, 5],
    [1, 4],
  ]);
});

test('what names one object is looked for once in each list', () => {
  const all = [...service('web', 'a'), ...service('db', 'z'), ...service('web', 'b')];
  expect(duplicatesOf(all)).toEqual([[0, 2]]);
  expect(duplicatesOf(all)).toBe(duplicatesOf(all));
});
