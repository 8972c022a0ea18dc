import { leftOutIn } from '../../../lib/deploy/tree/left-out';
import { memoryFiles } from '../../support/memory-files';

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
  [
    false,
    'the files of a folder that a variable holds',
    { 'up.sh': 'kubectl apply -f k8s/other.yaml\nkubectl apply -f $dir/*.yaml\n' },
  ],
  [
    false,
    'a file whose name a variable holds',
    { 'up.sh': 'kubectl apply -f k8s/other.yaml\nkubectl apply -f k8s/$name.yaml\n' },
  ],
  [
    true,
    'another file below a folder that a variable holds',
    { 'up.sh': 'kubectl apply -f $ROOT/k8s/other.yaml\n' },
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
    expect(leftOutIn(files).isLeft('k8s/web.yaml')).toBe(expected);
  },
);

test.each<[boolean, string, Record<string, string>]>([
  [true, 'the first', { 'up.sh': 'kubectl apply -f base/web.yaml\n' }],
  [true, 'the folder of the first', { Jenkinsfile: "sh 'kubectl apply -f base/'\n" }],
  [
    false,
    'another file of the folder of the second',
    {
      'up.sh': 'kubectl apply -f base/ -f extra/api.yaml\n',
    },
  ],
  [
    false,
    'a folder below that of the second',
    {
      'up.sh': 'kubectl apply -f base/\nkubectl apply -k extra/prod\n',
    },
  ],
  [false, 'the second', { 'up.sh': 'kubectl apply -f base/ -f extra/web.yaml\n' }],
  [false, 'a folder with the second', { 'up.sh': 'kubectl apply -R -f .\n' }],
  [false, 'neither', { 'up.sh': 'kubectl apply -f other/web.yaml\n' }],
  [false, 'the second alone', { 'up.sh': 'kubectl apply -f extra/\n' }],
  [false, 'what a variable holds', { 'up.sh': 'kubectl apply -f base/\nkubectl apply -f $f\n' }],
  [false, 'nothing', {}],
])(
  'base/web.yaml and extra/web.yaml are apart: %s where the texts apply %s',
  (expected, _, texts) => {
    const files = memoryFiles({
      'base/web.yaml': 'kind: Service\n',
      'extra/web.yaml': 'kind: Service\n',
      'other/web.yaml': 'kind: Service\n',
      ...texts,
    });
    expect(leftOutIn(files).areApart('base/web.yaml', 'extra/web.yaml')).toBe(expected);
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
    expect(leftOutIn(files).isBesidePipelines('k8s/web/web.yaml')).toBe(expected);
  },
);
