import { Skipped, readText } from '../../../lib/model/read/read';

const service = 'apiVersion: v1\nkind: Service\nmetadata: {name: a}\n';

test.each([
  ['secret.enc.yaml', 0],
  ['secret.encrypted.yml', 0],
  ['agenc.yaml', 1],
  ['secret.encoded.yaml', 1],
])('a Secret in %s: %d manifests', (file, count) => {
  const secret = 'apiVersion: v1\nkind: Secret\nmetadata: {name: a}\ndata: {a: b.c}\n';
  expect(readText(secret, file).manifests).toHaveLength(count);
  expect(readText(service, file).manifests).toHaveLength(1);
});

test('what kubesec encrypted', () => {
  const text = 'apiVersion: v1\nkind: Secret\nmetadata: {name: a}\ndata: {a: b.c}\n# kubesec:v:3\n';
  expect(readText(text, 'a.yaml')).toMatchObject({ manifests: [], skipped: [Skipped.ENCRYPTED] });
});
