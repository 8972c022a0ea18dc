import { appliedIn, othersAppliedIn, othersPipedIn } from '../../../lib/deploy/tree/applied';
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

const PIPELINE = '.github/workflows/up.yaml';

test.each<[boolean, string, Record<string, string>]>([
  [true, 'the other one', { [PIPELINE]: '- run: kubectl apply -f k8s/other.yaml\n' }],
  [true, 'a kustomization', { [PIPELINE]: '- run: kubectl apply -k k8s/prod\n' }],
  [true, 'one that it enters', { '.gitlab-ci.yml': '- cd k8s/prod\n- kubectl apply -k .\n' }],
  [
    true,
    'the other one, and a document lists this one',
    { Jenkinsfile: "sh 'kubectl apply -f k8s/other.yaml'\n", 'README.md': '- k8s/web/web.yaml\n' },
  ],
  [
    false,
    'the other one, and a document applies this one',
    {
      Jenkinsfile: "sh 'kubectl apply -f k8s/other.yaml'\n",
      'README.md': 'kubectl apply -f k8s/web\n',
    },
  ],
  [
    false,
    'the other one, and hands this one on',
    {
      [PIPELINE]:
        '- run: |\n    kubectl apply -f k8s/other.yaml\n    envsubst < k8s/web/web.yaml | kubectl apply -f -\n',
    },
  ],
  [
    false,
    'the other one, and a script has the folder of this one',
    { [PIPELINE]: '- run: kubectl apply -f k8s/other.yaml\n', 'up.sh': 'DIR=k8s/web\n' },
  ],
  [
    false,
    'what a variable holds',
    { [PIPELINE]: '- run: kubectl apply -f k8s/other.yaml\n- run: kubectl apply -f $FILE\n' },
  ],
  [false, 'what is not there', { [PIPELINE]: '- run: kubectl apply -f k8s/gone.yaml\n' }],
  [false, 'nothing, where a script does', { 'up.sh': 'kubectl apply -f k8s/other.yaml\n' }],
])(
  'a pipeline applies others, and not k8s/web/web.yaml: %s where it applies %s',
  (expected, _, texts) => {
    const files = memoryFiles({
      'k8s/web/web.yaml': 'kind: Service\n',
      'k8s/other.yaml': 'kind: Service\n',
      'k8s/prod/kustomization.yaml': '',
      ...texts,
    });
    expect(othersPipedIn(files)('k8s/web/web.yaml')).toBe(expected);
  },
);
