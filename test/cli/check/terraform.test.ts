import { hasTerraform } from '../../../lib/cli/check/terraform';
import { diskTree } from '../../../lib/cli/check/tree';
import { Folder } from '../../support/folder';

const folder = new Folder();

const OBJECT = 'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\n';
const NAMES = 'locals { a = file("${path.module}/k8s/web.yaml") }\n';
const MAKES = 'resource "kubernetes_service" "a" {\n  metadata {\n    name = "web"\n  }\n}\n';

test.each<[string, Readonly<Record<string, string>>, boolean]>([
  ['no Terraform', {}, false],
  ['a file that it names above', { 'main.tf': NAMES }, true],
  ['a file that it names at the top', { '../main.tf': NAMES.replace('/k8s', '/it/k8s') }, false],
  ['an object that it makes', { 'k8s/main.tf': MAKES }, true],
  ['Terraform of others', { 'main.tf': 'resource "random_id" "a" {}\n' }, false],
  ['Terraform elsewhere', { 'other/main.tf': NAMES + MAKES }, false],
])('%s', (_, files, expected) => {
  folder.write('it/k8s/db.yaml', OBJECT.replace('web', 'db'));
  folder.write('it/k8s/web.yaml', OBJECT);
  for (const [name, text] of Object.entries(files)) folder.write(`it/${name}`, text);
  const tree = diskTree(() => new Uint8Array());
  const sources = tree.filesAt(folder.at('it'));
  const readings = sources.map((file) => tree.read(file, 1000));
  expect(hasTerraform(sources, readings, tree, 1000)).toBe(expected);
});

test('what is piped in lies in no folder', () => {
  const tree = diskTree(() => new Uint8Array());
  expect(hasTerraform(tree.filesAt('-'), [], tree, 1000)).toBe(false);
});

test('each folder is looked through once, however many lie in it', () => {
  for (const name of ['a', 'b', 'c', 'd']) folder.write(`it/${name}/web.yaml`, OBJECT);
  const tree = diskTree(() => new Uint8Array());
  const listed: string[] = [];
  const counted: typeof tree = {
    ...tree,
    filesBelow: (root, maxSize) => {
      const files = tree.filesBelow(root, maxSize);
      return {
        ...files,
        list: (path) => {
          listed.push(path);
          return files.list(path);
        },
      };
    },
  };
  const sources = tree.filesAt(folder.at('it'));
  const readings = sources.map((file) => tree.read(file, 1000));
  expect(hasTerraform(sources, readings, counted, 1000)).toBe(false);
  expect(listed.length).toBeGreaterThan(4);
  expect(new Set(listed).size).toBe(listed.length);
});
