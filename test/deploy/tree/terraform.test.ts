import { terraformIn } from '../../../lib/deploy/tree/terraform';
import { readText } from '../../../lib/model/read/read';
import { memoryFiles } from '../../support/memory-files';

const INGRESS = 'kind: Ingress\nmetadata: {name: web}\n';

function isOf(path: string, files: Readonly<Record<string, string>>): boolean {
  return terraformIn(memoryFiles({ [path]: INGRESS, ...files }))(
    path,
    readText(INGRESS, path).manifests,
  );
}

const manifest = (kind: string, name: string) =>
  `resource "kubernetes_manifest" "a" {\n  manifest = {\n    kind = "${kind}"\n    metadata = {\n      name      = "${name}"\n    }\n  }\n}\n`;

test.each<[boolean, string, Record<string, string>]>([
  [true, 'k8s/web.yaml', { 'a.tf': 'yaml_body = file("k8s/web.yaml")\n' }],
  [true, 'k8s/web.yaml', { 'a.tf': 'a = file("${path.module}/k8s/web.yaml")\n' }],
  [true, 'k8s/web.yaml', { 'k8s/a.tf': 'a = file("./web.yaml")\n' }],
  [false, 'k8s/web.yaml', { 'a.tf': '# a = file("k8s/web.yaml")\n' }],
  [false, 'k8s/web.yaml', { 'a.tf': 'a = file("k8s/web.yaml.tftpl")\n' }],
  [false, 'k8s/web.yaml', { 'a.tf': 'a = file("web.yaml")\n' }],
  [false, 'k8s/web.yaml', { 'a.txt': 'a = file("k8s/web.yaml")\n' }],
  [true, 'k8s/web.yaml', { 'a.tf': manifest('Ingress', 'web') }],
  [false, 'k8s/web.yaml', { 'a.tf': manifest('Ingress', 'api') }],
  [false, 'k8s/web.yaml', { 'a.tf': manifest('Service', 'web') }],
  [
    true,
    'k8s/web.yaml',
    {
      'a.tf': `resource "kubernetes_ingress_v1" "a" {\n  metadata {\n    name = "web"\n  }\n}\n`,
    },
  ],
  [false, 'k8s/web.yaml', {}],
])('%s: %s beside %j', (expected, path, files) => {
  expect(isOf(path, files)).toBe(expected);
});
