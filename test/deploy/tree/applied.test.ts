import { appliedIn, variantsIn } from '../../../lib/deploy/tree/applied';
import { memoryFiles } from '../../support/memory-files';

test.each<[boolean, string, Record<string, string>]>([
  [true, 'k8s/web.yaml', { 'README.md': '```sh\nkubectl apply -f k8s/web.yaml\n```\n' }],
  [true, 'k8s/web.yaml', { 'README.md': 'Run `kubectl create -f k8s/web.yaml` first.\n' }],
  [true, 'k8s/web.yaml', { 'k8s/README.md': 'kubectl apply -n web --filename=web.yaml\n' }],
  [true, 'k8s/web.yaml', { 'k8s/docs/setup.md': 'kubectl apply -f web.yaml\n' }],
  [true, 'k8s/web.yaml', { 'scripts/up.sh': 'kubectl apply -f ../k8s/web.yaml\n' }],
  [true, 'k8s/web.yaml', { 'up.sh': 'kubectl apply \\\n  -f a.yaml \\\n  -f "k8s/web.yaml"\n' }],
  [true, 'k8s/web.yaml', { 'up.sh': 'kubectl apply -f a.yaml,k8s/web.yaml\n' }],
  [true, 'k8s/web.yaml', { Makefile: 'up:\n\t@$(KUBECTL) apply -f k8s/\n' }],
  [true, 'k8s/web.yaml', { 'scripts/up.sh': 'kubectl apply -f "${ROOT}/k8s/web.yaml"\n' }],
  [true, 'k8s/web.yaml', { 'up.sh': 'kubectl apply -f k8s/*.yaml\n' }],
  [true, 'k8s/web.yaml', { '.github/workflows/up.yml': '- run: kubectl apply -f k8s\n' }],
  [true, 'k8s/a/web.yaml', { 'up.sh': 'kubectl apply -R -f k8s\n' }],
  [true, 'k8s/web.yaml', { '.circleci/config.yml': '- run: kubectl apply -f k8s\n' }],
  [true, 'k8s/web.yaml', { 'azure-pipelines.yml': '- script: kubectl apply -f k8s/web.yaml\n' }],
  [true, 'k8s/web.yaml', { 'README.md': 'kubectl apply -k k8s\n' }],
  [true, 'k8s/a/web.yaml', { 'README.md': 'kubectl apply -Rf k8s\n' }],
  [true, 'k8s/web.yaml', { 'cloudbuild.yaml': "args: ['apply', '-f', 'k8s/web.yaml']\n" }],
  [false, 'web.yaml', { 'cloudbuild.yaml': "args: ['apply', '-f', 'gone.yaml']\n" }],
  [false, 'web.yaml', { 'up.sh': 'ls | xargs kubectl apply -f\n' }],
  [false, 'k8s/web.yaml', { 'up.sh': 'kubectl apply -k k8s\n', 'k8s/kustomization.yaml': '' }],
  [true, 'k8s/web.yaml', { 'up.sh': 'kubectl apply -f <(inject -f k8s/web.yaml)\n' }],
  [true, 'k8s/web.yaml', { 'README.md': 'cd k8s\nkubectl apply -f web.yaml\n' }],
  [true, 'k8s/web.yaml', { 'README.md': 'cd k8s && kubectl apply -f .\n' }],
  [
    true,
    'k8s/web.yaml',
    { 'up.sh': 'kubectl apply -f web.yaml))))\n', 'k8s/up.sh': 'kubectl apply -f web.yaml\n' },
  ],
  [true, 'k8s/web.yaml', { 'Jenkinsfile.prod': "sh 'kubectl apply -f k8s/'\n" }],
  [true, 'web.yaml', { 'README.md': 'kubectl apply -f .\n' }],
  [true, 'k8s/web.yaml', { 'k8s/web.yaml': '# kubectl apply -f web.yaml\nkind: Service\n' }],
  [true, 'k8s/web.yaml', { 'up.sh': 'envsubst < k8s/web.yaml | kubectl apply -f -\n' }],
  [true, 'k8s/web.yaml', { Jenkinsfile: "sh 'cat k8s/*.yaml | kubectl apply -n web -f -'\n" }],
  [false, 'k8s/web.yaml', { 'up.sh': 'cat k8s/web.yaml | kubectl apply -f k8s/api.yaml\n' }],
  [false, 'k8s/web.yaml', { 'k8s/web.yaml': 'a: kubectl apply -f web.yaml\n' }],
  [false, 'k8s/web.yaml', { 'k8s/web.yaml': '# kubectl apply -f api.yaml\nkind: Service\n' }],
  [false, 'k8s/a/web.yaml', { 'up.sh': 'kubectl apply -f k8s\n' }],
  [false, 'k8s/web.yaml', { 'up.sh': 'kubectl apply -f k8s\n', 'k8s/kustomization.yaml': '' }],
  [true, 'k8s/web.yaml', { 'up.sh': 'kubectl apply -f k8s/web.yaml\n', 'k8s/Kustomization': '' }],
  [false, 'k8s/web.yaml', { 'README.md': 'kubectl apply -f .\n' }],
  [false, 'web.yaml', { 'docs/README.md': 'kubectl apply -f .\n' }],
  [false, 'k8s/web.yaml', { 'up.sh': 'kubectl apply -f k8s/web.yaml.tmp\n' }],
  [false, 'k8s/web.yaml', { 'up.sh': 'kubectl delete -f k8s/web.yaml\n' }],
  [false, 'k8s/web.yaml', { 'up.sh': 'kubectl apply -f https://example.com/k8s/web.yaml\n' }],
  [false, 'k8s/web.yaml', { 'up.sh': 'docker build -f k8s/web.yaml\n' }],
  [false, 'k8s/web.yaml', { 'node_modules/a/up.sh': 'kubectl apply -f ../../k8s/web.yaml\n' }],
  [false, 'k8s/web.yaml', { 'up.py': 'kubectl apply -f k8s/web.yaml\n' }],
  [false, 'k8s/web.yaml', { 'other.yaml': 'kubectl apply -f k8s/web.yaml\n' }],
  [false, 'k8s/web.yaml', {}],
])('%s: %s beside %j', (expected, path, files) => {
  expect(appliedIn(memoryFiles({ [path]: 'kind: Service\n', ...files }))(path)).toBe(expected);
});

test.each<[boolean, string, string]>([
  [true, 'the one beside it', 'kubectl apply -k k8s/base\n'],
  [true, 'an environment beside it', 'kustomize build k8s/prod | kubectl apply -f -\n'],
  [false, 'one elsewhere', 'kubectl apply -k apps/dev\n'],
  [false, 'what people fill in too', 'kubectl apply -k k8s/base\nkubectl apply -k k8s/<name>\n'],
  [
    false,
    'the folder that it enters',
    'kubectl apply -k k8s/base\ncd k8s/canary\nkustomize build | kubectl apply -f -\n',
  ],
  [false, 'it', 'kubectl apply -k k8s/canary\n'],
  [false, 'both', 'kubectl apply -k k8s/base\nkubectl apply -k k8s/canary\n'],
  [false, 'all below a folder', 'kubectl apply -k k8s/base\nkubectl apply -R -f k8s\n'],
  [false, 'a folder that is not there', 'kubectl apply -k k8s/gone\n'],
  [false, 'what a variable holds too', 'kubectl apply -k k8s/base\nkubectl apply -k k8s/$NAME\n'],
  [false, 'files alone', 'kubectl apply -f k8s/base/web.yaml\n'],
  [false, 'nothing', ''],
])('k8s/canary is a variant: %s where texts build %s', (expected, _, text) => {
  expect(variantsIn(kustomizations(text))('k8s/canary')).toBe(expected);
});

test('an environment beside one that is built is no variant', () => {
  const isVariant = variantsIn(kustomizations('kubectl apply -k k8s/prod\n'));
  expect(['k8s/dev', 'k8s/base', 'apps/dev'].map(isVariant)).toEqual([false, true, false]);
});

function kustomizations(text: string) {
  const folders = ['k8s/base', 'k8s/canary', 'k8s/dev', 'k8s/prod', 'apps/dev'];
  const files = Object.fromEntries(
    folders.map((folder): [string, string] => [`${folder}/kustomization.yaml`, 'resources: []\n']),
  );
  return memoryFiles({ ...files, 'k8s/base/web.yaml': '', 'README.md': text });
}

test('where a script builds what is where it runs, nothing is known to be a variant', () => {
  const files = memoryFiles({
    'k8s/base/kustomization.yaml': '',
    'k8s/canary/kustomization.yaml': '',
    'README.md': 'kubectl apply -k k8s/base\n',
    '.github/workflows/up.yaml': '- run: kubectl apply -k .\n',
  });
  expect(variantsIn(files)('k8s/canary')).toBe(false);
});

test.each(['skaffold.yaml', 'Tiltfile'])('what %s builds is not known', (name) => {
  const files = memoryFiles({
    'k8s/base/kustomization.yaml': '',
    'k8s/canary/kustomization.yaml': '',
    'README.md': 'kubectl apply -k k8s/base\n',
    [name]: '',
  });
  expect(variantsIn(files)('k8s/canary')).toBe(false);
});
