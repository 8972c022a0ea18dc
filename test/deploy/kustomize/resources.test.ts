import { Kustomizer } from '../../../lib/deploy/kustomize/build';
import { memoryFiles } from '../../support/memory-files';

const service = (name: string) => `apiVersion: v1\nkind: Service\nmetadata: {name: ${name}}\n`;
const pod = (name: string, image: string) =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}}\nspec: {containers: [{image: "${image}"}]}\n`;

function built(kustomization: string, ...objects: string[]) {
  const files = { 'kustomization.yaml': `resources: [all.yaml]\n${kustomization}` };
  return new Kustomizer(memoryFiles({ ...files, 'all.yaml': objects.join('---\n') })).build('.');
}

const renamed = (from: string, to: string) =>
  `- target: {kind: Service, name: ${from}}\n  patch: '[{op: replace, path: /metadata/name, value: ${to}}]'\n`;
const labelled = (name: string) =>
  `- target: {kind: Service, name: ${name}}\n  patch: '{kind: Service, metadata: {name: x, labels: {a: b}}}'\n`;

function namesOf({ objects }: ReturnType<typeof built>) {
  return objects.map(({ value }) => (value as { metadata: unknown }).metadata);
}

describe('patches find what earlier ones have changed', () => {
  test('by the name that it has now, and by the one that it had', () => {
    const patches = `patches:\n${renamed('a', 'u')}${renamed('u', 'w')}${labelled('a')}`;
    const all = built(patches, service('a'), service('b'));
    expect(all.refusal).toBeUndefined();
    expect(namesOf(all)).toEqual([{ name: 'w', labels: { a: 'b' } }, { name: 'b' }]);
  });

  test('what was deleted is not there', () => {
    const gone =
      "- patch: '{apiVersion: v1, kind: Service, metadata: {name: a}, $patch: delete}'\n";
    expect(namesOf(built(`patches:\n${gone}`, service('a'), service('b')))).toEqual([
      { name: 'b' },
    ]);
    expect(built(`patches:\n${gone}${gone}`, service('a'), service('b')).refusal?.message).toBe(
      'a patch is for Service a, and no object is called so',
    );
  });

  test('two that have one name by then are refused by the next patch, whatever it is for', () => {
    const patches = `patches:\n${labelled('c')}${renamed('a', 'b')}${labelled('c')}`;
    const { refusal } = built(patches, service('a'), service('b'), service('c'));
    expect(refusal?.message).toBe('Service b is there twice, also in all.yaml:1');
  });
});

test.each([
  ['web', 'web:1', 'web:2'],
  ['web', 'web@sha256:ab', 'web:2'],
  ['web', 'web:1@sha256:ab', 'web:2'],
  ['web', 'shop/web:1', 'shop/web:1'],
  ['shop/web', 'shop/web', 'shop/web:2'],
  ['host:5000/web', 'host:5000/web:1', 'host:5000/web:2'],
  ['quay.io/web', 'quay.io/web:1', 'quay.io/web:2'],
  ['web.v1', 'web.v1:1', 'web.v1:2'],
  ['(web|app)', 'shop/app:1', 'shop/app:2'],
  ['web', 'webs:1', 'webs:1'],
])('the tag for %s, of %s', (name, image, wanted) => {
  const images = `images:\n- {name: "${name}", newTag: "2"}\n`;
  const [one] = built(images, pod('a', image)).objects;
  expect(one?.value).toMatchObject({ spec: { containers: [{ image: wanted }] } });
});

test('an image that got another name is found by it, and each setting is made once', () => {
  const images = `images:\n- {name: a, newName: b}\n- {name: b, tagSuffix: -x}\n`;
  const [one] = built(images, pod('a', 'a:1')).objects;
  expect(one?.value).toMatchObject({ spec: { containers: [{ image: 'b:1-x' }] } });
});
