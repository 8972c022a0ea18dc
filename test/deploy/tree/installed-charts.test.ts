import { templatesInstalled } from '../../../lib/deploy/tree/installed-charts';
import { memoryFiles } from '../../support/memory-files';

const CHART = {
  'charts/web/Chart.yaml': 'name: web\n',
  'charts/web/templates/ingress.yaml': 'kind: Ingress\n',
  'charts/web/templates/tests/try.yaml': 'kind: Pod\n',
};

test.each<[boolean, string, Record<string, string>]>([
  [true, 'k8s/ingress.yaml', { 'README.md': '```\nhelm install web ./charts/web\n```\n' }],
  [true, 'k8s/ingress.yaml', { 'scripts/up.sh': 'helm upgrade --install web ../charts/web/\n' }],
  [true, 'k8s/ingress.yaml', { Makefile: 'up:\n\t$(HELM) helm install \\\n  web charts/web\n' }],
  [
    true,
    'k8s/ingress.yaml',
    { '.github/workflows/up.yml': '- run: helm upgrade web charts/web\n' },
  ],
  [
    true,
    'k8s/ingress.yaml',
    { 'jenkins/Jenkinsfile': 'helm upgrade -i web charts/web \\\\\n -n a\n' },
  ],
  [false, 'k8s/service.yaml', { 'README.md': 'helm install web ./charts/web\n' }],
  [false, 'k8s/try.yaml', { 'README.md': 'helm install web ./charts/web\n' }],
  [false, 'k8s/ingress.yaml', { 'README.md': 'helm install web example/web\n' }],
  [false, 'k8s/ingress.yaml', { 'README.md': 'helm lint charts/web\n' }],
  [false, 'k8s/ingress.yaml', { 'README.md': 'The chart is in charts/web.\n' }],
  [false, 'k8s/ingress.yaml', {}],
])('%s: %s beside %j', (expected, path, texts) => {
  const files = memoryFiles({ ...CHART, [path]: 'kind: Ingress\n', ...texts });
  expect(templatesInstalled(new Set(['charts/web']), files)(path, ['web'])).toBe(expected);
});

test.each([
  ['the chart', 'web', true],
  ['an object of the template', 'shop-routes', true],
  ['a part of a name in the template', 'shop', false],
  ['another app', 'db', false],
])('an object with the name of %s', (_, name, expected) => {
  const files = memoryFiles({
    ...CHART,
    'charts/web/templates/ingress.yaml': 'kind: Ingress\nmetadata: {name: shop-routes}\n',
    'README.md': 'helm install web ./charts/web\n',
  });
  const isOfChart = templatesInstalled(new Set(['charts/web']), files);
  expect(isOfChart('k8s/ingress.yaml', [name])).toBe(expected);
});

test('a long line with many words is read once', () => {
  const files = memoryFiles({ ...CHART, 'README.md': `${'helm '.repeat(1900)}\n`.repeat(100) });
  expect(templatesInstalled(new Set(['charts/web']), files)('k8s/ingress.yaml', ['web'])).toBe(
    false,
  );
});

test('without charts no text is read', () => {
  const files = { ...memoryFiles({}), list: jest.fn() };
  expect(templatesInstalled(new Set(), files)('k8s/ingress.yaml', ['web'])).toBe(false);
  expect(files.list).not.toHaveBeenCalled();
});
