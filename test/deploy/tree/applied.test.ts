import { appliedIn, othersAppliedIn } from '../../../lib/deploy/tree/applied';
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

test.each<[boolean, string, Record<string, string>]>([
  [true, 'the other one', { 'up.sh': 'kubectl apply -f k8s/other.yaml\n' }],
  [true, 'a folder beside it', { 'up.sh': 'kubectl apply -k k8s/prod\n' }],
  [false, 'it', { 'up.sh': 'kubectl apply -f k8s/web.yaml -f k8s/other.yaml\n' }],
  [false, 'its folder', { 'up.sh': 'kubectl apply -f k8s\n' }],
  [false, 'what is not there', { 'up.sh': 'kubectl apply -f k8s/gone.yaml\n' }],
  [
    false,
    'what a variable holds',
    { 'up.sh': 'kubectl apply -f k8s/other.yaml\nkubectl apply -f $f\n' },
  ],
  [false, 'nothing', {}],
])(
  'others are applied, and not k8s/web.yaml: %s where the texts apply %s',
  (expected, _, texts) => {
    const files = memoryFiles({
      'k8s/web.yaml': 'kind: Service\n',
      'k8s/other.yaml': 'kind: Service\n',
      'k8s/prod/kustomization.yaml': '',
      ...texts,
    });
    expect(othersAppliedIn(files)('k8s/web.yaml')).toBe(expected);
  },
);
